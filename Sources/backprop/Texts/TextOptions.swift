import Console

/// The options of `backprop train names` that the other tasks do not have.
enum TextOptions {
  static let all: [any CommandOption] = [
    model, layers, width, heads, context, samples, temperature,
  ]

  /// What can be learnt of texts.
  enum Model: String, CaseIterable {
    case table, recurrent, gpt
  }

  static let model = Option<Model>.choice(
    "--model", "NAME", usual: .gpt, "of names: what is to learn them")

  static let layers = Option.wholeNumber(
    "--layers", "N", in: 1...8, "of names: the blocks of the GPT (1)")

  static let width = Option.wholeNumber(
    "--width", "N", in: 1...128,
    """
    of names: how many numbers stand for a letter (16); the recurrent cell has as large a state as \
    the parameters of the GPT allow
    """)

  static let heads = Option.wholeNumber(
    "--heads", "N", in: 1...16, "of names: the heads of the GPT, which share its width (4)")

  static let context = Option.wholeNumber(
    "--context", "N", in: 1...64,
    "of names: how many letters are read at most, with the sign in front of them (16)")

  static let samples = Option.wholeNumber(
    "--samples", "N", in: 0...1000, "of names: how many new ones are written at the end (10)")

  static let temperature = Option.number(
    "--temperature", "T", in: 0...1000,
    "of names: below 1 new ones are safer, above 1 bolder (0.5)")

  /// Refuses the options of the other tasks, which have no effect on names.
  static func checkNames(_ arguments: Arguments) throws(UsageError) {
    let refusals: [(options: [any CommandOption], reason: String)] = [
      (
        [TrainOptions.hidden, TrainOptions.activation],
        "its models are built with --model, --layers, --width and --heads"
      ),
      ([TrainOptions.loss], "its loss is that of the next letter"),
      ([TrainOptions.optimizer], "it is learnt with Adam"),
      (
        [TrainOptions.penalty, TrainOptions.noise, TrainOptions.labelNoise], "it is learnt as it is"
      ),
      (TableChoices.all, "it reads lines, not a table"),
      ([TrainCommand.page], "--plot draws what it has learnt"),
    ]
    for (options, reason) in refusals {
      if let option = options.first(where: { arguments.has($0.name) }) {
        throw UsageError("\(option.name) is not for names: \(reason)")
      }
    }
    try checkSizes(arguments, of: arguments[model] ?? .gpt)
    if arguments[samples] == 0 && arguments.has(temperature) {
      throw UsageError("--temperature goes with new names; --samples 0 asks for none")
    }
  }

  /// Refuses the sizes that a model does not have.
  static func checkSizes(_ arguments: Arguments, of model: Model) throws(UsageError) {
    for option in [layers, heads] where model != .gpt && arguments.has(option.name) {
      throw UsageError("\(option.name) is for --model gpt, not \(model.rawValue)")
    }
    if model == .table && arguments.has(width.name) {
      throw UsageError("--width is not for --model table, which has a number for each pair")
    }
  }

  /// Refuses heads that cannot share the width of a GPT.
  static func checkHeads(_ heads: Int, width: Int) throws(UsageError) {
    guard width.isMultiple(of: heads) else {
      throw UsageError("--heads \(heads) cannot share --width \(width): take a divisor of it")
    }
  }

  /// Refuses the options of names, which have no effect on other tasks.
  static func checkOthers(_ arguments: Arguments) throws(UsageError) {
    if let option = all.first(where: { arguments.has($0.name) }) {
      throw UsageError("\(option.name) is for the task names: backprop train names")
    }
  }
}
