import ChainRule
import Foundation

extension Trainer {
  /// Saves the parameters and the state of the training to a JSON file, exactly, or replaces it.
  ///
  /// With a description a ``Predictor`` can be asked about tables. The outputs for some examples
  /// are saved as well, so that a network that was loaded can prove that it gives them again.
  public func save(
    to file: URL, description: NetworkDescription? = nil
  ) throws(NetworkFileError) {
    let answers = SavedAnswers(
      network: network, description: description, examples: examples.prefix(3).map(\.inputs))
    try NetworkFile(url: file).write(SavedFile(answers: answers, of: self))
  }

  /// Goes on where the training that saved a file was, with the same next steps.
  ///
  /// All else must be that of that training as it began: the network, the settings, the kind of
  /// optimizer, the examples and the generator; a loss of your own is known by its name. If the
  /// file is damaged or does not fit, nothing is changed.
  public func resume(from file: URL) throws(NetworkFileError) {
    let reader = ReadingTrainer(optimizer: type(of: optimizer), loss: settings.loss)
    let saved = try NetworkFile(url: file).read(SavedFile.self, for: reader)
    do { try restore(saved) } catch {
      throw NetworkFileError(file, .mismatched, error.description)
    }
  }

  private func restore(_ saved: SavedFile) throws(Mismatch) {
    guard let training = saved.training else {
      throw Mismatch("it holds a network's parameters alone, no training to go on with")
    }
    if let difference = training.settings.difference(from: settings) {
      throw Mismatch("in that training \(difference)")
    }
    guard
      training.exampleCount == examples.count,
      training.validationExampleCount == validationExamples.count
    else {
      throw Mismatch(
        "that training had \(training.exampleCount) examples and"
          + " \(training.validationExampleCount) for validation; these are \(examples.count) and"
          + " \(validationExamples.count)")
    }
    try saved.network.check(for: network)
    guard training.exampleChecksum == Checkpoint.checksum(of: self) else {
      throw Mismatch("that training had other examples: other data, noise, or another seed")
    }
    guard training.firstGenerator == firstGenerator.state else {
      throw Mismatch("that training began with another generator, or with another seed")
    }
    try training.check(parameterCount: parameters.count, batchSize: batches.batchSize)
    if let parameter = saved.network.parameters.first(where: { !$0.number.isFinite }) {
      throw Mismatch("\(parameter.name) is \(parameter.number): there is no going on from there")
    }
    saved.network.restore(to: network)
    step = training.step
    optimizer = training.optimizer.optimizer
    history = training.history
    best = training.best
    batches = Batches(
      exampleCount: examples.count, batchSize: batches.batchSize,
      generator: SeededGenerator(seed: training.generator), position: training.position)
  }
}

/// All that a file can hold: the network's part at the top, the training's in an object of its own.
private struct SavedFile: Codable {
  let answers: SavedAnswers
  var network: SavedNetwork { answers.network }
  let training: Checkpoint?

  enum CodingKeys: CodingKey { case training }

  init(answers: SavedAnswers, of trainer: Trainer) {
    self.answers = answers
    training = Checkpoint(of: trainer)
  }

  init(from decoder: any Decoder) throws {
    answers = try SavedAnswers(from: decoder)
    training = try decoder.container(keyedBy: CodingKeys.self)
      .decodeIfPresent(Checkpoint.self, forKey: .training)
  }

  func encode(to encoder: any Encoder) throws {
    try answers.encode(to: encoder)
    var object = encoder.container(keyedBy: CodingKeys.self)
    try object.encode(training, forKey: .training)
  }
}

/// All that a training needs to go on besides the parameters.
struct Checkpoint: Codable {
  let settings: TrainingSettings
  let exampleCount, validationExampleCount: Int
  let exampleChecksum, firstGenerator: UInt64
  let step, position: Int
  let generator: UInt64
  let optimizer: SavedOptimizer
  let history: History
  let best: BestParameters?

  init(of trainer: Trainer) {
    settings = trainer.settings
    exampleCount = trainer.examples.count
    validationExampleCount = trainer.validationExamples.count
    firstGenerator = trainer.firstGenerator.state
    exampleChecksum = Self.checksum(of: trainer)
    step = trainer.step
    position = trainer.batches.position
    generator = trainer.batches.generator.state
    optimizer = SavedOptimizer(optimizer: trainer.optimizer)
    history = trainer.history
    best = trainer.best
  }

  /// 64 bits that other examples almost never have.
  static func checksum(of trainer: Trainer) -> UInt64 {
    let loss = trainer.settings.loss
    let examples = trainer.examples + trainer.validationExamples
    let numbers = examples.lazy.flatMap { $0.inputs + loss.numbers(for: $0.target) }
    return Networks.checksum(of: numbers.map(\.bitPattern))
  }
}

/// An optimizer under its name, which must be that of the optimizer that goes on.
struct SavedOptimizer: Codable {
  let optimizer: any Optimizer

  enum CodingKeys: CodingKey { case name, state }

  init(optimizer: any Optimizer) { self.optimizer = optimizer }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    let name = try object.decode(String.self, forKey: .name)
    guard let type = decoder.reader?.optimizer, type.name == name else {
      throw Mismatch("that training used the optimizer \(name)")
    }
    optimizer = try object.decode(type, forKey: .state)
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    try object.encode(type(of: optimizer).name, forKey: .name)
    try object.encode(optimizer, forKey: .state)
  }
}

/// What a decoder is to know of the trainer that reads.
struct ReadingTrainer: Sendable {
  let optimizer: any Optimizer.Type
  let loss: Loss

  static let key = CodingUserInfoKey(rawValue: "trainer")
}

extension Decoder {
  /// The trainer that reads; `nil` where a network does.
  var reader: ReadingTrainer? { ReadingTrainer.key.flatMap { userInfo[$0] as? ReadingTrainer } }
}
