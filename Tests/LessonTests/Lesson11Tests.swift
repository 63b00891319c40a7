import ChainRule
import Homework
import Networks
import Testing

@testable import Lesson11

@Suite("Lesson 11: The training loop", .homework)
struct Lesson11Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    let network = line()
    var rows: [[Double]] = []
    let losses = kitLosses(of: network, on: onALine, rate: 0.1, steps: 3) { weight, bias in
      rows.append([weight.gradient, bias.gradient, weight.data, bias.data])
    }
    #expect(losses.matches([6.5, 0.65, 0.07085], tolerance: 1e-12))
    #expect(rows[0].matches([-8, -5, 1, 0], tolerance: 1e-12))
    #expect(rows[1].matches([-2.5, -1.6, 1.8, 0.5], tolerance: 1e-12))
    #expect(rows[2].suffix(2).map(\.self).matches([2.05, 0.66], tolerance: 1e-12))
    rows = []
    let unzeroed = kitLosses(of: line(), on: onALine, rate: 0.1, steps: 3, zeroes: false) {
      rows.append([$0.gradient, $1.gradient, $0.data, $1.data])
    }
    #expect(rows[1].matches([-10.5, -6.6, 1.8, 0.5], tolerance: 1e-12))
    #expect(rows[2].suffix(2).map(\.self).matches([2.85, 1.16], tolerance: 1e-12))
    #expect(unzeroed.matches([6.5, 0.65, 2.23985], tolerance: 1e-12))

    let solved = kitLosses(of: randomNetwork([2, 3, 1]), on: exclusiveOr, rate: 0.3, steps: 300)
    #expect(solved[0].matches(0.348, tolerance: 0.0005))
    #expect(solved[50].matches(0.044, tolerance: 0.0005))
    #expect(solved[100].matches(0.0002, tolerance: 0.00005))
    func wild(_ rate: Double) -> [Double] {
      kitLosses(of: randomNetwork([2, 3, 1], seed: 6), on: exclusiveOr, rate: rate, steps: 100)
    }
    let (calm, stormy) = (wild(0.1), wild(0.4))
    #expect([stormy[0], stormy.max() ?? 0].matches([0.46, 1.32], tolerance: 0.005))
    #expect([calm[99], stormy[99]].matches([0.037, 0.0003], tolerance: 0.0005))
    #expect(zip(calm, calm.dropFirst()).allSatisfy { $0 > $1 })
    let four = randomNetwork([1, 8, 1])
    #expect(four.parameters.count == 25)
    #expect(kitLosses(of: four, on: fourPoints, rate: 0.2, steps: 300)[299] < 0.00001)
  }

  @Test("11.1 Zeroing forgets the gradients, and nothing else")
  func zeroing() {
    let parameters = leaves()
    zero(parameters)
    check(
      "the parameters 1 and 2 after zeroing", parameters.map(\.data), is: [1, 2],
      mistakes: [[0, 0]: "That forgets what the network has learned. Set the gradients to 0."])
    check("their gradients", parameters.map(\.gradient), is: [0, 0])
  }

  @Test("11.1 An update goes a little against the gradient")
  func updating() {
    let parameters = leaves()
    update(parameters, rate: 0.1)
    check(
      "the parameters 1 and 2 after a step against the gradients 0.5 and −4",
      parameters.map(\.data), is: [0.95, 2.4],
      mistakes: [
        [1.05, 1.6]: "That goes uphill. The loss is to fall: subtract.",
        [0.5, 6]: "The rate is missing. The step is the rate times the gradient.",
        [-0.05, 0.4]: "The step took the place of the parameter. Subtract it from what was there.",
        [0.95, 2.8]: """
        The step was multiplied by the parameter itself. It is the rate times the gradient.
        """,
        [1, 2]: "Nothing has moved. Set the data of each parameter.",
      ])
    check("the gradients, which an update leaves alone", parameters.map(\.gradient), is: [0.5, -4])
  }

  @Test("11.2 The loss of the line is 6.5 at the start")
  func firstLoss() {
    let network = line()
    let loss = meanSquaredError(of: network, on: onALine)
    check(
      "the loss of 1·x + 0 on the two examples of 2x + 1", loss.data, is: 6.5,
      mistakes: [
        13: "That is the sum, not the mean. Divide by the number of examples.",
        -2.5: "The errors are not squared. So errors of both signs can cancel.",
        3.25: "That is half of it. Here the loss is the mean of the squares, without a half.",
        9: "That is the last example alone. All of them count.",
        4.5: "That is the last example alone. All of them count.",
        4: "That is the first example alone. All of them count.",
        2: "That is the first example alone. All of them count.",
      ])
    loss.backward()
    check(
      "the gradients of the weight and the bias", network.parameters.map(\.gradient),
      is: [-8, -5],
      mistakes: [
        [0, 0]: """
        No gradient arrives. The loss must be made of the network's outputs themselves, not of their \
        data.
        """
      ])
  }

  @Test("11.2 The loss and its gradients are those of the kit")
  func lossOfKit() {
    for examples in [exclusiveOr, Array(exclusiveOr.prefix(3)), Array(exclusiveOr.suffix(1))] {
      let (own, kit) = (randomNetwork([2, 3, 1]), randomNetwork([2, 3, 1]))
      let ownLoss = meanSquaredError(of: own, on: examples)
      let kitLoss = kitMean(of: kit, on: examples)
      ownLoss.backward()
      kitLoss.backward()
      check("the loss on \(examples.count) examples", ownLoss.data, is: kitLoss.data)
      check(
        "its gradients", own.parameters.map(\.gradient), is: kit.parameters.map(\.gradient))
    }
  }

  @Test("11.3 Three steps bring the line nearer")
  func threeSteps() {
    check(
      "the losses of three steps with the rate 0.1",
      train(line(), on: onALine, rate: 0.1, steps: 3), is: [6.5, 0.65, 0.07085],
      mistakes: [
        [6.5, 0.65, 2.23985]: noZero,
        [6.5, 6.5, 6.5]: """
        The loss never changes. Do the gradients still stand there when the update wants them?
        """,
        [0.65, 0.07085, 0.0133445]: """
        Those are the losses after each step. Note the one of the forward pass, before the update.
        """,
        [6.5, 18.45, 52.39485]: "The loss rises: that goes uphill.",
        [0.07085]: "That is the last loss alone. Return all of them.",
      ])
  }

  @Test("11.3 A network with three hidden neurons solves exclusive or")
  func solvesExclusiveOr() {
    let network = randomNetwork([2, 3, 1])
    let losses = train(network, on: exclusiveOr, rate: 0.3, steps: 300)
    check("the number of losses", losses.count, is: 300)
    check(
      "the answers for (0, 0), (0, 1), (1, 0) and (1, 1)",
      exclusiveOr.map { network.predict($0.inputs)[0] }, is: [0, 1, 1, 0], tolerance: 1e-4)
  }

  @Test("11.3 A network with eight hidden neurons learns four points by heart")
  func overfits() {
    let network = randomNetwork([1, 8, 1])
    _ = train(network, on: fourPoints, rate: 0.2, steps: 300)
    check(
      "its answers at the four points", fourPoints.map { network.predict($0.inputs)[0] },
      is: fourPoints.map(\.target), tolerance: 0.01)
  }

  @Test("11.3 The losses are those of the kit's trainer")
  func trainerOfKit() {
    let trainer = Trainer(
      randomNetwork([2, 4, 1]),
      examples: exclusiveOr.map { Networks.Example($0.inputs, .numbers([$0.target])) },
      optimizer: GradientDescent(),
      settings: TrainingSettings(loss: .meanSquaredError, schedule: .constant(0.2)))
    trainer.train(until: 40)
    check(
      "the losses of 40 steps",
      train(randomNetwork([2, 4, 1]), on: exclusiveOr, rate: 0.2, steps: 40),
      is: trainer.history.batchLosses)
  }

  @Test("11.4 Without a hidden layer, exclusive or stays unsolved")
  func withoutHiddenLayer() {
    let network = randomNetwork([2, 1])
    _ = kitLosses(of: network, on: exclusiveOr, rate: 0.3, steps: 300)
    check(
      "the answers without a hidden layer", answersWithoutHiddenLayer,
      predicts: exclusiveOr.map { network.predict($0.inputs)[0] },
      mistakes: [
        [0, 1, 1, 0]: """
        No line has (0, 1) and (1, 0) on one side, (0, 0) and (1, 1) on the other. A weighted sum \
        alone cannot do it.
        """,
        [0, 1, 1, 1]: """
        Three of four right is not what the loss rewards: the fourth error would be 1, and its square \
        counts.
        """,
        [0, 1, 1, 2]: """
        Three of four right is not what the loss rewards: the fourth error would be 2, and its square \
        counts.
        """,
        [0, 0, 0, 0]: "Then two errors are 1. There is an answer for all with smaller squares.",
        [1, 1, 1, 1]: "Then two errors are 1. There is an answer for all with smaller squares.",
      ],
      tolerance: 0.001)
  }

  @Test("11.5 A loss that falls at each step needs a small rate")
  func falling() {
    let outcome = rates.filter { rate in
      let losses = experiment(rate)
      return zip(losses, losses.dropFirst()).allSatisfy { $0 > $1 }
    }
    check(
      "the rates with which the loss always falls", ratesThatAlwaysFall.sorted(),
      predicts: outcome,
      mistakes: [
        rates: """
        The loss does not always fall. The gradient says which way is down here; a long step goes \
        beyond the place for which that is true.
        """,
        [0.03, 0.1, 0.5]: """
        Falling in the end is not the same as falling at each step. Look at the picture again.
        """,
        [0.03]: "There is one more. Small steps go down as long as there is a slope.",
      ])
  }

  @Test("11.5 A rate can be too small, and too large")
  func solving() {
    let outcome = rates.filter { (experiment($0).last ?? .nan) < 0.01 }
    check(
      "the rates with which the loss is below 0.01 after 300 steps", ratesThatSolveIt.sorted(),
      predicts: outcome,
      mistakes: [
        [0.03, 0.1]: """
        A loss that rises now and then may still arrive. And one that always falls may be slow.
        """,
        [0.1]: "A loss that rises now and then may still arrive.",
        [0.1, 0.5, 0.8]: """
        A larger rate is faster, up to a point. Beyond it each step makes the error larger.
        """,
        [0.03, 0.1, 0.5]: "One of these falls at each step, and is still on its way after 300.",
        rates: "One of these is too slow for 300 steps, and one of them leaps ever farther away.",
      ])
  }

  @Test("11.6 Gradients of the examples add up, those of the steps do not")
  func parts() {
    check(
      "the losses of three steps with the rate 0.1",
      trainInParts(line(), on: onALine, rate: 0.1, steps: 3), is: [6.5, 0.65, 0.07085],
      mistakes: [
        [6.5, 0.65, 2.23985]: """
        The gradients of the step before are still in it. Each step begins with zero.
        """,
        [6.5, 1.73, 0.4925]: """
        The gradients were set to 0 for each example, so that only the last one counts. That they add \
        up is no bug: within a step it is just what is wanted.
        """,
        [6.5, 6.5, 6.5]: "Nothing moves. When the update comes, the gradients must still be there.",
        separateSteps: """
        That takes a step after each example. The losses should be those of one step for all.
        """,
      ])
  }

  @Test("11.6 In parts or all at once, the losses are the same")
  func partsAreTheWhole() {
    check(
      "the losses of 20 steps on exclusive or",
      trainInParts(randomNetwork([2, 3, 1]), on: exclusiveOr, rate: 0.3, steps: 20),
      is: kitLosses(of: randomNetwork([2, 3, 1]), on: exclusiveOr, rate: 0.3, steps: 20))
  }

  private let noZero = """
    The gradients of the steps before are still in it. Leaves add up what each backward pass brings: \
    set them to 0 before.
    """

  private let rates = [0.03, 0.1, 0.5, 0.8]

  /// The losses of exercise 11.5 with a rate.
  private func experiment(_ rate: Double) -> [Double] {
    kitLosses(of: randomNetwork([2, 3, 1]), on: exclusiveOr, rate: rate, steps: 300)
  }

  /// Two parameters, 1 and 2, with the gradients 0.5 and −4.
  private func leaves() -> [Value] {
    let parameters = [Value(1), Value(2)]
    for (parameter, gradient) in zip(parameters, [0.5, -4]) { parameter.gradient = gradient }
    return parameters
  }

  /// The mean of the kit's losses of the examples.
  private func kitMean(
    of network: MultilayerPerceptron, on examples: [Lesson11.Example]
  ) -> Value {
    let losses = examples.map {
      Networks.meanSquaredError(network($0.inputs), [Value.constant($0.target)])
    }
    return losses.dropFirst().reduce(losses[0]) { $0 + $1 } / Double(examples.count)
  }

  /// The losses of a training, and a look at the first and the last parameter before each update.
  private func kitLosses(
    of network: MultilayerPerceptron, on examples: [Lesson11.Example], rate: Double, steps: Int,
    zeroes: Bool = true, watch: (Value, Value) -> Void = { _, _ in }
  ) -> [Double] {
    let parameters = network.parameters
    return (0..<steps).map { _ in
      if zeroes { parameters.resetGradients() }
      let loss = kitMean(of: network, on: examples)
      loss.backward()
      watch(parameters[0], parameters[parameters.count - 1])
      for parameter in parameters { parameter.data -= rate * parameter.gradient }
      return loss.data
    }
  }

  /// The losses of the line when it takes a step after each example.
  private var separateSteps: [Double] {
    let network = line()
    return (0..<3).map { _ in
      onALine.map { example in
        kitLosses(of: network, on: [example], rate: 0.05, steps: 1)[0] / 2
      }.reduce(0, +)
    }
  }
}
