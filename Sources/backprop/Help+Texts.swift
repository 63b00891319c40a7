import ChainRule
import Console

extension Help {
  /// What a bare `backprop` prints.
  static let overview = broken(
    """
    backprop: see how a formula's value depends on each of its variables.

      backprop trace FORMULA [name=number ...]  every step of the chain rule
      backprop draw  FORMULA [name=number ...]  the graph, as a diagram or a picture
      backprop check FORMULA [name=number ...]  the gradients in three ways
      backprop code  FORMULA [name=number ...]  the same as a program to read and run
      backprop derive FORMULA [name=number ...] the same as on a blackboard
      backprop page FORMULA [name=number ...]   a web page to step through and touch

      backprop train TASK       a network learns, and shows what it has learnt
      backprop predict FILE     what was saved answers a table, or goes on with a text

      backprop lessons [N]      how your exercises stand, and what to do next
      backprop watch [N]        the same, anew each time you save
      backprop hint N.M         a hint for an exercise, one more each time
      backprop explain N.M      what the model solution does, once yours is right
      backprop reset N          a lesson's exercises as they were given
      backprop lesson new NAME  a lesson of one's own, which passes the gate at once
      backprop class handout F  a package for students, without solutions
      backprop class grade F    grades for a folder of what students handed in
      backprop class report F   how the class did, and which misconceptions it has
      backprop class package P  an autograder for Gradescope, Classroom 50, PrairieLearn

    Examples
      backprop trace "c = a + b; d = a*b; (c + d) + c*d" a=2 b=3
      backprop draw "tanh(w*x + b)" w=0.5 x=2 b=-1 --output neuron.svg
      backprop check "sin(x)^2 + cos(x)^2" x=pi/4
      backprop train moons --plot pictures

    \(formulas)

    backprop COMMAND --help tells more; backprop --version names the version.

    """)

  /// How formulas are written.
  static let formulas = broken(
    """
    Formulas
      Signs        + - * / ^ (or **) and parentheses; ^ goes from right to left and \
    binds tighter than a sign in front: -x^2 is -(x^2)
      Statements   c = a + b; d = a*b; c*d: the last one is the result; what has a \
    name is one node, however often it is used; rate = 0.5 gives a variable its number
      Functions    \(functions)
      Numbers      1.5 .5 1e-3 1_000 0x1F pi inf nan; behind name= also 1/3 or pi/2
      -            instead of a formula reads one from standard input
    """
  ).replacing("\u{A0}", with: " ")

  /// The functions under all their names, as the formulas know them.
  private static var functions: String {
    let words = Formula.functions.map { function in
      let inputs = function.inputNames.joined(separator: ", ")
      let call = function.inputNames.count == 1 ? "" : "(\(inputs))"
      return function.names.map { $0 + call }.joined(separator: " or ")
    }
    // A line breaks between two functions, not at a space within one.
    return words.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: ", ")
  }
}
