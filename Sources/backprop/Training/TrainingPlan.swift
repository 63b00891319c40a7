import ChainRule
import Console
import FileAccess
import Foundation
import Networks

/// A training as the command line asks for it, ready to begin.
struct TrainingPlan {
  let name: String
  let data: DataSet
  let validation: DataSet?

  /// The table that is learnt from; `nil` for a task of the kit.
  let table: LearningTable?
  let network: MultilayerPerceptron
  let optimizer: OptimizerName
  let trainer: Trainer
  let steps: Int

  /// Reads `[TASK] [--hidden 16,16] …`.
  init(_ arguments: Arguments) throws {
    let file = arguments[TrainOptions.data]
    let task = try Self.task(arguments, hasFile: file != nil)
    var settings = task?.settings ?? .init(hidden: [16], learningRate: 0.02, steps: 200)
    Self.change(&settings, arguments)

    var generator = SeededGenerator(seed: settings.seed)
    if let file {
      let table = try Self.table(file, &settings, arguments, using: &generator)
      (data, validation, self.table) = (table.training, table.validation, table)
    } else {
      let made = (task ?? .moons).examples(noise: settings.noise, using: &generator)
      let part = arguments[TrainOptions.labelNoise] ?? 0
      try Self.check(labelNoise: part, of: made.training)
      data = made.training.withLabelNoise(part, using: &generator)
      validation = made.validation
      table = nil
    }
    if settings.hidden.isEmpty && arguments.has(TrainOptions.activation) {
      throw UsageError("--activation is for hidden layers; this network has none")
    }
    if data.classNames.isEmpty && settings.loss != .meanSquaredError {
      throw UsageError("--loss \(settings.loss.rawValue) is for classes; these targets are numbers")
    }

    name = file ?? (task ?? .moons).rawValue
    network = MultilayerPerceptron(
      [data.inputNames.count] + settings.hidden
        + [settings.loss.outputCount(for: data.examples[0].target)],
      activation: settings.activation, initialization: settings.initialization, using: &generator)
    optimizer = settings.optimizer
    steps = settings.steps
    // An evaluation takes as long as a step; with much data, only every tenth step has one.
    let work = Double(data.examples.count) * Double(network.parameters.count)
    if file != nil && work > 1e7 { settings.evaluationInterval = work > 1e8 ? 50 : 10 }
    trainer = Trainer(
      network, examples: data.examples, validation: validation?.examples ?? [],
      optimizer: settings.optimizer.make(),
      settings: TrainingSettings(
        loss: settings.loss,
        schedule: .linear(
          from: settings.learningRate, to: settings.learningRate / 10,
          over: task?.settings.steps ?? 200),
        batchSize: settings.batchSize, penalty: settings.penalty,
        evaluationInterval: settings.evaluationInterval),
      generator: generator)
  }

  /// How many predictions a picture may take, each of which multiplies by all weights: so many last
  /// about a second.
  var answerLimit: Int { max(1, 200_000_000 / network.parameters.count) }

  /// The table of a file, and with it the settings that suit its target and its size.
  private static func table(
    _ file: String, _ settings: inout TrainingTask.Settings, _ arguments: Arguments,
    using generator: inout SeededGenerator
  ) throws -> LearningTable {
    let loss = arguments[TrainOptions.loss]
    var options = TableChoices.options(arguments)
    if options.task == nil, let loss {
      options.task = loss == .meanSquaredError ? .number : .label
    }
    let table = try LearningTable(
      file, options, validation: arguments[TableChoices.validation], using: &generator)
    let classCount = table.columns.classNames.count
    if loss == nil {
      settings.loss =
        classCount == 0
        ? .meanSquaredError : classCount == 2 ? .binaryCrossEntropy : .softmaxCrossEntropy
    }
    let rowCount = table.training.examples.count
    if rowCount > 20_000 && !arguments.has(TrainOptions.batch) { settings.batchSize = 4096 }
    if !arguments.has(TrainOptions.penalty) {
      // Free weights learn the noise of the rows as well, most of all that of a target that is a
      // number; of more rows each one counts for less.
      let isNumber = classCount == 0
      settings.penalty = min(isNumber ? 0.02 : 0.001, (isNumber ? 7 : 2) / Double(rowCount))
    }
    return table
  }

  private static func task(_ arguments: Arguments, hasFile: Bool) throws -> TrainingTask? {
    let names = TrainingTask.allCases.map(\.rawValue) + [TextPlan.task]
    guard let word = arguments.positional.first else {
      if hasFile { return nil }
      throw UsageError("a task is missing: \(names.joined(separator: ", ")), or --data FILE.csv")
    }
    if hasFile {
      throw UsageError("either a task or --data: a table is a task of its own, not ‘\(word)’")
    }
    if arguments.positional.count > 1 {
      throw UsageError("one task at a time: \(word) or \(arguments.positional[1])")
    }
    if let task = TrainingTask(rawValue: word) { return task }
    let near = suggestion(for: word, among: names)
    throw UsageError("there is no task ‘\(word)’; they are \(names.joined(separator: ", "))\(near)")
  }

  private static func change(_ settings: inout TrainingTask.Settings, _ arguments: Arguments) {
    if let hidden = arguments[TrainOptions.hidden] { settings.hidden = hidden }
    if let activation = arguments[TrainOptions.activation] { settings.activation = activation }
    if let loss = arguments[TrainOptions.loss] { settings.loss = loss }
    if let optimizer = arguments[TrainOptions.optimizer] {
      if optimizer != settings.optimizer { settings.learningRate = optimizer.usualLearningRate }
      settings.optimizer = optimizer
    }
    if let rate = arguments[TrainOptions.rate] { settings.learningRate = rate }
    if let steps = arguments[TrainOptions.steps] { settings.steps = steps }
    if let size = arguments[TrainOptions.batch] { settings.batchSize = size == .max ? nil : size }
    if let penalty = arguments[TrainOptions.penalty] { settings.penalty = penalty }
    if let noise = arguments[TrainOptions.noise] { settings.noise = noise }
    if let seed = arguments[TrainOptions.seed] { settings.seed = UInt64(seed) }
  }

  /// Noise of labels that makes no label wrong would have no effect.
  private static func check(labelNoise part: Double, of data: DataSet) throws(UsageError) {
    guard part > 0 else { return }
    if data.classNames.isEmpty {
      throw UsageError("--label-noise is for classes; these targets are numbers")
    }
    if (part * Double(data.examples.count)).rounded() == 0 {
      throw UsageError("--label-noise \(part) of \(data.examples.count) labels is less than one")
    }
  }
}
