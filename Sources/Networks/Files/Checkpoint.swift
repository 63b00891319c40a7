import ChainRule

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

  init(of trainer: SequenceTrainer) {
    settings = trainer.settings
    exampleCount = trainer.sequences.count
    validationExampleCount = trainer.heldOut.count
    firstGenerator = trainer.firstGenerator.state
    exampleChecksum = Self.checksum(of: trainer)
    step = trainer.step
    position = trainer.batches.position
    generator = trainer.batches.generator.state
    optimizer = SavedOptimizer(optimizer: trainer.optimizer)
    history = trainer.history
    best = nil
  }

  /// How many examples a step has.
  var batchSize: Int { min(settings.batchSize ?? exampleCount, exampleCount) }

  /// The batches that go on where these were.
  var batches: Batches {
    Batches(
      exampleCount: exampleCount, batchSize: batchSize,
      generator: SeededGenerator(seed: generator), position: position)
  }

  /// 64 bits that other examples almost never have.
  static func checksum(of trainer: Trainer) -> UInt64 {
    let loss = trainer.settings.loss
    let examples = trainer.examples + trainer.validationExamples
    let numbers = examples.lazy.flatMap { $0.inputs + loss.numbers(for: $0.target) }
    return Networks.checksum(of: numbers.map(\.bitPattern))
  }

  /// The same of sequences. Each begins with its length, so that no two lists give the same words.
  static func checksum(of trainer: SequenceTrainer) -> UInt64 {
    let sequences = trainer.sequences + trainer.heldOut
    let numbers = sequences.lazy.flatMap { [$0.count] + $0 }
    return Networks.checksum(of: numbers.map { UInt64(bitPattern: Int64($0)) })
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
