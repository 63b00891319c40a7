import ChainRule
import Foundation
import Networks
import Testing

@Suite("Files of networks and trainings")
struct FileTests {
  private let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")

  private func network(
    _ sizes: [Int] = [2, 3, 1], _ activation: Activation = .tanh, seed: UInt64 = 1
  )
    -> MultilayerPerceptron
  {
    var generator = SeededGenerator(seed: seed)
    return MultilayerPerceptron(sizes, activation: activation, using: &generator)
  }

  private func trainer(
    _ optimizer: any Optimizer = Adam(), batchSize: Int? = 4, exampleCount: Int = 30,
    patience: Int? = 50
  ) -> Trainer {
    var generator = SeededGenerator(seed: 6)
    let data = DataSet.circles(exampleCount, using: &generator)
    let (training, validation) = data.split(validation: 0.3, using: &generator)
    return Trainer(
      network(), examples: training.examples, validation: validation.examples, optimizer: optimizer,
      settings: TrainingSettings(
        loss: .binaryCrossEntropy, schedule: .cosine(from: 0.05, to: 0.01, over: 20),
        batchSize: batchSize, evaluationInterval: 3, patience: patience),
      generator: generator)
  }

  @Test("Parameters come back to the last bit, whatever they are")
  func exact() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let saved = network()
    let special: [Double] = [
      0.1, -0.0, .pi, .leastNonzeroMagnitude, 1.7976931348623157e308, -.leastNormalMagnitude / 3,
      1.0 / 3, 123_456_789.123_456_789,
      .nan,
      .infinity, -.infinity, 4.35, 2.2250738585072014e-308,
    ]
    saved.parameterData = special
    try saved.save(to: file)
    let loaded = network(seed: 2)
    try loaded.load(from: file)
    for (number, expected) in zip(loaded.parameterData, special) {
      #expect(number.bitPattern == expected.bitPattern || number.isNaN && expected.isNaN)
    }
  }

  @Test("A file is JSON that others can read")
  func json() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    try network().save(to: file)
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let content = object?["content"] as? [String: Any]
    #expect(content?["architecture"] as? String == "2 inputs, 3 tanh, 1 identity")
    let parameters = content?["parameters"] as? [[String: Any]]
    #expect(parameters?.count == 13)
    #expect(parameters?.first?["name"] as? String == "layer 1 neuron 1 weight 1")
  }

  @Test(
    "Training that is saved and resumed goes on bit for bit as if it had never stopped",
    arguments: OptimizerName.allCases, [1, 7, 8, 16])
  func resume(optimizer: OptimizerName, step: Int) throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let whole = trainer(optimizer.make())
    whole.train(until: 24)

    let first = trainer(optimizer.make())
    first.train(until: step)
    try first.save(to: file)

    let second = trainer(optimizer.make())
    second.train(until: 3)  // whatever it had done before is forgotten
    try second.resume(from: file)
    #expect(second.step == step)
    second.train(until: 24)
    #expect(second.network.parameterData == whole.network.parameterData)
    #expect(second.history == whole.history)
    #expect(second.step == whole.step)
  }

  @Test("A training that has stopped early stays so after it is resumed")
  func resumeAfterEarlyStop() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let first = trainer(GradientDescent(), patience: 2)
    let outcome = first.train(until: 100)
    try first.save(to: file)
    let second = trainer(GradientDescent(), patience: 2)
    try second.resume(from: file)
    #expect(outcome != .finished)
    #expect(second.train(until: 100) == outcome)
    #expect(second.network.parameterData == first.network.parameterData)
    #expect(second.step == first.step)
  }

  @Test("A network takes its parameters from a training's file too")
  func fromTraining() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let trained = trainer()
    trained.train(until: 2)
    try trained.save(to: file)
    let loaded = network(seed: 9)
    try loaded.load(from: file)
    #expect(loaded.parameterData == trained.network.parameterData)
  }

  @Test("A file that does not fit is refused with the reason, and changes nothing")
  func mismatch() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    try network().save(to: file)
    for (other, words) in [
      (network([2, 4, 1]), "2 inputs, 3 tanh, 1 identity"), (network([2, 3, 1], .relu), "3 relu"),
    ] {
      let before = other.parameterData
      let error = #expect(throws: NetworkFileError.self) { try other.load(from: file) }
      #expect(error?.problem == .mismatched)
      #expect(error?.description.contains(words) == true, "\(String(describing: error))")
      #expect(other.parameterData == before)
    }
    let error = #expect(throws: NetworkFileError.self) { try trainer().resume(from: file) }
    #expect(error?.reason == "it holds a network's parameters alone, no training to go on with")
  }

  @Test("A training's file goes with the same settings, optimizer and number of examples alone")
  func otherTraining() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let saved = trainer()
    saved.train(until: 2)
    try saved.save(to: file)
    for (other, words) in [
      (trainer(Momentum()), "the optimizer adam"),
      (trainer(batchSize: 5), "the batch size was 4, not 5"),
      (trainer(exampleCount: 40), "21 examples"),
    ] {
      let before = other.network.parameterData
      let error = #expect(throws: NetworkFileError.self) { try other.resume(from: file) }
      #expect(error?.problem == .mismatched)
      #expect(error?.description.contains(words) == true, "\(String(describing: error))")
      #expect(other.network.parameterData == before)
      #expect(other.step == 0)
    }
  }

  @Test("A damaged file is refused wherever it is damaged, and changes nothing")
  func damage() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let saved = trainer()
    saved.train(until: 2)
    try saved.save(to: file)
    let bytes = try Data(contentsOf: file)
    let other = network(seed: 3)
    let before = other.parameterData

    for length in [0, 1, 20, 43, bytes.count / 2, bytes.count - 1] {
      try bytes.prefix(length).write(to: file)
      let error = #expect(throws: NetworkFileError.self) { try other.load(from: file) }
      #expect(error?.problem == .damaged, "cut off after \(length) bytes")
    }
    for place in stride(from: 0, to: bytes.count, by: bytes.count / 50) {
      var damaged = bytes
      damaged[place] ^= 1
      try damaged.write(to: file)
      let error = #expect(throws: NetworkFileError.self) { try other.load(from: file) }
      #expect(error?.problem == .damaged, "byte \(place)")
    }
    #expect(other.parameterData == before)
  }

  @Test("A file that is not there, and a place that cannot be written to, are named")
  func places() throws {
    let missing = #expect(throws: NetworkFileError.self) { try network().load(from: file) }
    #expect(missing?.problem == .notRead)
    #expect(missing?.description.contains(file.lastPathComponent) == true)
    let nowhere = file.appending(path: "network.json")
    let unwritten = #expect(throws: NetworkFileError.self) { try network().save(to: nowhere) }
    #expect(unwritten?.problem == .notWritten)
  }

  @Test("Saving replaces a file at once and leaves nothing else behind")
  func replacement() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appending(path: "network.json")
    try network(seed: 1).save(to: place)
    try network(seed: 2).save(to: place)
    let loaded = network(seed: 3)
    try loaded.load(from: place)
    #expect(loaded.parameterData == network(seed: 2).parameterData)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["network.json"])
  }
}
