import Console
import Networks

/// The options of `backprop train` that say what is learnt, and how.
enum TrainOptions {
  static let all: [any CommandOption] =
    [
      hidden, activation, loss, optimizer, rate, steps, batch, penalty, noise, labelNoise, seed,
      data,
    ] + TableChoices.all

  static let hidden = Option.counts(
    "--hidden", "LIST", "a list of 1 to 20 layers of 1 to 1000 neurons, such as 16,16, or none",
    count: 1...20, none: "none", "neurons of the hidden layers, such as 16,16; or none")

  static let activation = Option<Activation>.choice(
    "--activation", "NAME", "the function of the hidden neurons")

  static let loss = Option<Loss>.choice("--loss", "NAME", "what is to become small")

  static let optimizer = Option<OptimizerName>.choice("--optimizer", "NAME", "the rule of a step")

  static let rate = Option.number(
    "--rate", "R", in: Double.leastNormalMagnitude...1e6,
    "the learning rate at first; it falls to a tenth in the task's usual time")

  static let steps = Option.wholeNumber(
    "--steps", "N", in: 0...1_000_000,
    "how many steps to take in all, with those before --resume")

  /// The batch size; `all` is read as a size that no data set reaches.
  static let batch = Option(
    "--batch", "N", "a whole number from 1 to 1000000, or all", "examples for each step, or all"
  ) { word in
    word == "all" ? Int.max : Int(word).flatMap { (1...1_000_000).contains($0) ? $0 : nil }
  }

  static let penalty = Option.number(
    "--penalty", "P", in: 0...1000, "this times the sum of the squared weights is added to the loss"
  )

  static let noise = Option.number(
    "--noise", "S", in: 0...1000, "the standard deviation of what is added to each input"
  ).never(with: "--data", because: "a table is learnt as it is")

  static let labelNoise = Option.number(
    "--label-noise", "P", in: 0...1, "the part of labels that are made wrong, 0 to 1"
  ).never(with: "--data", because: "a table is learnt as it is")

  static let seed = Option.wholeNumber(
    "--seed", "N", in: 0...Int.max, "another seed, other numbers")

  static let data = Option.word(
    "--data", "FILE", "a file of comma-separated values, or of lines behind names",
    """
    behind names a text of your own, a document a line; else a table, with commas, semicolons or \
    tabs between its columns; what is recognised in it is said in one line; a fifth of 20 rows or \
    more is kept for validation; inputs, and a target that is a number, are scaled to mean 0 and \
    standard deviation 1
    """
  ).reading()
}
