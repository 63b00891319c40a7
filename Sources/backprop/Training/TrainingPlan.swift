import ChainRule
import Foundation
import Networks

/// A training as the command line asks for it, ready to begin.
struct TrainingPlan {
  let name: String
  let data: DataSet
  let validation: DataSet?
  let network: MultilayerPerceptron
  let optimizer: OptimizerName
  let trainer: Trainer
  let steps: Int

  static let options: [String: Arguments.Option] = [
    "--hidden": .value(of: "the neurons of each hidden layer, such as 16,16, or none"),
    "--activation": .value(of: choices(Activation.self)),
    "--loss": .value(of: choices(Loss.self)),
    "--optimizer": .value(of: choices(OptimizerName.self)),
    "--rate": .value(of: "a number above 0"),
    "--steps": .value(of: "a number of steps"),
    "--batch": .value(of: "a number of examples, or all"),
    "--noise": .value(of: "a number from 0"),
    "--label-noise": .value(of: "a part from 0 to 1"),
    "--seed": .value(of: "a whole number"),
    "--data": .value(of: "a file of comma-separated values"),
  ]

  /// Reads `[TASK] [--hidden 16,16] …`.
  init(_ arguments: Arguments) throws {
    let file = try arguments.value("--data")
    let task = try Self.task(arguments, hasFile: file != nil)
    var settings = task?.settings ?? .init(hidden: [16], learningRate: 0.02, steps: 200)
    try Self.change(&settings, arguments)

    var generator = SeededGenerator(seed: settings.seed)
    let loss = try arguments.choice("--loss", Loss.self)
    if let file {
      let isRegression = (loss ?? task?.settings.loss) == .meanSquaredError
      let all = try DataSet(csvFile: URL(filePath: file), target: isRegression ? .number : .label)
      let parts = all.split(validation: all.examples.count < 20 ? 0 : 0.2, using: &generator)
      data = parts.training.standardized(like: parts.training)
      let held = parts.validation.standardized(like: parts.training)
      validation = held.examples.isEmpty ? nil : held
      if loss == nil { settings.loss = Self.usualLoss(for: all, settings.loss) }
    } else {
      let made = (task ?? .moons).examples(noise: settings.noise, using: &generator)
      let noisy = try Self.number(arguments, "--label-noise", in: 0...1) ?? 0
      data = made.training.withLabelNoise(noisy, using: &generator)
      validation = made.validation
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

  private static func task(_ arguments: Arguments, hasFile: Bool) throws -> TrainingTask? {
    let names = TrainingTask.allCases.map(\.rawValue)
    guard let word = arguments.positional.first else {
      if hasFile { return nil }
      throw UsageError("a task is missing: \(names.joined(separator: ", ")), or --data FILE.csv")
    }
    if arguments.positional.count > 1 {
      throw UsageError("one task at a time: \(word) or \(arguments.positional[1])")
    }
    if let task = TrainingTask(rawValue: word) { return task }
    let near = nearestWord(to: word, among: names).map { "; did you mean \($0)?" } ?? ""
    throw UsageError("there is no task ‘\(word)’; they are \(names.joined(separator: ", "))\(near)")
  }

  private static func change(
    _ settings: inout TrainingTask.Settings, _ arguments: Arguments
  ) throws {
    if let hidden = try arguments.value("--hidden") { settings.hidden = try sizes(hidden) }
    if let activation = try arguments.choice("--activation", Activation.self) {
      settings.activation = activation
    }
    if let loss = try arguments.choice("--loss", Loss.self) { settings.loss = loss }
    if let optimizer = try arguments.choice("--optimizer", OptimizerName.self) {
      if optimizer != settings.optimizer { settings.learningRate = optimizer.usualLearningRate }
      settings.optimizer = optimizer
    }
    if let rate = try number(arguments, "--rate", in: Double.leastNormalMagnitude...1e6) {
      settings.learningRate = rate
    }
    if let steps = try arguments.wholeNumber("--steps", in: 0...1_000_000) {
      settings.steps = steps
    }
    if try arguments.value("--batch") == "all" {
      settings.batchSize = nil
    } else if let size = try arguments.wholeNumber("--batch", in: 1...1_000_000) {
      settings.batchSize = size
    }
    if let noise = try number(arguments, "--noise", in: 0...1000) { settings.noise = noise }
    if let seed = try arguments.wholeNumber("--seed", in: 0...Int.max) {
      settings.seed = UInt64(seed)
    }
  }

  private static func sizes(_ text: String) throws(UsageError) -> [Int] {
    if text == "none" { return [] }
    let sizes = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let known = sizes.compactMap(\.self).filter { (1...1000).contains($0) }
    if known.count == sizes.count && sizes.count <= 20 { return known }
    throw UsageError("--hidden is a list of layers of 1 to 1000 neurons, such as 16,16, or none")
  }

  private static func number(
    _ arguments: Arguments, _ name: String, in limits: ClosedRange<Double>
  ) throws(UsageError) -> Double? {
    guard let word = try arguments.value(name) else { return nil }
    if let number = Double(word), limits.contains(number) { return number }
    let least = limits.lowerBound == 0 ? "from 0" : "above 0"
    throw UsageError("\(name) is a number \(least) to \(limits.upperBound), not ‘\(word)’")
  }

  private static func usualLoss(for data: DataSet, _ loss: Loss) -> Loss {
    data.classNames.count > 2 ? .softmaxCrossEntropy : loss
  }

  private static func choices<Choice: CaseIterable & RawRepresentable>(
    _ type: Choice.Type
  ) -> String where Choice.RawValue == String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
