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

  @Test("The README's curvatures are right, and what it tells about the rate 0.1")
  func readmeCurvatures() {
    #expect(curvature(of: randomNetwork([2, 3, 1])).matches(4.98, tolerance: 0.005))
    for (rate, atTheEnd) in [(0.1, 6.9), (0.5, 3.92)] {
      let network = randomNetwork([2, 3, 1])
      let losses = kitLosses(of: network, on: exclusiveOr, rate: rate, steps: 300)
      #expect(curvature(of: network).matches(atTheEnd, tolerance: 0.002))
      if rate == 0.1 {
        #expect([losses[90], losses[299]].matches([0.128, 0.0002], tolerance: 0.0006))
      }
    }
    // From 1, one step of ½·c·d² leads to 1 − rate·c.
    for (product, place) in [(0.5, 0.5), (1, 0), (1.5, -0.5), (2, -1), (2.5, -1.5)] {
      let distance = Value(1)
      (product / 2 * distance * distance).backward()
      #expect((1 - distance.gradient).matches(place, tolerance: 1e-12))
    }
  }

  @Test("11.1 Zeroing forgets the gradients, and nothing else")
  func zeroing() {
    check(
      [Leaves([1, 2], gradients: [0.5, -4], rate: 0.1)] + drawn(8, Leaves.init),
      { "the data and the gradients of parameters after zeroing, from \($0.name)" },
      answer: { leaves in leaves.after { zero($0) } },
      is: { [$0.data, $0.data.map { _ in 0 }] },
      mistakes: [
        forgetsAll: { [$0.data.map { _ in 0 }, $0.gradients] },
        "The gradients are 0, and the data as well: that forgets what the network has learned.": {
          [$0.data.map { _ in 0 }, $0.data.map { _ in 0 }]
        },
        "Nothing has changed. Set the gradient of each parameter.": { [$0.data, $0.gradients] },
        "Only the first parameter is zeroed. Go through all of them.": {
          [$0.data, [0] + $0.gradients.dropFirst()]
        },
        "The first parameter is left out. Go through all of them.": {
          [$0.data, [$0.gradients[0]] + $0.data.dropFirst().map { _ in 0 }]
        },
        "The last parameter is left out. Go through all of them.": {
          [$0.data, $0.data.dropLast().map { _ in 0 } + $0.gradients.suffix(1)]
        },
      ])
  }

  private let forgetsAll = "That forgets what the network has learned. Set the gradients to 0."

  @Test("11.1 An update goes a little against the gradient")
  func updating() {
    check(
      [Leaves([1, 2], gradients: [0.5, -4], rate: 0.1)] + drawn(8, Leaves.init),
      { "the parameters after a step with the rate \($0.rate), from \($0.name)" },
      answer: { leaves in leaves.after { update($0, rate: leaves.rate) }[0] },
      is: { $0.moved { $0 - $2 * $1 } },
      mistakes: [
        "That goes uphill. The loss is to fall: subtract.": { $0.moved { $0 + $2 * $1 } },
        "The rate is missing. The step is the rate times the gradient.": {
          $0.with(rate: 1).moved { $0 - $2 * $1 }
        },
        "The rate is missing, and that goes uphill.": {
          $0.with(rate: 1).moved { $0 + $2 * $1 }
        },
        "The gradient is divided by the rate. The step is the rate times the gradient.": {
          $0.moved { $0 - $1 / $2 }
        },
        "The step took the place of the parameter. Subtract it from what was there.": {
          $0.moved { -$2 * $1 }
        },
        "The step was multiplied by the parameter itself. It is the rate times the gradient.": {
          $0.moved { $0 - $2 * $1 * $0 }
        },
        "Each parameter moved by the rate itself. The step is the rate times the gradient.": {
          $0.moved { parameter, _, rate in parameter - rate }
        },
        """
        Each parameter moved by the rate, to the side that its gradient says. How steep it is counts, \
        too: the step is the rate times the gradient.
        """: { $0.movedBySigns },
        "The difference is turned round. Subtract the step from the parameter.": {
          $0.moved { $2 * $1 - $0 }
        },
        """
        The rate was subtracted from the parameter, and the difference multiplied by the gradient. Only \
        the rate is multiplied by it.
        """: { $0.moved { ($0 - $2) * $1 } },
        "The step was divided by the number of parameters. It is the rate times the gradient.": {
          leaves in leaves.moved { $0 - $2 * $1 / Double(leaves.data.count) }
        },
        "Nothing has moved. Set the data of each parameter.": { $0.data },
      ])
    check(
      drawn(8, Leaves.init), { "the gradients after a step, from \($0.name)" },
      answer: { leaves in leaves.after { update($0, rate: leaves.rate) }[1] },
      is: { $0.gradients },
      mistakes: [
        "An update leaves the gradients alone. To zero them is another step of the four.": {
          $0.gradients.map { _ in 0 }
        }
      ])
  }

  @Test("11.2 The loss of the line is 6.5 at the start")
  func losses() {
    check(
      [Trial([1, 1], onALine)] + drawn(8, Trial.init),
      { "the loss of \($0.name)" },
      answer: { meanSquaredError(of: $0.network(), on: $0.examples).data },
      is: { $0.mean { $0 * $0 } },
      mistakes: [
        "That is the sum, not the mean. Divide by the number of examples.": {
          $0.sum { $0 * $0 }
        },
        "That divides by one less than the number of examples. The mean divides by the number.": {
          $0.sum { $0 * $0 } / Double($0.examples.count - 1)
        },
        "That is divided by the number of examples twice. Once makes the mean.": {
          $0.mean { $0 * $0 } / Double($0.examples.count)
        },
        "The errors are not squared. So errors of both signs can cancel.": { $0.mean { $0 } },
        "The errors are not squared, and they are added without a mean.": { $0.sum { $0 } },
        "Those are the errors without their signs. Square each error.": { $0.mean { abs($0) } },
        "That is the root of the mean. The mean of the squares is itself the loss.": {
          $0.mean { $0 * $0 }.squareRoot()
        },
        "That is half of it. Here the loss is the mean of the squares, without a half.": {
          $0.mean { $0 * $0 } / 2
        },
        "That is half of the sum. Here the loss is the mean of the squares.": {
          $0.sum { $0 * $0 } / 2
        },
        "The mean was squared. Square each error first, and then take the mean.": {
          $0.mean { $0 } * $0.mean { $0 }
        },
        "The sum was squared. Square each error before you add it.": {
          $0.sum { $0 } * $0.sum { $0 }
        },
        lastAlone: { $0.last },
        lastAlone: { $0.last / Double($0.examples.count) },
        firstAlone: { $0.first },
        firstAlone: { $0.first / Double($0.examples.count) },
        "The targets are missing. An error is the answer minus the target.": {
          $0.meanSquareOfAnswers
        },
        "That is a 0 that nothing was added to. Does the loop keep its sum?": { _ in 0 },
      ])
  }

  private let lastAlone = "That is the last example alone. All of them count."
  private let firstAlone = "That is the first example alone. All of them count."

  @Test("11.2 The loss is a graph: its gradients are those of the kit")
  func gradientsOfLoss() {
    let line = Trial([1, 1], onALine)
    guard
      needs("the loss itself", meanSquaredError(of: line.network(), on: onALine).data, is: 6.5)
    else { return }
    check(
      [Trial([1, 1], onALine)] + drawn(6, Trial.init),
      { "the gradients of the loss of \($0.name)" },
      answer: { trial in trial.gradients { meanSquaredError(of: $0, on: trial.examples) } },
      is: { trial in trial.gradients { kitMean(of: $0, on: trial.examples) } },
      mistakes: [
        """
        No gradient arrives. The loss must be made of the network's outputs themselves, not of their \
        data.
        """: { $0.network().parameters.map { _ in 0 } },
        "The gradients are twice as large: the backward pass is made by the caller, not here.": {
          trial in
          trial.gradients { kitMean(of: $0, on: trial.examples) }.map { 2 * $0 }
        },
      ])
  }

  @Test("11.3 Three steps bring the line nearer")
  func steps() {
    guard stepsAreRight, lossIsRight else { return }
    check(
      [Training(Trial([1, 1], onALine), rate: 0.1, steps: 3)] + drawn(6, Training.init),
      { "the losses of \($0.name)" },
      answer: { train($0.network(), on: $0.examples, rate: $0.rate, steps: $0.steps) },
      is: { $0.losses() },
      mistakes: [
        """
        The gradients of the steps before are still in it. Leaves add up what each backward pass \
        brings: set them to 0 before.
        """: { $0.losses(zeroes: false) },
        """
        The loss never changes. Do the gradients still stand there when the update wants them?
        """: { $0.frozen },
        """
        The losses are right, but a step late: the first stands there twice. A \
        graph that was made before the update keeps its number until it goes back again.
        """: { [$0.losses()[0]] + $0.losses().dropLast() },
        """
        Those are the losses after each step. Note the one of the forward pass, before the update.
        """: { Array($0.losses(more: 1).dropFirst()) },
        "The loss rises: that goes uphill.": { $0.losses(uphill: true) },
        "The steps are twice as long as they should be. Go back once in each step.": {
          $0.with(rate: 2 * $0.rate).losses()
        },
        "The rate is always 0.1. Use the one that is passed in.": {
          $0.with(rate: 0.1).losses()
        },
        "That is the last loss alone. Return all of them.": { Array($0.losses().suffix(1)) },
        "That is the first loss alone. Return all of them.": { [$0.losses()[0]] },
        "There is a loss too many: there are as many forward passes as steps.": {
          $0.losses(more: 1)
        },
        "There is a loss too few: there are as many forward passes as steps.": {
          Array($0.losses().dropLast())
        },
        "The newest loss comes first there. Append each one at the end.": {
          $0.losses().reversed()
        },
        separate: { $0.separateSteps },
      ], tolerance: 1e-8)
    check(
      drawn(4, Training.init), { "the parameters after \($0.name)" },
      answer: { training in
        let network = training.network()
        _ = train(network, on: training.examples, rate: training.rate, steps: training.steps)
        return network.parameters.map(\.data)
      },
      is: { training in
        let network = training.network()
        _ = kitLosses(
          of: network, on: training.examples, rate: training.rate, steps: training.steps)
        return network.parameters.map(\.data)
      }, tolerance: 1e-8)
  }

  private let separate = """
    That takes a step after each example. The losses should be those of one step for all.
    """

  @Test("11.3 A network with three hidden neurons solves exclusive or")
  func solvesExclusiveOr() {
    guard stepsAreRight, lossIsRight, lineIsRight else { return }
    check(
      "the answers for (0, 0), (0, 1), (1, 0) and (1, 1) after 300 steps with the rate 0.3",
      answers(of: randomNetwork([2, 3, 1]), after: exclusiveOr, rate: 0.3), is: [0, 1, 1, 0],
      tolerance: 1e-4)
  }

  @Test("11.3 A network with eight hidden neurons learns four points by heart")
  func overfits() {
    guard stepsAreRight, lossIsRight, lineIsRight else { return }
    check(
      "the answers at the four points after 300 steps with the rate 0.2",
      answers(of: randomNetwork([1, 8, 1]), after: fourPoints, rate: 0.2),
      is: fourPoints.map(\.target), tolerance: 0.01)
  }

  @Test("11.4 Without a hidden layer, exclusive or stays unsolved")
  func withoutHiddenLayer() {
    let network = randomNetwork([2, 1])
    _ = kitLosses(of: network, on: exclusiveOr, rate: 0.3, steps: 300)
    let threeRight = """
      Three of four right is not what the loss rewards: the fourth error would be large, and its \
      square counts.
      """
    let twoErrors = "Then two errors are 1. There is an answer for all with smaller squares."
    check(
      "the answers without a hidden layer", answersWithoutHiddenLayer,
      predicts: exclusiveOr.map { network.predict($0.inputs)[0] },
      mistakes: [
        [0, 1, 1, 0]: """
        No line has (0, 1) and (1, 0) on one side, (0, 0) and (1, 1) on the other. A weighted sum \
        alone cannot do it.
        """,
        [0, 1, 1, 1]: threeRight, [0, 1, 1, 2]: threeRight, [0, 0, 1, 0]: threeRight,
        [0, 1, 0, 0]: threeRight, [1, 1, 1, 0]: threeRight,
        [0, 0, 0, 0]: twoErrors, [1, 1, 1, 1]: twoErrors,
        [0.25, 0.25, 0.25, 0.25]: "0.25 is the mean of the squares. Which error has this square?",
      ],
      tolerance: 0.001
    ) { answer in
      if answer.count != 4 { return "There are four answers to give, one for each pair of bits." }
      let mean = answer.map { $0 * $0 }.reduce(0, +)
      let errors = zip(answer, exclusiveOr).map { $0 - $1.target }
      let loss = errors.map { $0 * $0 }.reduce(0, +) / 4
      if !mean.isFinite || !loss.isFinite { return "Each answer is a number." }
      return loss < 0.25
        ? "That would be a loss below 0.25, which no line reaches. The first hint helps."
        : "That would be a loss above 0.25. The second hint says how to make it smaller."
    }
  }

  @Test("11.5 A loss that falls at each step needs a small rate")
  func falling() {
    let outcome = rates.filter { rate in
      let losses = experiment(rate)
      return zip(losses, losses.dropFirst()).allSatisfy { $0 > $1 }
    }
    check(
      "the rates with which the loss always falls", Set(ratesThatAlwaysFall).sorted(),
      predicts: outcome,
      mistakes: [
        rates: """
        The loss does not always fall. The gradient says which way is down here; a long step goes \
        beyond the place for which that is true.
        """,
        [0.03, 0.1, 0.5]: """
        Falling in the end is not the same as falling at each step. What is 0.5 times the curvature \
        at the start?
        """,
        [0.03]: "There is one more. Small steps go down as long as there is a slope.",
      ]
    ) { agreement($0, outcome, among: rates) + " Multiply each rate by the curvature." }
  }

  @Test("11.5 A rate can be too small, and too large")
  func solving() {
    let outcome = rates.filter { (experiment($0).last ?? .nan) < 0.01 }
    check(
      "the rates with which the loss is below 0.01 after 300 steps", Set(ratesThatSolveIt).sorted(),
      predicts: outcome,
      mistakes: [
        [0.03, 0.1]: """
        A loss that rises now and then may still arrive. And one that always falls may be slow.
        """,
        [0.1]: "A loss that rises now and then may still arrive.",
        [0.1, 0.5, 0.8]: """
        A larger rate is faster, up to a point. Beyond it no solution is flat enough to rest there.
        """,
        [0.03, 0.1, 0.5]: "One of these falls at each step, and is still on its way after 300.",
        rates: "One of these is too slow for 300 steps, and one of them leaps ever farther away.",
      ]
    ) { agreement($0, outcome, among: rates) + " The second hint counts them." }
  }

  @Test("11.6 Gradients of the examples add up, those of the steps do not")
  func parts() {
    guard stepsAreRight else { return }
    check(
      [Training(Trial([1, 1], onALine), rate: 0.1, steps: 3)] + drawn(6, Training.init),
      { "the losses, in parts, of \($0.name)" },
      answer: {
        trainInParts(
          WatchedNetwork($0.network()), on: $0.examples, rate: $0.rate, steps: $0.steps)
      },
      is: { $0.losses() },
      mistakes: [
        "The gradients of the step before are still in it. Each step begins with zero.": {
          $0.losses(zeroes: false)
        },
        """
        The gradients were set to 0 for each example, so that only the last one counts. That they add \
        up is no bug: within a step it is just what is wanted.
        """: { $0.lossesByLastExample },
        """
        Nothing moves: the update finds no gradients. Were they set to 0 just before, or is the loss made \
        of numbers alone?
        """: { $0.frozen },
        separate: { $0.separateSteps },
        "The parts are to be divided by the number of examples: the loss is a mean.": {
          $0.lossesOfSums
        },
        "There is a loss for each example. Add up those of a step.": {
          $0.lossesOfParts.flatMap(\.self)
        },
        "That is the part of the last example alone. Add up the parts of a step.": {
          $0.lossesOfParts.map { $0[$0.count - 1] }
        },
        "The loss is divided by the number of examples twice. The parts are shares of it already.":
          {
            training in training.losses().map { $0 / Double(training.examples.count) }
          },
        "The loss rises: that goes uphill.": { $0.losses(uphill: true) },
        "Those are the losses after each step. Note those of the forward passes.": {
          Array($0.losses(more: 1).dropFirst())
        },
        "There is a loss too many: there are as many losses as steps.": { $0.losses(more: 1) },
      ], tolerance: 1e-8)
  }

  @Test("11.6 No graph is larger than that of an example")
  func smallGraphs() {
    guard stepsAreRight else { return }
    let training = Training(
      Trial([2, 3, 1], exclusiveOr + exclusiveOr), rate: 0.3, steps: 3)
    func mostKept() -> Int {
      let network = WatchedNetwork(training.network())
      _ = trainInParts(network, on: training.examples, rate: training.rate, steps: training.steps)
      return network.mostAnswersKept
    }
    check("how many of the network's eight answers of a step are kept at a time", mostKept()) {
      switch $0 {
      case 0: "None of them was asked for. Let the network answer for each example."
      case 1...3: nil
      default:
        """
        \($0) answers were in memory at the same time, in one large graph or in several that are \
        kept. Go back through each example's graph at once, and then forget it.
        """
      }
    }
  }

  /// Whether exercises that take steps can be judged.
  private var stepsAreRight: Bool {
    needs("11.1", zeroedAndMoved(), is: [[0, 0], [0.95, 2.4]])
  }

  private func zeroedAndMoved() -> [[Double]] {
    let leaves = Leaves([1, 2], gradients: [0.5, -4], rate: 0.1)
    return [leaves.after { zero($0) }[1], leaves.after { update($0, rate: 0.1) }[0]]
  }

  /// Whether exercises that need the loss can be judged.
  private var lossIsRight: Bool {
    let trial = Trial([1, 1], onALine)
    return needs(
      "11.2", trial.gradients { meanSquaredError(of: $0, on: onALine) },
      is: trial.gradients { kitMean(of: $0, on: onALine) })
  }

  /// Whether longer trainings can be judged.
  private var lineIsRight: Bool {
    let line = Training(Trial([1, 1], onALine), rate: 0.1, steps: 3)
    return needs(
      "the training of the line", train(line.network(), on: onALine, rate: 0.1, steps: 3),
      is: line.losses(), tolerance: 1e-8)
  }

  private let rates = [0.03, 0.1, 0.5, 0.8]

  /// The losses of exercise 11.5 with a rate.
  private func experiment(_ rate: Double) -> [Double] {
    kitLosses(of: randomNetwork([2, 3, 1]), on: exclusiveOr, rate: rate, steps: 300)
  }

  /// What a network says to the examples after the student's training of 300 steps.
  private func answers(
    of network: MultilayerPerceptron, after examples: [Lesson11.Example], rate: Double
  ) -> [Double] {
    _ = train(network, on: examples, rate: rate, steps: 300)
    return examples.map { network.predict($0.inputs)[0] }
  }
}

/// Parameters with gradients, and the rate of a step.
private struct Leaves {
  let data: [Double]
  let gradients: [Double]
  let rate: Double

  init(_ data: [Double], gradients: [Double], rate: Double) {
    (self.data, self.gradients, self.rate) = (data, gradients, rate)
  }

  init(_ random: inout SeededGenerator) {
    let count = Int.random(in: 2...5, using: &random)
    data = (0..<count).map { _ in drawnQuarter(&random) }
    gradients = (0..<count).map { _ in drawnQuarter(&random) }
    rate = [0.05, 0.1, 0.2, 0.3].randomElement(using: &random) ?? 0.1
  }

  var name: String { "\(data) with the gradients \(gradients)" }

  /// The data and the gradients after something was done to leaves of these numbers.
  func after(_ work: ([Value]) -> Void) -> [[Double]] {
    let leaves = data.map { Value($0) }
    for (leaf, gradient) in zip(leaves, gradients) { leaf.gradient = gradient }
    work(leaves)
    return [leaves.map(\.data), leaves.map(\.gradient)]
  }

  func with(rate: Double) -> Leaves { Leaves(data, gradients: gradients, rate: rate) }

  var movedBySigns: [Double] { moved { $0 - ($1 < 0 ? -$2 : $2) } }

  /// Where a rule of a parameter, its gradient and the rate leads.
  func moved(_ rule: (Double, Double, Double) -> Double) -> [Double] {
    zip(data, gradients).map { rule($0, $1, rate) }
  }
}

/// A multiple of ¼ from −4 to 4, but not 0 and not ±1.
private func drawnQuarter(_ random: inout SeededGenerator) -> Double {
  let quarters = Int.random(in: 1...16, using: &random)
  return Double(quarters == 4 ? 5 : quarters) / (Bool.random(using: &random) ? 4 : -4)
}

/// A network, always the same, and examples for it.
private struct Trial {
  let sizes: [Int]
  let seed: UInt64
  let examples: [Lesson11.Example]

  /// Of the sizes 1 and 1, the network is the line that begins with the weight 1 and the bias 0.
  init(_ sizes: [Int], _ examples: [Lesson11.Example], seed: UInt64 = 1) {
    (self.sizes, self.seed, self.examples) = (sizes, seed, examples)
  }

  init(_ random: inout SeededGenerator) {
    sizes = [[1, 2, 1], [2, 3, 1], [3, 2, 1]].randomElement(using: &random) ?? [1, 1]
    seed = UInt64.random(in: 1...1000, using: &random)
    var examples: [Lesson11.Example] = []
    for _ in 0..<Int.random(in: 2...5, using: &random) {
      let inputs = (0..<sizes[0]).map { _ in drawnQuarter(&random) / 4 }
      examples.append(Lesson11.Example(inputs: inputs, target: drawnQuarter(&random) / 2))
    }
    self.examples = examples
  }

  var name: String {
    sizes == [1, 1]
      ? "1·x + 0 on the two examples of 2x + 1"
      : "the network \(sizes), seed \(seed), on the examples "
        + examples.map { "\($0.inputs): \($0.target)" }.joined(separator: ", ")
  }

  func network() -> MultilayerPerceptron {
    sizes == [1, 1] ? line() : randomNetwork(sizes, seed: seed)
  }

  var answers: [Double] { examples.map { network().predict($0.inputs)[0] } }
  var errors: [Double] { zip(answers, examples).map { $0 - $1.target } }
  func sum(_ term: (Double) -> Double) -> Double { errors.map(term).reduce(0, +) }
  func mean(_ term: (Double) -> Double) -> Double { sum(term) / Double(errors.count) }
  var first: Double { errors[0] * errors[0] }
  var last: Double { errors[errors.count - 1] * errors[errors.count - 1] }
  var meanSquareOfAnswers: Double {
    answers.map { $0 * $0 }.reduce(0, +) / Double(answers.count)
  }

  /// The gradients that a backward pass from a loss leaves behind.
  func gradients(of loss: (MultilayerPerceptron) -> Value) -> [Double] {
    let network = network()
    loss(network).backward()
    return network.parameters.map(\.gradient)
  }
}

/// A training, and what comes of it when something is left out.
private struct Training {
  let trial: Trial
  let rate: Double
  let steps: Int

  init(_ trial: Trial, rate: Double, steps: Int) {
    (self.trial, self.rate, self.steps) = (trial, rate, steps)
  }

  init(_ random: inout SeededGenerator) {
    trial = Trial(&random)
    rate = [0.05, 0.1, 0.15].randomElement(using: &random) ?? 0.1
    steps = Int.random(in: 3...5, using: &random)
  }

  var name: String { "\(steps.of("step")) with the rate \(rate), of \(trial.name)" }
  var examples: [Lesson11.Example] { trial.examples }
  func network() -> MultilayerPerceptron { trial.network() }

  func losses(zeroes: Bool = true, uphill: Bool = false, more: Int = 0) -> [Double] {
    kitLosses(
      of: network(), on: examples, rate: uphill ? -rate : rate, steps: steps + more,
      zeroes: zeroes)
  }

  var frozen: [Double] { Array(repeating: losses()[0], count: steps) }

  func with(rate: Double) -> Training { Training(trial, rate: rate, steps: steps) }

  /// The parts of the examples in each step's loss.
  var lossesOfParts: [[Double]] {
    let network = network()
    let count = Double(examples.count)
    return (0..<steps).map { _ in
      let parts = examples.map { kitMean(of: network, on: [$0]).data / count }
      _ = kitLosses(of: network, on: examples, rate: rate, steps: 1)
      return parts
    }
  }

  /// The gradient of the sum in place of the mean.
  var lossesOfSums: [Double] {
    let count = Double(examples.count)
    return kitLosses(of: network(), on: examples, rate: rate * count, steps: steps).map {
      $0 * count
    }
  }

  /// The losses where the last example alone makes each step.
  var lossesByLastExample: [Double] {
    let network = network()
    return (0..<steps).map { _ in
      let loss = kitMean(of: network, on: examples).data
      let share = rate / Double(examples.count)
      _ = kitLosses(of: network, on: [examples[examples.count - 1]], rate: share, steps: 1)
      return loss
    }
  }

  /// The losses where each example makes a step of its own.
  var separateSteps: [Double] {
    let network = network()
    let count = Double(examples.count)
    return (0..<steps).map { _ in
      examples.map { example in
        kitLosses(of: network, on: [example], rate: rate / count, steps: 1)[0] / count
      }.reduce(0, +)
    }
  }
}

/// The mean of the kit's losses of the examples.
private func kitMean(of network: MultilayerPerceptron, on examples: [Lesson11.Example]) -> Value {
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
    for leaf in parameters { leaf.data -= rate * leaf.gradient }
    return loss.data
  }
}

/// How fast the slope of the loss on exclusive or changes in the direction where it does so most:
/// the largest eigenvalue of its second derivatives, found by central differences of gradients.
private func curvature(of network: MultilayerPerceptron) -> Double {
  let parameters = network.parameters
  func gradient(at place: [Double]) -> [Double] {
    for (parameter, number) in zip(parameters, place) { parameter.data = number }
    parameters.resetGradients()
    kitMean(of: network, on: exclusiveOr).backward()
    return parameters.map(\.gradient)
  }
  let place = parameters.map(\.data)
  var direction = place.indices.map { 1 + Double($0 % 3) }
  var curvature = 0.0
  for _ in 0..<60 {
    let length = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
    direction = direction.map { $0 / length }
    let ahead = gradient(at: zip(place, direction).map { $0 + 1e-4 * $1 })
    let behind = gradient(at: zip(place, direction).map { $0 - 1e-4 * $1 })
    let change = zip(ahead, behind).map { ($0 - $1) / 2e-4 }
    curvature = zip(direction, change).reduce(0) { $0 + $1.0 * $1.1 }
    // Shifted by 2, so that a direction that bends down as strongly is no rival.
    direction = zip(direction, change).map { 2 * $0 + $1 }
  }
  for (parameter, number) in zip(parameters, place) { parameter.data = number }
  return curvature
}
