/// What `--help` prints.
enum Help {
  static let overview = """
    backprop: see how a formula's value depends on each of its variables.

      backprop trace FORMULA [name=number ...]    every step of the chain rule, in order
      backprop draw  FORMULA [name=number ...]    the graph, as a Graphviz diagram or a picture
      backprop check FORMULA [name=number ...]    the gradients in three ways, side by side

      backprop train TASK       a network learns, and shows what it has learnt

      backprop lessons [N]      how your exercises stand, and what to do next
      backprop watch [N]        the same, anew each time you save
      backprop hint N.M         a hint for an exercise, one more each time

    Examples
      backprop trace "c = a + b; d = a*b; (c + d) + c*d" a=2 b=3
      backprop draw "tanh(w*x + b)" w=0.5 x=2 b=-1 --output neuron.svg
      backprop check "sin(x)^2 + cos(x)^2" x=pi/4
      backprop train moons --plot pictures

    \(formulas)

    backprop COMMAND --help tells more; backprop --version names the version.
    """

  static let formulas = """
    Formulas
      Signs        + - * / ^ (or **) and parentheses; ^ goes from right to left and binds
                   tighter than a sign in front: -x^2 is -(x^2)
      Statements   c = a + b; d = a*b; c*d     the last one is the result; what has a name is
                   one node, however often it is used; rate = 0.5 gives a variable its number
      Functions    sqrt cbrt exp exp2 expm1 log log2 log10 log1p pow(a, b) hypot(a, b) erf
                   sin cos tan asin acos atan atan2(y, x) sinh cosh tanh asinh acosh atanh
                   sigmoid softplus relu leakyRelu(x, slope) abs max(a, b) min(a, b) step sign
      Numbers      1.5 .5 1e-3 1_000 0x1F pi inf nan; behind name= also 1/3 or pi/2
      -            instead of a formula reads one from standard input
    """

  static let derivative = """
      --derivative NAME  go on with the derivative by NAME, which is a graph of its own;
                         repeated, with the derivative of that, and so on
    """

  static let trace = """
    backprop trace FORMULA [name=number ...] [--derivative NAME ...] [--json | --tape]

    Prints the value of every node, then each step of the backward pass, then the gradients.

    \(derivative)
      --json             the same for programs; ids are positions in the list of nodes
      --tape             a list instead (a Wengert list): a line for each node, with its operation,
                         the lines that it works on, its value and its gradient

    Examples
      backprop trace "c = a + b; d = a*b; (c + d) + c*d" a=2 b=3
      backprop trace "x^3" x=2 --derivative x --derivative x
      echo "tanh(w*x)" | backprop trace - w=1 x=0.5 --json

    \(formulas)
    """

  static let draw = """
    backprop draw FORMULA [name=number ...] [options]
    backprop draw --network SIZES [options]

    Draws the graph of a formula, with the value and the gradient of each node, or that of a
    network, with a frame around each layer and neuron. Without --output it prints the diagram in Graphviz's DOT language, for a pipe into dot.

      --output FILE      write to a file; its ending chooses the format
      --format FORMAT    dot, svg, png or pdf; all but dot need graphviz installed
      --direction WAY    right (the usual) or down
      --precision N      significant digits of the numbers, 1 to 17 (4)
      --edges WHAT       local derivatives on the edges: numbers (the usual), symbols or none
      --step K           the backward pass after K steps, the last one highlighted
      --frames FOLDER    a picture for each step of the backward pass
      --text             the graph as plain text instead of DOT
    \(derivative)
      --network SIZES    a network instead of a formula: its inputs, then the neurons of each
                         layer, such as 2,3,1
      --activation NAME  of its neurons: identity, tanh (the usual), sigmoid, relu, leaky-relu
                         or softplus
      --fold WHAT        neurons or layers: each of them is one box
      --seed N           other weights (1)

    Examples
      backprop draw "c = a + b; d = a*b; (c + d) + c*d" a=2 b=3 | dot -Tsvg > graph.svg
      backprop draw "tanh(w*x + b)" w=0.5 x=2 b=-1 --edges symbols --output neuron.png
      backprop draw "x*x" x=3 --frames frames --format png
      backprop draw --network 2,3,1 --fold neurons --edges none --output network.svg

    \(formulas)
    """

  static let check = """
    backprop check FORMULA [name=number ...] [--derivative NAME ...] [--json]

    Sets the derivative by each variable side by side: in reverse mode, in forward mode, and measured
    from differences of values. A measurement is never exact; ± tells how far it may be off. So each
    line ends with one of these verdicts (in brackets, what --json calls them):

      agrees                   a mistake of a ten-thousandth would have been noticed
      disagrees                by more than the measurement may be off: the derivative is wrong
      a kink                   as relu has at 0: there is no single slope to agree on
      cannot be measured here  too flat: rounding hides the slope (tooFlat)
                               too steep: it changes from one number to the next (tooSteep)
                               too close to the end of the range of numbers (endOfRange)
                               not finite: a number is infinite or NaN (notFinite)

    Exit status 1 says that a derivative disagrees or that a number is not finite; what cannot be
    measured for another reason is not held against it.

    \(derivative)
      --json             the same for programs

    Examples
      backprop check "x^y" x=2 y=3
      backprop check "relu(x) + abs(y)" x=0 y=-1 --json

    \(formulas)
    """
}
