import ChainRule
import Networks
import Testing

@Suite("Training")
struct TrainingTests {
  @Test("The demo of micrograd gives the losses and gradients that other engines give")
  func demo() {
    // 100 moons and 337 weights from a linear congruential generator; the check values are those
    // that ports of micrograd in several languages and PyTorch agree on.
    var state: UInt64 = 42
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    let examples = (0..<100).map { index in
      let t: Double = .pi * uniform()
      let isUpper = index % 2 == 0
      let x: Double = isUpper ? cos(t) : 1 - cos(t)
      let y: Double = isUpper ? sin(t) : 0.5 - sin(t)
      return Example(
        [x + 0.2 * (uniform() - 0.5), y + 0.2 * (uniform() - 0.5)], .label(isUpper ? 1 : 0, of: 2))
    }
    let sizes = [2, 16, 16, 1]
    let layers = (1...3).map { number in
      Layer(
        (0..<sizes[number]).map { _ in
          Neuron(
            weights: (0..<sizes[number - 1]).map { _ in 2 * uniform() - 1 },
            activation: number == 3 ? .identity : .relu)
        })
    }
    let network = MultilayerPerceptron(layers)
    let trainer = Trainer(
      network, examples: examples, optimizer: GradientDescent(),
      settings: TrainingSettings(
        loss: .hinge, schedule: .linear(from: 1, to: 0.1, over: 100), penalty: 1e-4,
        evaluationInterval: 100))
    func checksum() -> Double {
      network.parameters.enumerated().reduce(0) { $0 + Double($1.0 % 13 + 1) * $1.1.gradient }
    }

    trainer.train(until: 1)
    expectClose(trainer.history.batchLosses[0], 2.2318495146898942, within: 1e-9)
    expectClose(checksum(), 63.577048659343134, within: 1e-9)
    trainer.train(until: 20)
    expectClose(trainer.history.batchLosses[19], 0.504681903226501, within: 1e-9)
    expectClose(checksum(), -13.287089874147307, within: 1e-9)
  }

  /// A small training on batches with everything that has a memory.
  private func training(patience: Int? = nil, rate: Double = 0.02) -> Trainer {
    var generator = SeededGenerator(seed: 5)
    let circles = DataSet.circles(30, using: &generator)
    let (training, validation) = circles.split(validation: 0.3, using: &generator)
    let network = MultilayerPerceptron([2, 6, 1], using: &generator)
    return Trainer(
      network, examples: training.examples, validation: validation.examples, optimizer: Adam(),
      settings: TrainingSettings(
        loss: .binaryCrossEntropy, schedule: .constant(rate), batchSize: 4, evaluationInterval: 2,
        patience: patience),
      generator: generator)
  }

  @Test("Exclusive or is learnt with one hidden layer, and not without")
  func exclusiveOr() {
    func accuracy(_ sizes: [Int]) -> Double? {
      var generator = SeededGenerator(seed: 1)
      let examples = DataSet.exclusiveOr(using: &generator).examples
      let network = MultilayerPerceptron(sizes, using: &generator)
      let trainer = Trainer(
        network, examples: examples, optimizer: Momentum(),
        settings: TrainingSettings(
          loss: .binaryCrossEntropy, schedule: .constant(0.3), evaluationInterval: 10))
      trainer.train(until: 150)
      return trainer.history.evaluations.last?.training.accuracy
    }
    #expect(accuracy([2, 2, 1]) == 1)
    #expect(accuracy([2, 1]) ?? 1 <= 0.75)
  }

  @Test("The gradient of a step is that of the batch's loss as one graph")
  func batchGradient() {
    var generator = SeededGenerator(seed: 2)
    let examples = DataSet.moons(6, using: &generator).examples
    let network = MultilayerPerceptron([2, 3, 1], using: &generator)
    let before = network.parameterData
    let settings = TrainingSettings(loss: .hinge, schedule: .constant(1), penalty: 0.01)
    let trainer = Trainer(
      network, examples: examples, optimizer: GradientDescent(), settings: settings)
    let losses = examples.map { trainer.loss(of: $0) }
    let mean: Value = losses.dropFirst().reduce(losses[0]) { $0 + $1 } / 6.0
    let objective: Value = mean + 0.01 * sumOfSquares(network.parameters)
    let gradients = gradient(of: objective, withRespectTo: network.parameters).map(\.data)

    trainer.train(until: 1)
    expectClose(network.parameterData, zip(before, gradients).map { $0 - $1 })
    expectClose(trainer.history.batchLosses, [objective.data])
  }

  @Test("Evaluations come before the first step and at regular steps, with both scores")
  func history() {
    let trainer = training()
    trainer.train(until: 7)
    #expect(trainer.history.evaluations.map(\.step) == [0, 2, 4, 6])
    #expect(trainer.history.batchLosses.count == 7)
    #expect(trainer.history.evaluations.allSatisfy { $0.validation?.accuracy != nil })
    let last = trainer.history.evaluations[3]
    #expect(last.training.loss < trainer.history.evaluations[0].training.loss)
  }

  @Test("A score is the mean loss and the part of right answers")
  func score() {
    let neuron = Neuron(weights: [1], activation: .identity)
    let network = MultilayerPerceptron([Layer([neuron])])
    let examples = [
      Example([2], .label(1, of: 2)), Example([-0.5], .label(0, of: 2)),
      Example([-1], .label(1, of: 2)), Example([3], .label(1, of: 2)),
    ]
    let score = network.score(on: examples, loss: .hinge)
    #expect(score == Score(loss: (0 + 0.5 + 2 + 0) / 4, accuracy: 0.75))
    #expect(network.score(on: [], loss: .hinge) == nil)
    let numbers = network.score(on: [Example([2], .numbers([1]))], loss: .meanSquaredError)
    #expect(numbers == Score(loss: 1, accuracy: nil))
  }

  @Test("The hook sees each step, and can stop; then training goes on as if it had not stopped")
  func cancellation() {
    let (whole, stopped) = (training(), training())
    whole.train(until: 20)

    var steps: [Int] = []
    let outcome = stopped.train(until: 20) { progress in
      steps.append(progress.step)
      return progress.step == 9 ? .stop : .proceed
    }
    #expect(outcome == .cancelled)
    #expect(steps == Array(1...9))
    #expect(stopped.step == 9)
    #expect(stopped.network.predict([0.1, 0.2])[0].isFinite)

    #expect(stopped.train(until: 20) == .finished)
    #expect(stopped.network.parameterData == whole.network.parameterData)
    #expect(stopped.history == whole.history)
  }

  @Test("The same seed gives the same training")
  func seeded() {
    let (first, second) = (training(), training())
    first.train(until: 10)
    second.train(until: 10)
    #expect(first.network.parameterData == second.network.parameterData)
  }

  @Test("Training stops early where validation gets no better, with the best parameters")
  func earlyStopping() {
    let trainer = training(patience: 3, rate: 2)  // a rate at which it soon gets worse
    let outcome = trainer.train(until: 500)
    guard case .stoppedEarly(let bestStep) = outcome else {
      Issue.record("training did not stop early: \(outcome)")
      return
    }
    let evaluations = trainer.history.evaluations
    let losses = evaluations.compactMap(\.validation?.loss)
    let best = losses.min()
    #expect(evaluations.first { $0.validation?.loss == best }?.step == bestStep)
    #expect(trainer.step == bestStep + 6)
    #expect(
      trainer.network.score(on: trainer.validationExamples, loss: .binaryCrossEntropy)?.loss == best
    )
  }

  @Test("A training that loses its numbers ends before the step, and says where")
  func divergence() {
    let neuron = Neuron(weights: [1], activation: .identity)
    let network = MultilayerPerceptron([Layer([neuron])])
    let trainer = Trainer(
      network, examples: [Example([1e200], .numbers([0]))], optimizer: GradientDescent(),
      settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(1)))
    guard case .diverged(let reason) = trainer.train(until: 5) else {
      Issue.record("(1e200)² is too large for a number")
      return
    }
    #expect(reason.contains("is inf"))
    #expect(network.parameterData == [1, 0])
    #expect(trainer.step == 0)
  }

  @Test("Clipping bounds the length of a step")
  func clipping() {
    let neuron = Neuron(weights: [1], activation: .identity)
    let network = MultilayerPerceptron([Layer([neuron])])
    let trainer = Trainer(
      network, examples: [Example([100], .numbers([0]))], optimizer: GradientDescent(),
      settings: TrainingSettings(
        loss: .meanSquaredError, schedule: .constant(0.5), clippingNorm: 1))
    trainer.train(until: 1)
    let (weight, bias) = (network.parameterData[0] - 1, network.parameterData[1])
    expectClose((weight * weight + bias * bias).squareRoot(), 0.5)
  }

  @Test("Batches use every example once a pass, in an order of their own each time")
  func batches() {
    var batches = Batches(exampleCount: 10, batchSize: 4, generator: SeededGenerator(seed: 1))
    let passes = (0..<3).map { _ in (0..<3).map { _ in batches.next() } }
    for pass in passes {
      #expect(pass.map(\.count) == [4, 4, 2])
      #expect(pass.joined().sorted() == Array(0..<10))
    }
    #expect(Set(passes).count == 3)
    var full = Batches(exampleCount: 3, batchSize: 3, generator: SeededGenerator(seed: 1))
    #expect([full.next(), full.next()] == [[0, 1, 2], [0, 1, 2]])
  }

  @Test("The mean of a pass's batch gradients is the gradient of all examples")
  func unbiased() {
    var generator = SeededGenerator(seed: 3)
    let examples = DataSet.moons(12, using: &generator).examples
    let network = MultilayerPerceptron([2, 3, 1], using: &generator)
    func gradient(batchSize: Int, steps: Int) -> [Double] {
      let start = network.parameterData
      defer { network.parameterData = start }
      let trainer = Trainer(
        network, examples: examples, optimizer: GradientDescent(),
        settings: TrainingSettings(
          loss: .binaryCrossEntropy, schedule: .constant(0), batchSize: batchSize))
      var sum = [Double](repeating: 0, count: start.count)
      trainer.train(until: steps) { _ in
        sum = zip(sum, network.parameters).map { $0 + $1.gradient }
        return .proceed
      }
      return sum.map { $0 / Double(steps) }
    }
    expectClose(gradient(batchSize: 3, steps: 4), gradient(batchSize: 12, steps: 1))
  }

  @Test("Examples that do not fit the network are refused")
  func misfit() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      let digits = DataSet.digits(1, using: &generator)
      _ = Trainer(
        MultilayerPerceptron([256, 1], using: &generator), examples: digits.examples,
        optimizer: Adam(),
        settings: TrainingSettings(loss: .softmaxCrossEntropy, schedule: .constant(1)))
    }
  }
}
