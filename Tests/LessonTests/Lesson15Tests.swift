import ChainRule
import Homework
import Networks
import Testing

@testable import Lesson15

@Suite("Lesson 15: Links of least effect", .homework)
struct Lesson15Tests: LessonSuite {
  @Test("The README's small weight matters more, and its estimates are exact")
  func workedExample() {
    for (weights, effects) in [([0.3, 2], [9.0, 4]), ([0.2, 2], [8, 4])] {
      let trials = (0..<2).map { Trial(weights, link: $0) }
      #expect(trials.map(\.effect).matches(effects, tolerance: 1e-12))
      #expect(trials.map(\.estimate).matches(effects, tolerance: 1e-12))
      #expect(trials.map(\.curvature).matches([200, 2], tolerance: 1e-12))
    }
    let early = Trial([0.2, 2], link: 0)
    #expect(early.before.matches(1, tolerance: 1e-12) && early.after.matches(9, tolerance: 1e-12))
    #expect(early.slope.matches(-20, tolerance: 1e-12))
  }

  @Test("The README's digit reader has 888 links")
  func digitReader() {
    let reader = DigitReader(seed: 10)
    #expect(reader.links.count == 888 && reader.links.count * reader.links.count == 788_544)
    #expect(Thinned.bendDownwards(reader) == 136)
  }

  @Test("The derivatives that are given for the digit reader are the engine's")
  func givenDerivatives() {
    let (digit, reader) = (DigitReader.digits(4, seed: 3)[3], DigitReader(seed: 1))
    let values = reader.numbers.map { Value($0) }
    func sums(_ inputs: [Value], _ first: Int, _ count: Int) -> [Value] {
      (0..<count).map { neuron in
        let start = first + neuron * (inputs.count + 1)
        return inputs.indices.reduce(values[start + inputs.count]) {
          $0 + values[start + $1] * inputs[$1]
        }
      }
    }
    let hidden = sums(digit.pixels.map(Value.constant), 0, 12).map { tanh($0) }
    let loss = softmaxCrossEntropy(logits: sums(hidden, 780, 10), label: digit.label)
    let (slopes, curvatures) = reader.derivatives(on: [digit])
    for place in [20, 64, 700, 781, 792, 905] {
      let slope = gradient(of: loss, withRespectTo: values[place])
      #expect(slopes[place].matches(slope.data, tolerance: 1e-10))
      let curvature = gradient(of: slope, withRespectTo: values[place]).data
      #expect(curvatures[place].matches(curvature, tolerance: 1e-10), "\(place)")
    }
  }

  @Test("The README's estimates are near the effects, and its table is that of ten seeds")
  func figures() {
    guard figuresAreMeasured else { return }
    let reader = Thinned.whole(seed: 10)
    let estimates = reader.estimates(on: Thinned.training)
    let loss = reader.loss(on: Thinned.training)
    #expect(Thinned.bendDownwards(reader) == 0)
    #expect(reader.misread(Thinned.training) == 0 && reader.misread(Thinned.heldOut) == 11)
    let ranking = reader.links.sorted { estimates[$0] < estimates[$1] }
    for (part, sum, together) in [(50, 0.0085, 0.085), (75, 0.074, 0.918)] {
      let removed = Array(ranking.prefix(888 * part / 100))
      var thinned = reader
      thinned.remove(removed)
      #expect(removed.reduce(0) { $0 + estimates[$1] }.matches(sum, tolerance: 5e-4))
      #expect((thinned.loss(on: Thinned.training) - loss).matches(together, tolerance: 5e-4))
    }
    let effects = reader.links.map { link in
      var without = reader
      without.numbers[link] = 0
      return (link: link, effect: without.loss(on: Thinned.training) - loss)
    }
    let factors = effects.map { estimates[$0.link] / $0.effect }
    #expect(factors.count { $0 > 0.9 && $0 < 1.1 } == 757)
    #expect(factors.count { $0 > 0.5 && $0 < 2 } == 884)
    #expect(effects.count { $0.effect < 0 } == 130)
    func least(_ measure: (Int) -> Double) -> Set<Int> {
      Set(reader.links.sorted { measure($0) < measure($1) }.prefix(222))
    }
    let effect = Dictionary(uniqueKeysWithValues: effects.map { ($0.link, $0.effect) })
    let right = least { effect[$0] ?? 0 }
    #expect(right.intersection(least { estimates[$0] }).count == 221)
    #expect(right.intersection(least { abs(reader.numbers[$0]) }).count == 146)
    let alike = effects.filter { (0.2...0.3).contains(abs(reader.numbers[$0.link])) }
      .map(\.effect).filter { $0 > 0 }
    #expect((alike.max() ?? 0) / (alike.min() ?? 1) > 1000)

    var misread: [[Int]] = [[], [], []]
    for seed in 1...10 as ClosedRange<UInt64> {
      let whole = Thinned.whole(seed: seed)
      let ways = [
        Thinned.atOnce(whole), Thinned.inTurns(whole, smallest: true),
        Thinned.inTurns(whole, smallest: false),
      ]
      for way in 0..<3 {
        let all = [whole.misread(Thinned.heldOut)] + ways[way]
        misread[way] = misread[way].isEmpty ? all : zip(misread[way], all).map(+)
      }
    }
    let percent = misread.map { sums in [0, 1, 2, 4, 6].map { Double(sums[$0]) / 50 } }
    let table = [
      [2.1, 2.7, 5.4, 32.3, 68.1], [2.1, 1.8, 1.9, 4.7, 25.8], [2.1, 1.6, 2.5, 3.6, 11],
    ]
    for way in 0..<3 { #expect(percent[way].matches(table[way], tolerance: 0.05)) }
  }

  @Test("15.1 Without its link, a learner's loss rises or falls")
  func measuring() {
    check(
      trials, { "the effect of removing \($0.name)" },
      answer: { trial in
        let learner = trial.learner()
        return effect(of: learner.links[trial.link], in: learner)
      },
      is: { $0.effect },
      mistakes: [
        "That is how much the loss falls. An effect is the loss without the link, minus that with it.":
          { -$0.effect },
        "That is the loss without the link. Take away what it was with the link.": { $0.after },
        "That is the loss with the link. Set the link to 0, and ask for the loss again.": {
          $0.before
        },
        """
        The loss has not changed. A graph keeps the numbers with which it was made: after the link was \
        set to 0, ask for `learner.loss()` again.
        """: { _ in 0 },
        "That is the size of the effect. Keep its sign: without some links the loss falls.": {
          abs($0.effect)
        },
        "That is the rise in parts of the loss. The difference itself is asked for.": {
          $0.effect / $0.before
        },
        "That is how many times the loss is as large. The difference is asked for.": {
          $0.after / $0.before
        },
        "That is the estimate of 15.2. Here the link is to be removed, and the loss measured.": {
          $0.estimate
        },
      ])
    check(
      trials, { "the links after the effect was measured of \($0.name)" },
      answer: { trial in
        let learner = trial.learner()
        _ = effect(of: learner.links[trial.link], in: learner)
        return learner.links.map(\.data)
      },
      is: { $0.weights },
      mistakes: [
        "The link is still 0. Put its weight back when the loss is measured.": {
          $0.weights(butFor: 0)
        }
      ])
  }

  @Test("15.2 The estimate is −g·w + ½·h·w²")
  func estimating() {
    check(
      trials, { "the estimated effect of removing \($0.name)" },
      answer: { trial in
        let learner = trial.learner()
        return estimatedEffect(of: learner.links[trial.link], in: learner)
      },
      is: { $0.estimate },
      mistakes: [
        "The part of the slope is missing: −g·w. It is 0 only where training has ended.": {
          $0.estimate(slope: 0)
        },
        "The part of the second derivative is missing: ½·h·w².": { $0.estimate(square: 0) },
        "That takes g·w. From w to 0 the way is −w, so it is −g·w.": { $0.estimate(slope: 1) },
        "The half is missing: ½·h·w².": { $0.estimate(square: 1) },
        "That takes −½·h·w². The square of −w is w², so it is added.": {
          $0.estimate(square: -0.5)
        },
        "The weight is not squared: ½·h·w².": {
          $0.estimate(square: 0.5 / $0.weight)
        },
        """
        The slope has the gradient of an earlier pass in it. `backward()` adds to what is there: set it \
        to 0 first, or ask `gradient(of:withRespectTo:)`, which keeps nothing.
        """: { $0.estimate(slope: -2) },
        """
        The whole second part was squared, or the h in it. Only the weight is: ½·h·w².
        """: { $0.estimate(square: 0.5 * $0.curvature) },
        """
        That is an entry of H·v for the direction of ones: all links move at once, and their effects on \
        the slope are added. Only this link is to move: 1 for it alone.
        """: { $0.estimate(curvature: $0.rowSum) },
        """
        That is an entry of H·v for the direction of the weights. Only this link is to move: 1 for it \
        alone.
        """: { $0.estimate(curvature: $0.alongWeights) },
        """
        That is an entry of H·v for the direction w. Along 1 you get h itself; along w there is a w in \
        it already.
        """: { $0.estimate(square: 0.5 * $0.weight) },
        "That is the effect as it is measured. The estimate comes from derivatives alone.": {
          $0.effect
        },
        "The estimate is turned round: −g·w + ½·h·w².": { -$0.estimate },
      ], tolerance: 1e-6)
    check(
      trials, { "the links after the effect was estimated of \($0.name)" },
      answer: { trial in
        let learner = trial.learner()
        _ = estimatedEffect(of: learner.links[trial.link], in: learner)
        return learner.links.map(\.data)
      },
      is: { $0.weights },
      mistakes: [
        "The link is 0 afterwards. Nothing is to be removed here.": { $0.weights(butFor: 0) }
      ])
  }

  /// The neuron of the text, before its training has ended, and links of small networks.
  private var trials: [Trial] {
    [Trial([0.2, 2], link: 0), Trial([0.3, 2], link: 1)] + drawn(10, Trial.init)
  }

  @Test("15.3 Of the effects 3, none, −1 and 2, the least are those at 2 and 3")
  func ranking() {
    check(
      [Ranking([3, nil, -1, 2], 2), Ranking([0.5, 0.25], 1)] + drawn(12, Ranking.init),
      { "the positions of the \($0.count) links of least effect among \($0.name)" },
      answer: { linksOfLeastEffect($0.count, among: $0.effects) },
      is: { $0.right },
      mistakes: [
        "These have the largest effects. The least ones can go.": { $0.positions { $0 > $1 } },
        """
        A link of the effect −2 counts there as one of 2. But without it the loss *falls*: it is the first \
        to go.
        """: { $0.positions { abs($0) < abs($1) } },
        "A link that was removed earlier counts there as one of the effect 0. Leave it out.": {
          $0.positions(nilAs: 0) { $0 < $1 }
        },
        "Links that were removed earlier come first there. Leave them out.": {
          $0.positions(nilAs: -.infinity) { $0 < $1 }
        },
        """
        The positions are counted among the links that are left. They are to be those in the whole list: \
        first note where each effect stands, then leave out the others.
        """: { $0.positionsAmongThoseLeft },
        "The right links, but in the order of the list. The least effect comes first.": {
          $0.right.sorted()
        },
        "The right links, but the least effect comes last.": { $0.right.reversed() },
        "These are all links that are left. Only `count` of them are asked for.": {
          $0.all
        },
        "There is a link too many.": { Array($0.all.prefix($0.count + 1)) },
        "There is a link too few.": { $0.right.dropLast() },
      ])
    check(
      "the positions of the 2 links of least effect among 2.0, 0.5, 0.5, nil, in any order",
      linksOfLeastEffect(2, among: [2, 0.5, 0.5, nil]).sorted(), is: [1, 2],
      mistakes: [
        [1, 1]: "The same link is there twice. Two links may have the same effect: rank positions.",
        [2, 2]: "The same link is there twice. Two links may have the same effect: rank positions.",
      ])
  }

  @Test("15.4 Round by round links are removed, and the others train on")
  func thinning() {
    let neuron = Trial([0.2, 2], link: 0)
    let learner = neuron.learner()
    guard
      needs("15.2", estimatedEffect(of: learner.links[0], in: learner), is: 8, tolerance: 1e-6),
      needs("15.3", linksOfLeastEffect(2, among: [3, nil, -1, 2]), is: [2, 3])
    else { return }
    check(
      drawn(5, Thinning.init),
      { "the removed links, and then all links afterwards, of \($0.name)" },
      answer: { thinning in
        let learner = thinning.trial.learner()
        let removed = thin(
          learner, rounds: thinning.rounds, removing: thinning.count, steps: thinning.steps)
        return [removed.map(Double.init), learner.links.map(\.data)]
      },
      is: { $0.outcome() },
      mistakes: [
        """
        Removed links have grown back: a step moves all parameters. Set all that was removed to 0 after \
        each step.
        """: { $0.outcome { $0.growsBack = true } },
        """
        A removed link moves during a round, and is 0 again only at its end. Set it to 0 after each step: \
        the other links learn as if it were there.
        """: { $0.outcome { $0.isHeldAtEnd = true } },
        "The links of earlier rounds have grown back. Set all that was removed to 0, not the last ones.":
          { $0.outcome { $0.holdsLast = true } },
        """
        A link that is 0 has the effect 0, so links were removed that had been removed before. Their \
        effects are `nil`.
        """: { $0.outcome { $0.forgets = true } },
        """
        The effects are those of the beginning in all rounds. Training on changes them: estimate them \
        again in each round.
        """: { $0.outcome { $0.estimatesOnce = true } },
        """
        In the first step of a round its links are still there. Set them to 0 before it, and again after \
        each step.
        """: { $0.outcome { $0.firstStepIsWhole = true } },
        """
        Positions are counted among the links that are left. They are to be those in `learner.links`: give \
        the effects of all, with `nil` for those that are gone.
        """: { $0.outcome { $0.countsThoseLeft = true } },
        "Nothing trained on after the links were removed.": { $0.outcome { $0.steps = 0 } },
        "There is one step in each round. It should be as many as `steps`.": {
          $0.outcome { $0.steps = 1 }
        },
        "Each round begins with training there. First remove, then train on.": {
          $0.outcome { $0.trainsFirst = true }
        },
        "The smallest weights were removed. Remove the links of the least estimated effect.": {
          $0.outcome { $0.takesSmallest = true }
        },
        "Remove by the estimates of 15.2. These links have the least measured effects.": {
          $0.outcome { $0.measures = true }
        },
        "The links are right, but the list names only the last round's. Name all of them.": {
          let outcome = $0.outcome()
          return [Array(outcome[0].suffix($0.count)), outcome[1]]
        },
        "The links are right, but not in the order in which they were removed.": {
          let outcome = $0.outcome()
          return [outcome[0].sorted(), outcome[1]]
        },
        "That is one round alone.": { $0.outcome { $0.rounds = 1 } },
      ], tolerance: 1e-6)
  }

  @Test("15.5 How many links of the digit reader can go")
  func prediction() {
    let names = ["at once", "the smallest weights", "in turns"]
    check("how many of a hundred links can go", linksThatCanGo) { answer -> String? in
      guard answer.count == 3, answer.allSatisfy([25, 50, 75, 90].contains) else {
        return "There are three numbers to give, each of them 25, 50, 75 or 90."
      }
      let outcome = Thinned.outcome
      if answer == outcome { return nil }
      let verdict = "You predict \(answer), but that is not what happens. "
      if answer[0] > answer[2] {
        return verdict + """
          You expect that training on does harm. The links that are left can learn to make up for \
          those that went.
          """
      }
      if answer[0] == 90 || answer[2] == 90 {
        return verdict + """
          Of a hundred links, 10 would be left: about seven for each hidden neuron, with what it sends \
          on. The hints help on.
          """
      }
      let right = names.indices.filter { answer[$0] == outcome[$0] }.map { "‘\(names[$0])’" }
      return verdict
        + (right.isEmpty
          ? "None of the three is right. The hints help on."
          : "Right: \(right.joined(separator: " and ")). The hints help on.")
    }
  }

  @Test("15.6 After training, ½·h·w² is the effect, or nearly so")
  func hunt() {
    check(
      [Hunt(start: [0.2, -0.3], goal: [1, 0.5])] + drawn(6, Hunt.init),
      { "the estimated effects of both links, after training, of \($0.name)" },
      answer: { effectsAfterTraining($0.trial.learner(), steps: 100) },
      is: { $0.effects() },
      mistakes: [
        """
        The second derivatives are those from before the training, and the weights those after it. Both \
        belong to the same place: train first.
        """: { $0.effects { $0.curvaturesAreOld = true } },
        "That is before the training. Train first, then estimate.": {
          $0.effects { $0.steps = 0 }
        },
        "The weights are those from before the training. Read them afterwards.": {
          $0.effects { $0.weightsAreOld = true }
        },
        "The second derivatives are those after the first step. Train to the end.": {
          $0.effects {
            $0.curvaturesAreOld = true
            $0.early = 1
          }
        },
        "The half is missing: ½·h·w².": { $0.effects().map { 2 * $0 } },
        "The weight is not squared: ½·h·w².": { $0.effects { $0.power = 1 } },
      ], tolerance: 1e-4)
  }
}

/// A learner, made afresh for each question, and what is true of one of its links.
private struct Trial {
  let shape: Shape
  let weights: [Double]
  let biases: [Double]
  let examples: [Example]
  let link: Int

  /// What the derivatives say: the slope, and the link's row of the Hessian matrix.
  private(set) var slope = 0.0
  private var row: [Double] = []

  /// What its neurons form.
  enum Shape: String {
    /// Two inputs and no squashing.
    case neuron = "one neuron"

    /// Two inputs.
    case layers = "two neurons with tanh and one without"

    /// Three inputs, so that no link is without effect when another one is gone.
    case pair = "two outputs with tanh and three inputs"
  }

  /// The neuron of the text, without squashing.
  init(_ weights: [Double], link: Int) {
    self.init(
      .neuron, weights: weights, biases: [0], link: link,
      examples: [[10, 1], [10, -1], [-10, 1], [-10, -1]].map {
        Example($0, .numbers([0.3 * $0[0] + 2 * $0[1]]))
      })
  }

  init(_ random: inout SeededGenerator) { self.init(.layers, &random) }

  init(_ shape: Shape, _ random: inout SeededGenerator) {
    func numbers(_ count: Int) -> [Double] { (0..<count).map { _ in number(&random) } }
    let (inputCount, outputCount) = shape == .pair ? (3, 2) : (2, 1)
    let examples = (0..<3).map { _ in
      Example(numbers(inputCount), .numbers(numbers(outputCount)))
    }
    self.init(
      shape, weights: numbers(6), biases: numbers(shape == .pair ? 2 : 3),
      link: Int.random(in: 0..<6, using: &random), examples: examples)
  }

  private init(
    _ shape: Shape, weights: [Double], biases: [Double], link: Int, examples: [Example]
  ) {
    (self.shape, self.weights, self.biases, self.link) = (shape, weights, biases, link)
    self.examples = examples
    let learner = learner()
    let wanted = learner.links[link]
    let derivative = gradient(of: learner.loss(), withRespectTo: wanted)
    slope = derivative.data
    row = gradient(of: derivative, withRespectTo: learner.links).map(\.data)
  }

  /// A learner whose gradients are those of an earlier pass, as after a step.
  func learner() -> Learner {
    let learner = learner(weights)
    learner.loss().backward()
    return learner
  }

  private func learner(_ weights: [Double]) -> Learner {
    func neuron(_ index: Int, _ activation: Activation, inputCount: Int = 2) -> Neuron {
      Neuron(
        weights: Array(weights[inputCount * index..<inputCount * (index + 1)]),
        bias: biases[index], activation: activation)
    }
    let layers =
      switch shape {
      case .neuron: [Layer([neuron(0, .identity)])]
      case .layers: [Layer([neuron(0, .tanh), neuron(1, .tanh)]), Layer([neuron(2, .identity)])]
      case .pair: [Layer([0, 1].map { neuron($0, .tanh, inputCount: 3) })]
      }
    return Learner(network: MultilayerPerceptron(layers), examples: examples, rate: 0.1)
  }

  var name: String { "link \(link) of \(details)" }

  /// The network and its examples, as a message says them.
  var details: String {
    let points = examples.map { "\($0.inputs)" }.joined(separator: ", ")
    let targets = examples.map { "\(Loss.meanSquaredError.numbers(for: $0.target))" }
    return "\(shape.rawValue) with the weights \(weights), the biases \(biases), the inputs "
      + "\(points) and the targets \(targets.joined(separator: ", "))"
  }

  var weight: Double { weights[link] }
  var curvature: Double { row[link] }
  var rowSum: Double { row.reduce(0, +) }
  var alongWeights: Double { zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
  var before: Double { learner().loss().data }
  var after: Double { learner(weights(butFor: 0)).loss().data }
  var effect: Double { after - before }
  var estimate: Double { estimate() }

  func weights(butFor weight: Double) -> [Double] {
    var weights = weights
    weights[link] = weight
    return weights
  }

  /// The estimate with other factors.
  func estimate(slope factor: Double = -1, square: Double = 0.5, curvature: Double? = nil) -> Double
  {
    factor * slope * weight + square * (curvature ?? self.curvature) * weight * weight
  }
}

/// A number from −1.5 to 1.5 that is not near 0.
private func number(_ random: inout SeededGenerator) -> Double {
  Double(Int.random(in: 4...30, using: &random)) / (Bool.random(using: &random) ? 20 : -20)
}

/// Effects, some of them of links that were removed, and how many of the least are asked for.
private struct Ranking {
  let effects: [Double?]
  let count: Int

  init(_ effects: [Double?], _ count: Int) { (self.effects, self.count) = (effects, count) }

  init(_ random: inout SeededGenerator) {
    let numbers = random.shuffled((1...24).map { Double($0) / 4 }).prefix(7)
    var effects: [Double?] = numbers.enumerated().map { $0 < 3 ? -$1 : $1 }
    for place in 0..<2 { effects[3 + place] = nil }
    self.init(random.shuffled(effects), Int.random(in: 2...4, using: &random))
  }

  var name: String {
    effects.map { $0.map { "\($0)" } ?? "nil" }.joined(separator: ", ")
  }

  var right: [Int] { Array(all.prefix(count)) }

  /// All that are left, the least effect first.
  var all: [Int] {
    effects.indices.filter { effects[$0] != nil }.sorted { (effects[$0] ?? 0) < (effects[$1] ?? 0) }
  }

  /// The first positions in another order, with links that were removed taken for something.
  func positions(nilAs stand: Double? = nil, _ isBefore: (Double, Double) -> Bool) -> [Int] {
    let places = effects.enumerated().compactMap { place, effect in
      (effect ?? stand).map { (place, $0) }
    }
    return Array(places.sorted { isBefore($0.1, $1.1) }.map(\.0).prefix(count))
  }

  var positionsAmongThoseLeft: [Int] {
    let left = effects.compactMap(\.self)
    return Array(left.indices.sorted { left[$0] < left[$1] }.prefix(count))
  }
}

/// Rounds of removing and training on, and what comes of them when something is done otherwise.
private struct Thinning {
  let trial: Trial
  var rounds: Int
  let count: Int
  var steps: Int
  var growsBack = false
  var isHeldAtEnd = false
  var holdsLast = false
  var firstStepIsWhole = false
  var countsThoseLeft = false
  var forgets = false
  var estimatesOnce = false
  var trainsFirst = false
  var takesSmallest = false
  var measures = false

  init(_ random: inout SeededGenerator) {
    trial = Trial(.pair, &random)
    rounds = Int.random(in: 2...3, using: &random)
    count = rounds == 2 ? 2 : 1
    steps = Int.random(in: 3...5, using: &random)
  }

  var name: String {
    "\(rounds) rounds with \(count.of("link")) and \(steps) steps each, of \(trial.details)"
  }

  /// The positions of the removed links, and all links afterwards.
  func outcome(_ change: (inout Thinning) -> Void) -> [[Double]] {
    var changed = self
    change(&changed)
    return changed.outcome()
  }

  func outcome() -> [[Double]] {
    let learner = trial.learner()
    let weights = learner.links
    var removed: [Int] = []
    let first = effects(of: learner)
    for round in 0..<rounds {
      if trainsFirst { train(learner, removed) }
      let effects = estimatesOnce && round > 0 ? first : effects(of: learner)
      let left = weights.indices.filter { forgets || !removed.contains($0) }
      let places = countsThoseLeft ? Array(left.indices) : left
      let measure = countsThoseLeft ? left.map { effects[$0] } : effects
      let chosen = places.sorted { measure[$0] < measure[$1] }.prefix(count)
      let earlier = removed
      removed += chosen
      for place in firstStepIsWhole ? earlier : removed { weights[place].data = 0 }
      if !trainsFirst { train(learner, holdsLast ? Array(chosen) : removed) }
    }
    return [removed.map(Double.init), weights.map(\.data)]
  }

  private func train(_ learner: Learner, _ removed: [Int]) {
    for step in 0..<steps {
      learner.step()
      if growsBack || (isHeldAtEnd && step < steps - 1) { continue }
      for place in removed { learner.links[place].data = 0 }
    }
  }

  private func effects(of learner: Learner) -> [Double] {
    let weights = learner.links
    if takesSmallest { return weights.map { abs($0.data) } }
    if measures {
      let whole = learner.loss().data
      return weights.map { weight in
        let kept = weight.data
        defer { weight.data = kept }
        weight.data = .zero
        return learner.loss().data - whole
      }
    }
    let slopes = gradient(of: learner.loss(), withRespectTo: weights)
    return zip(weights, slopes).map { weight, slope in
      let curvature = gradient(of: slope, withRespectTo: weight).data
      return -slope.data * weight.data + curvature * weight.data * weight.data / 2
    }
  }
}

/// A neuron with tanh that learns what another one does, and its estimated effects.
private struct Hunt {
  let start: [Double]
  let goal: [Double]
  var steps = 100
  var early = 0
  var curvaturesAreOld = false
  var weightsAreOld = false
  var power = 2.0

  init(start: [Double], goal: [Double]) { (self.start, self.goal) = (start, goal) }

  init(_ random: inout SeededGenerator) {
    func some(_ range: ClosedRange<Int>) -> [Double] {
      (0..<2).map { _ in
        Double(Int.random(in: range, using: &random)) / (Bool.random(using: &random) ? 20 : -20)
      }
    }
    self.init(start: some(2...6), goal: some(10...20))
  }

  var trial: HuntTrial { HuntTrial(start: start, goal: goal) }

  var name: String {
    "a neuron with tanh and the weights \(start), which learns from one with \(goal)"
  }

  func effects(_ change: (inout Hunt) -> Void) -> [Double] {
    var changed = self
    change(&changed)
    return changed.effects()
  }

  func effects() -> [Double] {
    let learner = trial.learner()
    for _ in 0..<early { learner.step() }
    let (old, oldWeights) = (curvatures(of: learner), learner.links.map(\.data))
    for _ in early..<max(steps, early) { learner.step() }
    let used = curvaturesAreOld ? old : curvatures(of: learner)
    let weights = weightsAreOld ? oldWeights : learner.links.map(\.data)
    return zip(used, weights).map { $0 * pow($1, power) / 2 }
  }

  private func curvatures(of learner: Learner) -> [Double] {
    zip(learner.links, gradient(of: learner.loss(), withRespectTo: learner.links)).map {
      gradient(of: $1, withRespectTo: $0).data
    }
  }
}

/// The learner of a hunt.
private struct HuntTrial {
  let start: [Double]
  let goal: [Double]

  func learner() -> Learner {
    let inputs: [[Double]] = [[1, 0], [0, 1], [-1, 0], [0, -1]]
    let examples = inputs.map { Example($0, .numbers([tanh(goal[0] * $0[0] + goal[1] * $0[1])])) }
    let neuron = Neuron(weights: start, activation: .tanh)
    return Learner(
      network: MultilayerPerceptron([Layer([neuron])]), examples: examples, rate: 1)
  }
}

/// The digit reader with ever fewer links.
private enum Thinned {
  static let training = DigitReader.digits(200, seed: 1)
  static let heldOut = DigitReader.digits(500, seed: 2)
  static let parts = [25, 50, 65, 75, 85, 90]

  static func whole(seed: UInt64) -> DigitReader {
    var reader = DigitReader(seed: seed)
    reader.train(on: training, steps: 200)
    return reader
  }

  /// How many links have a second derivative below 0.
  static func bendDownwards(_ reader: DigitReader) -> Int {
    let curvatures = reader.derivatives(on: training).curvatures
    return reader.links.count { curvatures[$0] < 0 }
  }

  /// How many digits are misread without so many of a hundred links that go at once.
  static func atOnce(_ whole: DigitReader) -> [Int] {
    let estimates = whole.estimates(on: training)
    let ranking = whole.links.sorted { estimates[$0] < estimates[$1] }
    return parts.map { part in
      var reader = whole
      reader.remove(Array(ranking.prefix(ranking.count * part / 100)))
      return reader.misread(heldOut)
    }
  }

  /// The same where they go in turns, with training on.
  static func inTurns(_ whole: DigitReader, smallest: Bool) -> [Int] {
    var reader = whole
    return parts.map { part in
      let measure =
        smallest ? reader.numbers.map { abs($0) } : reader.estimates(on: training)
      let left = whole.links.count - whole.links.count * part / 100
      let ranking = reader.links.sorted { measure[$0] < measure[$1] }
      reader.remove(Array(ranking.prefix(ranking.count - left)))
      reader.train(on: training, steps: 60)
      return reader.misread(heldOut)
    }
  }

  static var outcome: [Int] {
    let whole = whole(seed: 10)
    let most = whole.misread(heldOut) + 5
    let ways = [
      atOnce(whole), inTurns(whole, smallest: true), inTurns(whole, smallest: false),
    ]
    return ways.map { misread in
      Array(zip(parts, misread)).last { [25, 50, 75, 90].contains($0) && $1 <= most }?.0 ?? 0
    }
  }
}
