import ChainRule
import Foundation
import Networks
import Testing

@Suite("Files of trainings whose checksum is right and whose state is not")
struct UnfitStateTests {
  private static func trainer(_ optimizer: any Optimizer, seed: UInt64 = 6) -> Trainer {
    var generator = SeededGenerator(seed: seed)
    let (training, validation) = DataSet.circles(20, using: &generator)
      .split(validation: 0.3, using: &generator)
    let network = MultilayerPerceptron([2, 2, 1], activation: .tanh, using: &generator)
    return Trainer(
      network, examples: training.examples, validation: validation.examples, optimizer: optimizer,
      settings: TrainingSettings(
        loss: .binaryCrossEntropy, schedule: .constant(0.01), batchSize: 4, evaluationInterval: 2,
        patience: 50),
      generator: generator)
  }

  /// A change of one place in a file: where, and what stands there then, as JSON.
  struct Change: CustomTestStringConvertible, Sendable {
    let place: [String]
    let json: String
    var testDescription: String { "\(place.joined(separator: ".")) = \(json)" }

    init(_ place: String, _ json: String) {
      self.place = place.split(separator: ".").map(String.init)
      self.json = json
    }
  }

  @Test(
    "A state that does not fit is refused with a reason and changes nothing",
    arguments: [
      Change("step", "-9223372036854775808"), Change("step", "9223372036854775807"),
      Change("step", "-1"), Change("step", "2"), Change("step", "1e300"), Change("step", "1.5"),
      Change("step", "\"nan\""), Change("step", "null"),
      Change("position", "-4"), Change("position", "15"), Change("position", "3"),
      Change("position", "9223372036854775807"),
      Change("generator", "-1"), Change("generator", "1e40"),
      Change("exampleCount", "-14"), Change("validationExampleCount", "9223372036854775807"),
      Change("exampleChecksum", "5"), Change("firstGenerator", "5"),
      Change("history.batchLosses", "[]"), Change("history.batchLosses", "[1,2,\"nan\"]"),
      Change("history.batchLosses", "[1,2,3,4]"), Change("history.evaluations", "[]"),
      Change("history.evaluations.0.step", "-1"), Change("history.evaluations.1.step", "3"),
      Change("history.evaluations.1.training.accuracy", "2"),
      Change("history.evaluations.1.training.accuracy", "\"nan\""),
      Change("history.evaluations.1.validation", "null"),
      Change("best", "null"), Change("best.step", "-3"), Change("best.step", "1"),
      Change("best.loss", "-1"), Change("best.loss", "\"nan\""), Change("best.numbers", "[]"),
      Change("best.numbers", "[1,2,3]"), Change("best.numbers", "[1,2,3,4,5,6,7,8,\"inf\"]"),
      Change("best.numbers", "[1,2,3,4,5,6,7,8,9,10]"),
      Change("optimizer.name", "\"adamw\""), Change("optimizer.state", "{}"),
      Change("settings.batchSize", "-4"), Change("settings.evaluationInterval", "0"),
    ])
  func state(change: Change) throws { try refuses(change, Adam()) }

  @Test(
    "The state of each optimizer has a finite number for each parameter, or is refused",
    arguments: [
      ("velocities", "[]"), ("velocities", "[0]"), ("velocities", "[0,0,0,0,0,0,0,0,0,0]"),
      ("velocities", "[0,0,0,0,0,0,0,0,\"nan\"]"), ("velocities", "[0,0,0,0,0,0,0,0,\"-inf\"]"),
      ("coefficient", "-1"), ("coefficient", "\"nan\""), ("coefficient", "5"),
    ])
  func velocities(field: String, json: String) throws {
    try refuses(Change("optimizer.state.\(field)", json), Momentum())
    try refuses(Change("optimizer.state.\(field)", json), Nesterov())
  }

  @Test(
    "What Adam remembers fits its parameters and steps, or is refused",
    arguments: [
      ("stepCount", "-1"), ("stepCount", "0"), ("stepCount", "9223372036854775807"),
      ("means", "[]"), ("means", "[0]"), ("means", "[0,0,0,0,0,0,0,0,\"inf\"]"),
      ("squares", "[]"), ("squares", "[0,0,0,0,0,0,0,0,0,0]"),
      ("squares", "[0,0,0,0,0,0,0,0,-1]"), ("squares", "[0,0,0,0,0,0,0,0,\"nan\"]"),
      ("beta1", "1.5"), ("beta2", "-0.1"), ("epsilon", "-1"), ("epsilon", "\"inf\""),
    ])
  func adam(field: String, json: String) throws {
    try refuses(Change("optimizer.state.\(field)", json), Adam())
    try refuses(Change("optimizer.state.adam.\(field)", json), AdamW())
  }

  @Test("Weight decay is from 0 on, and parameters that are not finite end a training")
  func others() throws {
    try refuses(Change("optimizer.state.weightDecay", "-1"), AdamW())
    try refuses(Change("/parameters.3.number", "\"nan\""), Adam())
    try refuses(Change("/parameters.3.number", "\"inf\""), GradientDescent())
  }

  @Test("A training whose examples are others of the same number is not gone on with")
  func otherExamples() throws {
    try withFile { file in
      let saved = Self.trainer(Adam())
      saved.train(until: 3)
      try saved.save(to: file)
      let other = Self.trainer(Adam(), seed: 7)
      let error = #expect(throws: NetworkFileError.self) { try other.resume(from: file) }
      #expect(
        error?.reason == "that training had other examples: other data, noise, or another seed")
      #expect(other.step == 0)
    }
  }

  @Test("A file is refused in the kit's own words where its form is another")
  func words() throws {
    for (change, reason) in [
      (Change("step", "\"x\""), "something else stands at training.step than what belongs there"),
      (Change("step", "null"), "nothing stands at training.step, where something belongs"),
      (
        Change("history.batchLosses", "[1,\"x\",3]"),
        "something else stands at training.history.batchLosses.2 than what belongs there"
      ),
      (Change("history", "{}"), "‘batchLosses’ is missing at training.history"),
    ] {
      #expect(try refuses(change, Adam()).reason == reason)
    }
  }

  /// Saves a training of three steps, changes its file, and tries to go on with it.
  @discardableResult
  private func refuses(
    _ change: Change, _ optimizer: any Optimizer, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> NetworkFileError {
    try withFile { file in
      let saved = Self.trainer(optimizer)
      saved.train(until: 3)
      try saved.save(to: file)
      try Self.change(file, change)
      let other = Self.trainer(optimizer)
      let before = other.network.parameterData
      let error = try #require(
        #expect(throws: NetworkFileError.self, sourceLocation: sourceLocation) {
          try other.resume(from: file)
        }, sourceLocation: sourceLocation)
      #expect(error.problem == .mismatched || error.problem == .damaged)
      #expect(!error.reason.isEmpty && !error.reason.contains("Error"))
      #expect(other.network.parameterData == before && other.step == 0)
      #expect(other.history.batchLosses.isEmpty)
      return error
    }
  }

  /// Changes a place below `training`, or below the whole where it begins with `/`, and gives the
  /// file the checksum of what it holds then.
  private static func change(_ file: URL, _ change: Change) throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let content = try #require(object?["content"])
    let isWhole = change.place[0].hasPrefix("/")
    let path =
      isWhole
      ? [String(change.place[0].dropFirst())] + change.place.dropFirst()
      : ["training"] + change.place
    let value = try JSONSerialization.jsonObject(
      with: Data(change.json.utf8), options: .fragmentsAllowed)
    let changed = try replace(path[...], in: content, by: value)
    let bytes = try JSONSerialization.data(withJSONObject: changed)
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    let checksum = String(repeating: "0", count: 16 - digits.count) + digits
    try (Data("{\"checksum\":\"\(checksum)\",\"content\":".utf8) + bytes + Data("}\n".utf8))
      .write(to: file)
  }

  private static func replace(
    _ path: ArraySlice<String>, in value: Any, by new: Any
  ) throws -> Any {
    guard let name = path.first else { return new }
    if var list = value as? [Any] {
      let index = try #require(Int(name))
      list[index] = try replace(path.dropFirst(), in: list[index], by: new)
      return list
    }
    var object = try #require(value as? [String: Any])
    object[name] = try replace(path.dropFirst(), in: #require(object[name]), by: new)
    return object
  }

  private func withFile<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file)
  }
}
