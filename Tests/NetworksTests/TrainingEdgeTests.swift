import ChainRule
import Foundation
import Networks
import Testing

@Suite("Training at its edges")
struct TrainingEdgeTests {
  private static func line(_ weight: Double = 1) -> MultilayerPerceptron {
    MultilayerPerceptron([Layer([Neuron(weights: [weight], activation: .identity)])])
  }

  private let examples = [Example([1], .numbers([0])), Example([2], .numbers([0]))]

  @Test(
    "A step that makes a parameter infinite is not taken: parameters, optimizer and place stay",
    arguments: [OptimizerName.gradientDescent, .momentum, .nesterov, .adam, .adamW])
  func tooLargeStep(name: OptimizerName) throws {
    let network = Self.line()
    let trainer = Trainer(
      network, examples: [Example([1e10], .numbers([0]))] + examples, optimizer: name.make(),
      settings: TrainingSettings(
        loss: .meanSquaredError, schedule: .stepDecay(from: 1e-30, factor: .infinity, every: 2),
        batchSize: 2))
    #expect(trainer.train(until: 2) == .finished)
    let before = network.parameterData
    #expect(before.allSatisfy { $0.isFinite })
    let saved = try saved(trainer)
    for _ in 0..<2 {  // tried again, it ends in the same way
      guard case .diverged(let reason) = trainer.train(until: 9) else {
        Issue.record("a step with the rate ∞ does not diverge")
        return
      }
      #expect(reason.contains("learning rate inf takes ‘weight 1’ from"), "\(reason)")
      #expect(network.parameterData == before)
      #expect(trainer.step == 2 && trainer.history.batchLosses.count == 2)
      #expect(try self.saved(trainer) == saved)
    }
  }

  /// All that a training would go on with, as its file has it.
  private func saved(_ trainer: Trainer) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try trainer.save(to: file)
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test("A learning rate of 1e308 ends before its first step, with the parameters as they were")
  func hugeRate() {
    let network = Self.line(3)
    let trainer = Trainer(
      network, examples: examples, optimizer: GradientDescent(),
      settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(1e308)))
    let outcome = trainer.train(until: 5)
    #expect(
      outcome
        == .diverged("a step with the learning rate 1e+308 takes ‘weight 1’ from 3.0 to -inf"))
    #expect(network.parameterData == [3, 0])
    #expect(trainer.step == 0)
  }

  @Test("A finite loss with an infinite gradient diverges, with the parameters as they were")
  func infiniteGradient() {
    for isRecorded in [true, false] {
      let root = Root()
      let network: any Network = isRecorded ? root : AlwaysRebuilt(network: root)
      let trainer = Trainer(
        network, examples: [Example([1], .numbers([2]))], optimizer: GradientDescent(),
        settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(0.1)))
      let outcome = trainer.train(until: 3)
      // The output √0 is 0, so the loss is 4; the slope of the root at 0 is infinite.
      #expect(trainer.loss(of: trainer.examples[0]).data == 4)
      #expect(
        outcome
          == .diverged("the gradient of v1 became -inf in sqrt(v1): -4 × inf"), "\(outcome)")
      #expect(root.parameterData == [0])
      #expect(trainer.step == 0 && trainer.history.batchLosses.isEmpty)
    }
  }

  @Test(
    "Where Adam's squares of gradients overflow, training diverges in words instead of standing still",
    arguments: [Adam(), AdamW()] as [any Optimizer])
  func overflowingSquares(optimizer: any Optimizer) {
    let network = Self.line(3)
    // The loss, 1e308, and the gradients, 2e156 and 2e154, are numbers; their squares are not.
    let trainer = Trainer(
      network, examples: [Example([100], .numbers([1e154]))], optimizer: optimizer,
      settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(0.1)))
    #expect(
      trainer.train(until: 3)
        == .diverged(
          "after this step the optimizer cannot go on: one of the means of squares is inf"))
    #expect(network.parameterData == [3, 0])
    #expect(trainer.step == 0 && trainer.history.batchLosses.isEmpty)
  }

  @Test("A sum of losses that is too large for a number is said to be that")
  func infiniteSum() {
    let trainer = Trainer(
      Self.line(1e200), examples: [Example([0], .numbers([1]))], optimizer: GradientDescent(),
      settings: TrainingSettings(
        loss: .meanSquaredError, schedule: .constant(0.1), penalty: 1))
    #expect(
      trainer.train(until: 1)
        == .diverged("the sum of the batch's losses or gradients is too large for a number"))
  }

  @Test("A fault is found in whichever example of the batch it is, the last one too")
  func lastExample() {
    for place in 0..<3 {
      var examples = (0..<3).map { Example([Double($0)], .numbers([0])) }
      examples[place].inputs = [1e200]
      let trainer = Trainer(
        Self.line(), examples: examples, optimizer: GradientDescent(),
        settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(0.1)))
      guard case .diverged(let reason) = trainer.train(until: 1) else {
        Issue.record("(1e200)² is too large for a number")
        continue
      }
      #expect(reason.hasSuffix("is inf at v3 = 1e+200"), "\(place): \(reason)")
    }
  }

  @Test("Where nothing improves, training stops as soon as patience is lost, with the start")
  func nothingImproves() {
    let network = Self.line()
    let trainer = Trainer(
      network, examples: examples, validation: examples, optimizer: GradientDescent(),
      settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(0), patience: 3))
    #expect(trainer.train(until: 50) == .stoppedEarly(bestStep: 0))
    #expect(trainer.step == 3)
    #expect(network.parameterData == [1, 0])
  }

  @Test("Patience is lost too where the validation loss is not a number from the start")
  func nothingToCompare() {
    for input in [Double.nan, 1e200] {  // 1e200 squared is ∞
      let trainer = Trainer(
        Self.line(), examples: examples, validation: [Example([input], .numbers([0]))],
        optimizer: GradientDescent(),
        settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(0), patience: 2))
      #expect(trainer.train(until: 50) == .stoppedEarly(bestStep: 0))
      #expect(trainer.step == 2)
    }
  }

  @Test("The first number after NaN is an improvement")
  func numberAfterNaN() {
    // ExerciseStatus at −1, the logarithm has no value; a step of the training leads to 1.
    let network = LogarithmNetwork()
    let trainer = Trainer(
      network, examples: [Example([0], .numbers([2]))],
      validation: [Example([1], .numbers([0]))], optimizer: GradientDescent(),
      settings: TrainingSettings(
        loss: .meanSquaredError, schedule: .linear(from: 1.0 / 3, to: 0, over: 1), patience: 2))
    #expect(trainer.train(until: 50) == .stoppedEarly(bestStep: 1))
    #expect(network.parameterData == [1])
  }

  @Test("Each report has the loss before its step and the learning rate of its step")
  func reports() {
    let trainer = Trainer(
      Self.line(), examples: examples, optimizer: GradientDescent(),
      settings: TrainingSettings(
        loss: .meanSquaredError, schedule: .exponential(from: 0.1, factor: 0.5),
        evaluationInterval: 2))
    var rates: [Double] = []
    var losses: [Double] = []
    var evaluated: [Int] = []
    trainer.train(until: 4) { progress in
      rates.append(progress.learningRate)
      losses.append(progress.batchLoss)
      evaluated.append(progress.evaluation.step)
      #expect(progress.lastStep == 4)
      return .proceed
    }
    #expect(rates == [0.1, 0.05, 0.025, 0.0125])
    #expect(losses == trainer.history.batchLosses)
    #expect(losses[0] == 2.5)
    #expect(evaluated == [0, 2, 2, 4])
  }

  @Test("No steps are a training too: one evaluation, and nothing changes")
  func noSteps() {
    let trainer = Trainer(
      Self.line(), examples: examples, optimizer: Adam(),
      settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(1)))
    #expect(trainer.train(until: 0) == .finished)
    #expect(trainer.train(until: 0) == .finished)
    #expect(trainer.history.evaluations.map(\.step) == [0])
    #expect(trainer.network.parameterData == [1, 0])
  }

  @Test("A batch larger than the data is all of them in their order, and a pass may end anywhere")
  func batches() {
    var all = Batches(exampleCount: 5, batchSize: 9, generator: SeededGenerator(seed: 1))
    #expect(all.batchSize == 5)
    #expect([all.next(), all.next()] == [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4]])

    var whole = Batches(exampleCount: 6, batchSize: 3, generator: SeededGenerator(seed: 2))
    let batches = (0..<6).map { _ in whole.next() }
    for used in 0..<3 {
      var first = Batches(exampleCount: 6, batchSize: 3, generator: SeededGenerator(seed: 2))
      for _ in 0..<used { _ = first.next() }
      var second = Batches(
        exampleCount: 6, batchSize: 3, generator: first.generator, position: first.position)
      #expect((used..<6).map { _ in second.next() } == Array(batches[used...]), "after \(used)")
    }
  }
}
