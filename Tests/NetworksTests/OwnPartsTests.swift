import ChainRule
import Foundation
import Networks
import TestSupport
import Testing

/// A smooth loss that grows like the distance, with a name and a constant of its own.
private struct Huber: LossFunction {
  var width = 1.0
  var name: String { "huber \(width)" }
  func callAsFunction<S: Scalar>(_ outputs: [S], _ targets: [S]) -> S {
    zip(outputs, targets).map { sqrt(width * width + ($0 - $1) * ($0 - $1)) - width }.mean()
  }
}

/// The mean squared error under another name, with targets and classes as the hinge loss has them.
private struct SignedSquares: LossFunction {
  let name = "signed squares"
  func callAsFunction<S: Scalar>(_ outputs: [S], _ targets: [S]) -> S {
    Loss.meanSquaredError(outputs, targets)
  }
  func numbers(for target: Target) -> [Double] { Loss.hinge.numbers(for: target) }
  func label(for outputs: [Double]) -> Int { Loss.hinge.label(for: outputs) }
}

/// x · sigmoid(x).
private struct Swish: ActivationFunction {
  let name = "swish"
  let recommendedInitialization = Initialization.uniform(limit: 0.125)
  func callAsFunction<S: Scalar>(_ x: S) -> S { x * sigmoid(x) }
}

/// tanh under another name.
private struct OwnTanh: ActivationFunction {
  let name = "own"
  func callAsFunction<S: Scalar>(_ x: S) -> S { tanh(x) }
}

/// Names of the kit for what is not the kit's.
private struct Impostor: ActivationFunction, LossFunction {
  let name: String
  func callAsFunction<S: Scalar>(_ x: S) -> S { x }
  func callAsFunction<S: Scalar>(_ outputs: [S], _ targets: [S]) -> S { outputs[0] }
}

/// A source of random bits that is not the kit's: it counts.
private struct Counter: RandomNumberGenerator {
  var state: UInt64 = 0
  mutating func next() -> UInt64 {
    state &+= 0x1234_5678_9ABC_DEF1
    return state
  }
}

@Suite("Parts of one's own: losses, activations, random sources")
struct OwnPartsTests {
  private func trainer(_ loss: Loss, activation: Activation = .tanh, _ step: Int = 0) -> Trainer {
    var generator = SeededGenerator(seed: 3)
    let network = MultilayerPerceptron([2, 3, 1], activation: activation, using: &generator)
    let trainer = Trainer(
      network, examples: DataSet.moons(20, using: &generator).examples, optimizer: Adam(),
      settings: TrainingSettings(loss: loss, schedule: .constant(0.05), batchSize: 8))
    trainer.train(until: step)
    return trainer
  }

  @Test("A loss of one's own trains, with its own targets and classes")
  func loss() {
    let squares = trainer(.custom(SignedSquares()), 30)
    let last = squares.history.evaluations[30].training
    #expect(last.loss < squares.history.evaluations[0].training.loss / 2)
    #expect(last.accuracy ?? 0 >= 0.8)
    let target = Target.label(0, of: 2)
    #expect(squares.settings.loss.numbers(for: target) == [-1])
    #expect(squares.settings.loss.label(for: [0.25]) == 1)
    #expect(Loss.custom(Huber()).numbers(for: target) == [0])
    #expect(Loss.custom(Huber()).label(for: [0.25]) == 0)
    #expect(Loss.custom(Huber())([3.0], [0]) == 10.0.squareRoot() - 1)
  }

  @Test("A loss of one's own that computes what one of the kit does trains to the same parameters")
  func sameLoss() {
    struct Squares: LossFunction {
      let name = "squares"
      func callAsFunction<S: Scalar>(_ outputs: [S], _ targets: [S]) -> S {
        meanSquaredError(outputs, targets)
      }
    }
    let own = trainer(.custom(Squares()), 10).network.parameterData
    #expect(own == trainer(.meanSquaredError, 10).network.parameterData)
  }

  @Test("An activation of one's own trains, and stands in the architecture")
  func activation() {
    let own = trainer(.hinge, activation: .custom(OwnTanh()), 10)
    #expect(own.network.architecture == "2 inputs, 3 own, 1 identity")
    let known = trainer(.hinge, activation: .tanh, 10)
    #expect(own.network.parameterData == known.network.parameterData)
    let neuron = Neuron(weights: [2], activation: .custom(Swish()))
    #expect(neuron.predict([0.5]) == 1 / (1 + exp(-1)))
  }

  @Test("An activation of one's own says how the weights before it begin")
  func initialization() {
    var generator = SeededGenerator(seed: 1)
    let neuron = Neuron(inputCount: 200, activation: .custom(Swish()), using: &generator)
    let largest = neuron.weights.map(\.data.magnitude).max() ?? 0
    #expect((0.115..<0.125).contains(largest))
    #expect(Initialization.recommended(for: .custom(OwnTanh())) == .xavierUniform)
  }

  @Test("A training with a loss of one's own goes on from its file, and only with that loss")
  func files() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try trainer(.custom(Huber()), 7).save(to: file)

    let second = trainer(.custom(Huber()))
    try second.resume(from: file)
    second.train(until: 12)
    #expect(
      second.network.parameterData == trainer(.custom(Huber()), 12).network.parameterData)

    for (loss, words) in [
      (Loss.hinge, "that training had the loss ‘huber 1.0’, which is none of the kit"),
      (.custom(SignedSquares()), "that training had the loss ‘huber 1.0’"),
      (.custom(Huber(width: 2)), "that training had the loss ‘huber 1.0’"),
    ] {
      let error = #expect(throws: NetworkFileError.self) { try trainer(loss).resume(from: file) }
      #expect(error?.problem == .mismatched && error?.reason.contains(words) == true)
    }
    try trainer(.hinge, 2).save(to: file)
    let error = #expect(throws: NetworkFileError.self) {
      try trainer(.custom(Huber())).resume(from: file)
    }
    #expect(error?.reason == "in that training the loss was hinge, not huber 1.0")
  }

  @Test("Settings with a loss of one's own are refused by a decoder that does not know it")
  func decoding() throws {
    let settings = TrainingSettings(loss: .custom(Huber()), schedule: .constant(1))
    let data = try JSONEncoder().encode(settings)
    #expect(String(decoding: data, as: UTF8.self).contains("\"huber 1.0\""))
    let error = #expect(throws: (any Error).self) {
      try JSONDecoder().decode(TrainingSettings.self, from: data)
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains("the loss ‘huber 1.0’"))
    let known = TrainingSettings(loss: .softmaxCrossEntropy, schedule: .constant(1))
    let decoded = try JSONDecoder().decode(
      TrainingSettings.self, from: JSONEncoder().encode(known))
    #expect(decoded == known)
  }

  @Test("A network's file is refused by a network with another activation")
  func otherActivation() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try trainer(.hinge, activation: .custom(OwnTanh())).network.save(to: file)
    try trainer(.hinge, activation: .custom(OwnTanh()), 1).network.load(from: file)
    let error = #expect(throws: NetworkFileError.self) {
      try trainer(.hinge).network.load(from: file)
    }
    #expect(error?.reason.contains("3 own") == true && error?.problem == .mismatched)
  }

  @Test("What is not the kit's cannot have a name of the kit")
  func names() async {
    await #expect(processExitsWith: .failure) {
      _ = Neuron(weights: [1], activation: .custom(Impostor(name: "leaky-relu")))
    }
    await #expect(processExitsWith: .failure) {
      _ = Trainer(
        MultilayerPerceptron([Layer([Neuron(weights: [1])])]),
        examples: [Example([1], .numbers([1]))], optimizer: Adam(),
        settings: TrainingSettings(
          loss: .custom(Impostor(name: "hinge")), schedule: .constant(1)))
    }
    #expect(Neuron(weights: [1], activation: .custom(Impostor(name: "x"))).predict([4]) == 4)
  }

  @Test("Every kind of random number comes from any source of random bits")
  func randomSource() {
    var counter = Counter()
    let network = MultilayerPerceptron([2, 2, 1], using: &counter)
    #expect(counter.state == 6 &* 0x1234_5678_9ABC_DEF1, "a number for each weight")
    #expect(Set(network.parameterData).count == 7)  // six weights, and biases of 0
    let data = DataSet.moons(10, using: &counter).split(validation: 0.5, using: &counter)
    #expect(data.training.examples.count == 5)
    func losses(_ source: inout some RandomNumberGenerator) -> [Double] {
      let network = MultilayerPerceptron([Layer([Neuron(weights: [1, -1])])])
      let settings = TrainingSettings(
        loss: .hinge, schedule: .constant(0.1), batchSize: 1)
      let trainer = Trainer(
        network, examples: data.training.examples, optimizer: GradientDescent(),
        settings: settings, using: &source)
      trainer.train(until: 5)
      return trainer.history.batchLosses
    }
    var (one, same, other) = (Counter(), Counter(), SeededGenerator(seed: 1))
    #expect(losses(&one) == losses(&same))
    #expect(one.state == same.state && one.state != Counter().state)
    #expect(losses(&other) != losses(&other), "another order")
    var system = SystemRandomNumberGenerator()
    #expect((0..<100).allSatisfy { _ in (0..<3).contains(system.index(below: 3)) })
    #expect(system.shuffled(0..<9).sorted() == Array(0..<9))
  }

  @Test("Evaluations and scores are printed in words")
  func descriptions() {
    let score = Score(loss: 0.25, accuracy: 0.5)
    #expect("\(score)" == "loss 0.25, accuracy 0.5")
    #expect("\(Score(loss: 0.25, accuracy: nil))" == "loss 0.25")
    let trainer = trainer(.custom(Huber()))
    trainer.train(until: 1)
    let evaluation = trainer.history.evaluations[1]
    #expect("\(evaluation)" == "step 1: \(evaluation.training)")
  }
}
