extension Help {
  static let train = """
    backprop train TASK [options]
    backprop train --data FILE.csv [options]

    Trains a network and prints how well it does, on the examples that it learns from and on others.
    Ctrl-C stops after the present step; the file of --save is still written. The same seed gives
    the same numbers.

    Tasks
      line       points on a line, with noise           xor       the two bits differ
      moons      two half-moons                         symmetry  six bits, the same backwards
      circles    a circle in a circle                   family    who is whose aunt (1986)
      spirals    two spirals                            digits    pictures of 16 × 16 pixels

    Options; what is left out is what suits the task
      --hidden LIST      neurons of the hidden layers, such as 16,16; or none
      --activation NAME  identity, tanh, sigmoid, relu, leaky-relu or softplus
      --loss NAME        mean-squared-error, hinge, binary-cross-entropy or softmax-cross-entropy
      --optimizer NAME   gradient-descent, momentum, nesterov, adam or adamw
      --rate R           the learning rate at first; it falls to a tenth in the task's usual time
      --steps N          how many steps to take in all, with those before --resume
      --batch N          examples for each step, or all
      --noise S          the standard deviation of what is added to each input
      --label-noise P    the part of labels that are made wrong, 0 to 1
      --seed N           another seed, other numbers
      --data FILE.csv    a table of your own: the target in the last column, a header if you like;
                         a fifth of 20 rows or more is kept for validation; inputs are scaled to
                         mean 0 and standard deviation 1; with --loss mean-squared-error the target
                         is a number, otherwise a class
      --save FILE        the network and the state of the training, as JSON
      --resume FILE      go on from such a file, bit for bit, with the same options as before
      --plot FOLDER      pictures: the loss, the decision boundary, the digits that are misread
      --json             the result for programs

    Examples
      backprop train moons --hidden 16,16 --loss hinge
      backprop train spirals --plot pictures
      backprop train digits --label-noise 0.2 --save digits.json
      backprop train --data flowers.csv --hidden 8 --steps 500
    """
}
