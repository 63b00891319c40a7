import ChainRule
import Homework
import Testing

@testable import Lesson14

extension Fate: Answer {}

@Suite("Lesson 14: Loops", .homework)
struct Lesson14Tests: LessonSuite {
  @Test("The README's numbers of the pond are right")
  func pond() {
    var water = [8.0]
    for rain in pondRain { water.append(0.5 * water[water.count - 1] + rain) }
    #expect(water == [8, 6, 4, 5])
    let last = pondRain.reduce(8) { 0.501 * $0 + $1 }
    #expect(abs(last - 5.009014008) < 1e-9)

    // With a weight for each week the gradients are the shares, and their sum that of one weight.
    #expect(sharesByCopies(weight: 0.5, start: 8, rain: pondRain) == [2, 3, 4])

    let afterTenWeeks = [0.5, 1, 2].map { weight in (0..<10).reduce(1) { old, _ in old * weight } }
    #expect(afterTenWeeks == [1.0 / 1024, 1, 1024])
  }

  @Test("The README's numbers of the pond at rest are right")
  func pondAtRest() {
    var water = [0.0]
    var error = [0.0]
    for turn in 0..<100 {
      water.append(0.5 * water[turn] + 3)
      error.append(1 + 0.5 * error[turn])
    }
    #expect(water.prefix(5) == [0, 3, 4.5, 5.25, 5.625])
    #expect(error.prefix(5) == [0, 1, 1.5, 1.75, 1.875])
    #expect(water[100] == 6 && error[100] == 2)
    #expect(abs(3 / (1 - 0.501) - 6.012024) < 1e-6)
  }

  @Test("The README's table of costs is right")
  func costs() {
    let neuron = LoopedNeuron(weight: 0.8, input: 0.3)
    let (rest, turns) = settled { neuron.next(after: $0) }
    let slope = neuron.slope(at: rest)
    let (_, turnsBack) = settled { 1 + $0 * slope * 0.8 }
    #expect(abs(rest - 0.6936) < 1e-4)
    #expect(turns == 33)
    #expect(turnsBack == 33)
    let weight = Value(0.8)
    let input = Value(0.3)
    func results(turns: Int) -> Int {
      let states = unrolled(weight, input, turns: turns)
      return Graph(of: states[turns]).count { $0.operation != nil }
    }
    #expect([1, 33].map(results) == [3, 99])
  }

  @Test("14.1 Every week's water is a new node")
  func unrolling() {
    let weight = Value(0.5, "w")
    let water = unroll(weight, from: Value(8, "start"), rain: pondRain)
    check(
      "the water after each of three weeks", water.map(\.data), is: [6, 4, 5],
      mistakes: [
        [6, 5, 7]: "Every week is made from the start. It begins with what the last week left.",
        [8, 6, 4, 5]:
          "There is a value too many: the start is given, the list has the weeks alone.",
        [5, 5, 5]: """
        There is one node, and its number changes. A recurrent network is not a cyclic graph: \
        unrolled, it has a new node at each moment.
        """,
      ])
    guard isRightSoFar, let last = water.last else { return }
    last.backward()
    check(
      "the gradient of the weight that all weeks share", weight.gradient, is: 9,
      mistakes: [
        0: """
        Nothing reaches it. Each week has a weight of its own, or one that is only a number; use the \
        same node each time.
        """,
        4: """
        The water goes on as a plain number, so only the last week's use of the weight is found. Go on \
        with the node.
        """,
      ])
  }

  @Test("14.1 There is one node for the weight, with an arrow to each week")
  func oneWeight() {
    let weight = Value(-0.7, "w")
    let start = Value(2, "start")
    let water = unroll(weight, from: start, rain: [1, 0, 3, 2, 1, 0, 0, 4, 1, 1])
    let graph = Graph(of: water)
    let arrows = graph.reduce(0) { $0 + $1.inputs.count { $0 === weight } }
    check("the arrows from the weight, in ten weeks", arrows, is: 10)
    check("the leaves: the weight and the start", graph.count(where: \.isLeaf), is: 2)
  }

  @Test("14.2 Each week's share is the error times the water before it")
  func sharesOfPond() {
    check(
      "the shares of three weeks", shares(weight: 0.5, from: 8, rain: pondRain), is: [2, 3, 4],
      mistakes: [
        [0, 0, 4]: """
        Only the last week's use is there. The weight was used in each week, and each use has its share.
        """,
        [8, 6, 4]: """
        The error is 1 in all weeks. On its way back through a week it is multiplied by the weight.
        """,
        [4, 3, 2]: "These are the shares, but the last week comes first. Turn them round.",
        [1.5, 2, 5]: """
        That is the error times the water after each week. The weight was multiplied by the water before.
        """,
        [1, 1.5, 2]: """
        The error was multiplied once too often: at the last week it is still 1.
        """,
        [9]: "That is the sum already. Give the share of each week.",
      ])
  }

  @Test("14.2 The sum of the shares is the gradient of the shared weight")
  func sumOfShares() {
    var generator = SeededGenerator(seed: 14)
    for weeks in [1, 2, 7] {
      let number = generator.uniform(in: -1.2..<1.2)
      let start = generator.uniform(in: -3..<3)
      let rain = (0..<weeks).map { _ in generator.uniform(in: -2..<2) }
      let weight = Value(number)
      rain.reduce(Value(start)) { weight * $0 + $1 }.backward()
      let found = shares(weight: number, from: start, rain: rain)
      check(
        "the shares of \(weeks) weeks", found,
        is: sharesByCopies(weight: number, start: start, rain: rain))
      check("their sum", found.reduce(0, +), is: weight.gradient)
    }
  }

  @Test("14.3 What becomes of seven loops")
  func loops() {
    let loops: [(Double) -> Double] = [
      { 0.5 * $0 + 1 }, { -0.5 * $0 + 1 }, { $0 + 1 }, { -$0 + 1 }, { -2 * $0 + 1 },
      { tanh(2 * $0 + 0.1) }, { tanh(-4 * $0 + 0.1) },
    ]
    check(
      "what becomes of the seven loops", fates, predicts: loops.map(fate),
      mistakes: [
        [.settles, .settles, .settles, .settles, .settles, .settles, .settles]: """
        A loop need not come to rest. z + 1 is never z, so the third has no fixed point at all.
        """,
        [.settles, .settles, .grows, .swings, .grows, .grows, .grows]: """
        A weight beyond 1 pushes the state away. But tanh holds the state between −1 and 1: it cannot \
        grow without bound.
        """,
        [.settles, .settles, .grows, .swings, .grows, .settles, .settles]: """
        Look at the last loop again. It has a fixed point, near 0.02, but does it get there? The slope \
        there is about −4: each turn leads four times as far away, to the other side.
        """,
        [.settles, .settles, .grows, .settles, .grows, .settles, .swings]: """
        Look at the fourth loop again. It has a fixed point, at 1/2, but calculate four turns from 0.
        """,
        [.settles, .swings, .grows, .swings, .grows, .settles, .swings]: """
        A negative weight makes the state go to and fro. But if each swing is half as wide as the last, \
        it comes to rest.
        """,
        [.settles, .settles, .grows, .swings, .swings, .settles, .swings]: """
        The fifth goes to and fro, but each swing is wider than the last. That passes every bound.
        """,
      ])
  }

  @Test("14.4 A loop settles, or it does not")
  func settling() {
    check(
      "where z ← z/2 + 3 settles, from 0", settle(from: 0, limit: 100) { 0.5 * $0 + 3 }?.state,
      is: 6,
      mistakes: [
        3: "That is one turn. Go on until a turn changes nothing.",
        nil: """
        It says that nothing settles. The state stays where it began, unless the next one takes its \
        place at the end of each turn.
        """,
      ])
    check(
      "where z ← 4 − z/2 settles, from 20", settle(from: 20, limit: 100) { 4 - 0.5 * $0 }?.state,
      is: 8.0 / 3,
      mistakes: [
        -6: "It stopped at the first turn, which leads down: a drop is a change, too. Use abs."
      ])
    check(
      "where z ← z + 1 settles, in 1000 turns", settle(from: 0, limit: 1000) { $0 + 1 }?.state,
      is: nil,
      mistakes: [
        1000: """
        A fixed point is not always reached, and does not always exist. Return nil after the last turn.
        """
      ])
  }

  @Test("14.4 A loop that swings does not settle")
  func swinging() {
    check(
      "where z ← −1 − z settles, from 0 in 1001 turns",
      settle(from: 0, limit: 1001) { -1 - $0 }?.state, is: nil,
      mistakes: [
        0: """
        It stopped where the state is small itself, which happens every second turn. It is the change \
        that must be small.
        """,
        -1: "It stopped while the state still goes to and fro between 0 and −1.",
      ])
  }

  @Test("14.4 What does not settle within the limit has not settled")
  func limit() {
    check(
      "where z ← z/2 + 3 settles in 10 turns",
      settle(from: 0, limit: 10) { 0.5 * $0 + 3 }?.state, is: nil)
    check("where a fixed point stays", settle(from: 6, limit: 1) { 0.5 * $0 + 3 }?.state, is: 6)
    check(
      "where z ← 10z + 1 settles", settle(from: 1, limit: 10_000) { 10 * $0 + 1 }?.state, is: nil)
  }

  @Test("14.4 It counts the turns, where a network without a loop needs one")
  func cost() {
    let neuron = LoopedNeuron(weight: 0.8, input: 0.3)
    check(
      "the turns in which z ← tanh(0.8·z + 0.3) settles, from 0",
      settle(from: 0, limit: 1000) { neuron.next(after: $0) }?.turns,
      is: settled { neuron.next(after: $0) }.turns,
      mistakes: [
        32: """
        The last turn is missing. It changed nothing, but without it nobody would know that the loop is \
        at rest.
        """,
        967: "Those are the turns that are left. Count those that were made.",
      ])
    check(
      "the turns of z ← z/2 + 3 where it is at rest already",
      settle(from: 6, limit: 1000) { 0.5 * $0 + 3 }?.turns, is: 1)
  }

  @Test("14.5 The gradient at rest is that of a long unroll")
  func adjoint() {
    for neuron in [
      LoopedNeuron(weight: 0.8, input: 0.3), LoopedNeuron(weight: -0.8, input: 0.5),
      LoopedNeuron(weight: 2, input: 0.1),
    ] {
      let weight = Value(neuron.weight)
      let input = Value(neuron.input)
      let last = unrolled(weight, input, turns: 300)[300]
      last.backward()
      let rest = last.data
      let slope = neuron.slope(at: rest)
      let error = 1 / (1 - slope * neuron.weight)
      let careless = 1 / (1 - neuron.weight)
      check(
        "the gradient of the state at rest by a weight of \(neuron.weight) and an input of "
          + "\(neuron.input)",
        gradientAtRest(of: neuron, at: rest), is: [weight.gradient, input.gradient],
        mistakes: [
          [slope * rest, slope]: """
          That goes back one turn only, as in a network without a loop. The state that went in depends \
          on the weight as well.
          """,
          [0, 0]: "The error dies out. Each turn adds the 1 of the state that we ask about.",
          [careless * slope * rest, careless * slope]: """
          The slope of tanh is missing in every turn: the error passes tanh before it passes the weight.
          """,
          [error * rest, error]: """
          The slope of tanh is missing at the end: weight and input come before tanh, the error after.
          """,
          [error * slope * neuron.weight, error * slope]: """
          The weight is multiplied by the state, so the state is the local derivative, not the weight.
          """,
        ], tolerance: 1e-8)
    }
  }

  @Test("14.6 Two neurons at rest have the gradient of a long unroll")
  func pair() {
    let pair = LoopedPair(weights: [[0.5, -0.9], [0.9, 0.5]], inputs: [0.5, -0.2])
    let inputs = pair.inputs.map { Value($0) }
    var state: [Value] = [.constant(0), .constant(0)]
    for _ in 0..<300 { state = pair.next(inputs, after: state) }
    check(
      "the gradient of the first neuron's rest by the inputs", inputGradientsAtRest(of: pair),
      is: gradient(of: state[0], withRespectTo: inputs).map(\.data),
      mistakes: [
        slopesAtRest(of: pair, errors: [1, 0], at: [0, 0], turns: 500): """
        The local derivatives are taken at the start, 0, 0. They belong to the place where the pair is at \
        rest.
        """,
        slopesAtRest(of: pair, errors: [1, 1], at: pair.rest, turns: 500): """
        That is the gradient of the sum of both neurons. The first alone is asked for.
        """,
        [0, 0]: "The error dies out. Each turn adds the 1 of the neuron that we ask about.",
        slopesAtRest(of: pair, errors: [1, 0], at: pair.rest, turns: 1):
          "That goes back one turn only. Many turns led to the rest.",
      ], tolerance: 1e-8)
  }
}

private let pondRain = [2.0, 1, 3]

/// The gradients of the last week's water by the weights, where each week has one of its own.
private func sharesByCopies(weight: Double, start: Double, rain: [Double]) -> [Double] {
  let weights = rain.map { _ in Value(weight) }
  let last = zip(weights, rain).reduce(Value(start)) { $1.0 * $0 + $1.1 }
  return gradient(of: last, withRespectTo: weights).map(\.data)
}

/// The states of z ← tanh(weight·z + input), from 0 on.
private func unrolled(_ weight: Value, _ input: Value, turns: Int) -> [Value] {
  var states = [Value.constant(0)]
  for turn in 0..<turns { states.append(tanh(weight * states[turn] + input)) }
  return states
}

/// Where a loop settles, and in how many turns.
private func settled(_ next: (Double) -> Double) -> (Double, turns: Int) {
  var state = 0.0
  for turn in 1...1000 {
    let newState = next(state)
    if abs(newState - state) <= 1e-12 { return (newState, turn) }
    state = newState
  }
  return (.nan, 1000)
}

/// What becomes of a loop from 0, as 2000 turns show.
private func fate(of next: (Double) -> Double) -> Fate {
  var state = 0.0
  for _ in 0..<2000 { state = next(state) }
  if !state.isFinite || abs(state) > 1000 { return .grows }
  return abs(next(state) - state) < 1e-9 ? .settles : .swings
}

/// The weighted gradient of a pair's rest by its inputs, found by turns of the error at a place.
private func slopesAtRest(
  of pair: LoopedPair, errors: [Double], at place: [Double], turns: Int
) -> [Double] {
  let slopes = zip(pair.weights, pair.inputs).map { weights, input in
    let output = tanh(weights[0] * place[0] + weights[1] * place[1] + input)
    return 1 - output * output
  }
  var error = [0.0, 0]
  for _ in 0..<turns {
    let sums = [error[0] * slopes[0], error[1] * slopes[1]]
    error = [0, 1].map { index in
      errors[index] + sums[0] * pair.weights[0][index] + sums[1] * pair.weights[1][index]
    }
  }
  return [error[0] * slopes[0], error[1] * slopes[1]]
}
