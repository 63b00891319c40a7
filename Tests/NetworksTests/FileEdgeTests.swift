import ChainRule
import Foundation
import Networks
import Testing

@Suite("Files at their edges")
struct FileEdgeTests {
  private let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")

  private func network(seed: UInt64 = 1) -> MultilayerPerceptron {
    var generator = SeededGenerator(seed: seed)
    return MultilayerPerceptron([1, 1], using: &generator)
  }

  private static let usual = TrainingSettings(
    loss: .meanSquaredError, schedule: .linear(from: 0.1, to: 0.01, over: 9), batchSize: 2,
    penalty: 1e-3, clippingNorm: 5, evaluationInterval: 3, patience: 20)

  private func trainer(
    _ settings: TrainingSettings = usual, validationCount: Int = 2
  ) -> Trainer {
    let examples = (0..<6).map { Example([Double($0)], .numbers([1])) }
    return Trainer(
      network(), examples: examples, validation: Array(examples.prefix(validationCount)),
      optimizer: Momentum(), settings: settings, generator: SeededGenerator(seed: 3))
  }

  @Test("A hundred files read back, with whatever digits their checksums begin")
  func checksums() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    var beginnings: Set<Character> = []
    for seed in 0..<100 {
      let saved = network(seed: UInt64(seed))
      try saved.save(to: file)
      let text = try String(contentsOf: file, encoding: .utf8)
      beginnings.formUnion(text.dropFirst("{\"checksum\":\"".count).prefix(1))
      let loaded = network(seed: 1_000)
      try loaded.load(from: file)
      #expect(loaded.parameterData == saved.parameterData)
    }
    #expect(beginnings.contains("0"), "a checksum that begins with 0 keeps its 16 digits")
  }

  @Test("Resuming with any setting changed is refused, and the setting is named")
  func settings() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    try trainer().save(to: file)
    try trainer().resume(from: file)
    let changes: [(String, (inout TrainingSettings) -> Void)] = [
      ("the loss was mean-squared-error, not hinge", { $0.loss = .hinge }),
      (
        "the schedule of the learning rate was 0.1 to 0.01 over 9 steps, not 0.1 to 0.01 over 8"
          + " steps", { $0.schedule = .linear(from: 0.1, to: 0.01, over: 8) }
      ),
      ("the batch size was 2, not all examples", { $0.batchSize = nil }),
      ("the factor of the penalty was 0.001, not 0.002", { $0.penalty = 2e-3 }),
      ("the clipping norm was 5.0, not none", { $0.clippingNorm = nil }),
      ("the evaluation interval was 3, not 4", { $0.evaluationInterval = 4 }),
      ("the patience was 20, not endless", { $0.patience = nil }),
    ]
    for (words, change) in changes {
      var settings = Self.usual
      change(&settings)
      let other = trainer(settings)
      let error = #expect(throws: NetworkFileError.self) { try other.resume(from: file) }
      #expect(error?.problem == .mismatched)
      #expect(error?.reason == "in that training \(words)")
    }
  }

  @Test("Schedules that differ are told apart by their words, which resuming compares")
  func schedules() {
    let schedules: [(Schedule, String)] = [
      (.constant(0.5), "0.5"),
      (.linear(from: 1, to: 0.1, over: 7), "1.0 to 0.1 over 7 steps"),
      (.cosine(from: 1, to: 0.1, over: 7), "1.0 to 0.1 over 7 steps along a cosine"),
      (.exponential(from: 1, factor: 0.5), "1.0, times 0.5 at each step"),
      (.stepDecay(from: 1, factor: 0.5, every: 3), "1.0, times 0.5 every 3 steps"),
      (.warmUp(over: 4, .constant(0.5)), "a rise over 4 steps, then 0.5"),
    ]
    for (schedule, words) in schedules { #expect(schedule.description == words) }
  }

  @Test("A file with as many examples but others for validation is refused")
  func validation() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    try trainer().save(to: file)
    let error = #expect(throws: NetworkFileError.self) {
      try trainer(validationCount: 3).resume(from: file)
    }
    #expect(error?.reason.hasSuffix("2 for validation; these are 6 and 3") == true)
  }

  @Test("A training that is saved at the end of a pass goes on with the next pass")
  func endOfPass() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let whole = trainer()
    whole.train(until: 12)
    for step in [0, 3, 6] {  // three batches of two are a pass
      let first = trainer()
      first.train(until: step)
      try first.save(to: file)
      let second = trainer()
      try second.resume(from: file)
      second.train(until: 12)
      #expect(second.network.parameterData == whole.network.parameterData, "step \(step)")
    }
  }

  @Test("The same architecture with other parameters is refused by the parameter's name")
  func otherNames() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    try Named(["p", "q"]).save(to: file)
    let swapped = Named(["q", "p"])
    let error = #expect(throws: NetworkFileError.self) { try swapped.load(from: file) }
    #expect(error?.problem == .mismatched)
    #expect(error?.reason == "it has ‘p’ where ‘q’ belongs")
    let fewer = #expect(throws: NetworkFileError.self) { try Named(["p"]).load(from: file) }
    #expect(fewer?.reason == "it has 2 parameters; the network has 1")
    #expect(swapped.parameterData == [0, 1])
  }
}

/// A network of parameters alone, with the numbers 0, 1, 2 …
private struct Named: Network {
  let parameters: [Value]
  let inputCount = 1
  let outputCount = 1
  let architecture = "names"
  init(_ names: [String]) {
    parameters = names.enumerated().map { Value(Double($0), $1) }
  }
  func callAsFunction(_ inputs: [Value]) -> [Value] { [parameters[0] * inputs[0]] }
}
