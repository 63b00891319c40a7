import ChainRule
import Homework
import Networks
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
    #expect(Pond(0.5, from: 8, rain: pondRain).shares == [2, 3, 4])

    let afterTenWeeks = [0.5, 1, 2].map { weight in (0..<10).reduce(1) { old, _ in old * weight } }
    #expect(afterTenWeeks == [1.0 / 1024, 1, 1024])
  }

  @Test("The README's numbers of the pond at rest are right")
  func pondAtRest() {
    var water = [0.0]
    var gradient = [0.0]
    for turn in 0..<100 {
      water.append(0.5 * water[turn] + 3)
      gradient.append(1 + 0.5 * gradient[turn])
    }
    #expect(water.prefix(5) == [0, 3, 4.5, 5.25, 5.625])
    #expect(gradient.prefix(5) == [0, 1, 1.5, 1.75, 1.875])
    #expect(water[100] == 6 && gradient[100] == 2)
    #expect(settled { 0.5 * $0 + 3 }.turns == 43)
    #expect(abs(3 / (1 - 0.501) - 6.012024) < 1e-6)
  }

  @Test("The README's table of costs is right")
  func costs() {
    let neuron = LoopedNeuron(weight: 0.8, input: 0.3)
    let (rest, turns) = settled { neuron.next(after: $0) }
    let slopeAtRest = neuron.slope(at: rest)
    let (_, turnsBack) = settled { 1 + $0 * slopeAtRest * 0.8 }
    #expect(abs(rest - 0.6936) < 1e-4)
    #expect(turns == 33)
    #expect(turnsBack == 33)
    let weight = Value(0.8)
    let input = Value(0.3)
    func results(turns: Int) -> Int {
      let states = statesOfLoop(weight, input, turns: turns)
      return Graph(of: states[turns]).count { $0.operation != nil }
    }
    #expect([1, 33].map(results) == [3, 99])
  }

  @Test("The README's numbers of the memory are right")
  func memory() {
    let arrives = Memory(seed: 9, length: 5, rate: 0.1, steps: 26).losses()
    #expect([arrives[0], arrives[25]].matches([1.60, 0.008], tolerance: 0.0025))
    let leaps = Memory(seed: 4, length: 5, rate: 0.1, steps: 40).losses()
    #expect([0, 17, 18, 39].map { leaps[$0] }.matches([1.12, 0.20, 2.37, 1.00], tolerance: 0.005))
    #expect(Memory(seed: 9, length: 5, rate: 0.1, steps: 1).network().parameters.count == 11)
  }

  @Test("Of the seeds 1 to 10, six remember after 100 steps")
  func figures() {
    guard figuresAreMeasured else { return }
    let losses = (1...10).map { Memory(seed: $0, length: 5, rate: 0.1, steps: 101).losses() }
    let arrived = losses.indices.filter { losses[$0][100] < 0.01 }.map { $0 + 1 }
    #expect(arrived == [1, 5, 6, 7, 8, 9])
    #expect(losses[8][100].matches(0.0009, tolerance: 0.00005))
  }

  @Test("14.1 Every week's water is a new node, made with the one node for the weight")
  func unrolling() {
    check(
      ponds, { "the water after each week of \($0.name)" },
      answer: { $0.unrolled().map(\.data) }, is: { Array($0.water.dropFirst()) },
      mistakes: [
        "Every week is made from the start. It begins with what the last week left.": { pond in
          pond.rain.map { pond.weight * pond.start + $0 }
        },
        "There is a value too many: the start is given, the list has the weeks alone.": {
          $0.water
        },
        """
        There is one node, and its number changes. A recurrent network is not a cyclic graph: \
        unrolled, it has a new node at each moment.
        """: { $0.rain.map(constantFunction($0.last)) },
        "The rain falls before the rest is taken: w·water + rain, not w·(water + rain).": { pond in
          pond.states { pond.weight * ($0 + $1) }
        },
        "The rain is missing. Each week adds its own.": { pond in
          pond.states { water, _ in pond.weight * water }
        },
        "Each number is what the pond held when the week began. Give what is there at its end.": {
          $0.water.dropLast()
        },
        "That is the last week alone. Give the water of each.": { [$0.last] },
        "The last week comes first there.": { $0.water.dropFirst().reversed() },
      ])
    check(
      ponds, { "the gradients, by the weight and the start, of the last water of \($0.name)" },
      answer: { pond in
        let (weight, start) = (Value(pond.weight, "w"), Value(pond.start, "start"))
        unroll(weight, from: start, rain: pond.rain).last?.backward()
        return [weight.gradient, start.gradient]
      },
      is: { $0.gradients },
      mistakes: [
        """
        Nothing reaches them. Each week has a weight of its own, or one that is only a number; use the \
        same node each time.
        """: { _ in [0, 0] },
        """
        The weight gets nothing. Each week has a weight of its own, or one that is only a number; use the \
        same node each time.
        """: { [0, $0.gradients[1]] },
        """
        The water goes on as a plain number, so only the last week's use of the weight is found. Go on \
        with the node.
        """: { [$0.water[$0.rain.count - 1], $0.rain.count == 1 ? $0.weight : 0] },
        "The start is only a number there. Begin with the node that is passed in.": {
          [$0.gradients[0], 0]
        },
      ])
    func arrows(_ pond: Pond) -> [Int] {
      let (weight, start) = (Value(pond.weight, "w"), Value(pond.start, "start"))
      let graph = Graph(of: unroll(weight, from: start, rain: pond.rain))
      return [weight, start].map { leaf in
        graph.reduce(0) { $0 + $1.inputs.count { $0 === leaf } }
      }
    }
    for pond in ponds {
      check(
        "the arrows from the weight and from the start, for \(pond.name)", arrows(pond),
        is: [pond.rain.count, 1])
    }
  }

  private var ponds: [Pond] { [Pond(0.5, from: 8, rain: [2, 1, 3])] + drawn(8, Pond.init) }

  @Test("14.2 Each week's share is the gradient after it times the water before it")
  func sharesOfPond() {
    check(
      ponds, { "the shares of the weeks of \($0.name)" },
      answer: { shares(weight: $0.weight, from: $0.start, rain: $0.rain) },
      is: { $0.shares },
      mistakes: [
        """
        Only the last week's use is there. The weight was used in each week, and each use has its share.
        """: { $0.onlyLastShare },
        """
        The gradient is 1 in all weeks. On its way back through a week it is multiplied by the weight.
        """: { Array($0.water.dropLast()) },
        "These are the shares, but the last week comes first. Turn them round.": {
          $0.shares.reversed()
        },
        """
        That is the gradient times the water after each week. The weight was multiplied by the water \
        before.
        """: { $0.shares(of: Array($0.water.dropFirst())) },
        """
        The gradient was multiplied once too often: at the last week it is still 1.
        """: { pond in pond.shares.map { pond.weight * $0 } },
        "Those are the gradients alone. Multiply each by the water before its week.": {
          $0.shares(of: $0.rain.map { _ in 1 })
        },
        "The first week has the gradient 1 there. Begin with the last one, and go back.": {
          $0.forwardShares
        },
        """
        There is a share too many: no week began with the last water, so it takes no part. The gradient \
        is 1 at the last week.
        """: { $0.shares(of: $0.water) },
        "There every week is made from the start. It begins with what the last week left.": {
          $0.shares(of: $0.waterFromStart)
        },
        "The water was not multiplied by the weight on the way forward.": {
          $0.shares(of: $0.waterWithoutWeight)
        },
        "That is the sum already. Give the share of each week.": { [$0.gradients[0]] },
      ])
  }

  @Test("14.3 What becomes of seven loops")
  func loops() {
    let loops: [(Double) -> Double] = [
      { 0.5 * $0 + 1 }, { -0.5 * $0 + 1 }, { $0 + 1 }, { -$0 + 1 }, { -2 * $0 + 1 },
      { tanh(2 * $0 + 0.1) }, { tanh(-4 * $0 + 0.1) },
    ]
    let outcome = loops.map(fate)
    check(
      "what becomes of the seven loops", fates, predicts: outcome,
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
      ]
    ) { answer in
      if answer.count != 7 { return "There are seven answers to give, one for each loop." }
      let right = zip(answer, outcome).count { $0 == $1 }
      return right == 6
        ? "Six of the seven are right. The first hint shows how to find the other one."
        : "Of the seven, \(right == 1 ? "1 is" : "\(right) are") right. The first hint shows how to find "
          + "the others."
    }
  }

  @Test("14.4 A loop settles, or it does not")
  func settling() {
    let readable = [
      Loop(0.5, 3, from: 0), Loop(-0.5, 4, from: 20), Loop(1, 1, from: 0), Loop(-1, -1, from: 0),
      Loop(0.5, 3, from: 0, limit: 10), Loop(0.5, 3, from: 6, limit: 1), Loop(10, 1, from: 1),
    ]
    check(
      readable + drawn(10, Loop.init), { "where \($0.name) settles" },
      answer: { loop in settle(from: loop.start, limit: loop.limit) { loop.next($0) }?.state },
      is: { $0.state() },
      mistakes: [
        "That is one turn. Go on until a turn changes nothing.": { $0.next($0.start) },
        "That is where it begins: no turn was made.": { $0.start },
        """
        It waits for a turn that changes nothing at all. A change of no more than 1e-12 is small enough: \
        rounding may go on for ever.
        """: { $0.state { $1 == $0 } },
        """
        It says that nothing settles. The state stays where it began, unless the next one takes its \
        place at the end of each turn.
        """: { $0.restWithoutMoving },
        "It stops at a turn that leads down: a drop is a change, too. Use abs.": {
          $0.state { $1 - $0 <= 1e-12 }
        },
        """
        A fixed point is not always reached, and does not always exist. Return nil after the last turn.
        """: { $0.lastState },
        """
        It stops where the state is small itself. It is the change that must be small.
        """: { $0.state { abs($1) <= 1e-12 } },
        "It stops too early: a turn may change the state by no more than 1e-12.": {
          $0.state { abs($1 - $0) <= 1e-3 }
        },
        "The last turn of the limit counts, too.": { $0.with(limit: $0.limit - 1).state() },
      ])
  }

  @Test("14.4 It counts the turns, where a network without a loop needs one")
  func cost() {
    let readable = [Loop(0.8, 0.3, from: 0, squashes: true), Loop(0.5, 3, from: 6)]
    check(
      readable + drawn(6, Loop.init), { "the turns in which \($0.name) settles" },
      answer: { loop in settle(from: loop.start, limit: loop.limit) { loop.next($0) }?.turns },
      is: { $0.turns { $0 } },
      mistakes: [
        """
        The last turn is missing, or they are counted from 0. The last one changed nothing, but without \
        it nobody would know that the loop is at rest.
        """: { $0.turns { $0 - 1 } },
        "A turn is missing. Each call of the loop's function that leads on is a turn.": {
          $0.turns { max(1, $0 - 1) }
        },
        "No turn was counted.": { $0.turns { _ in 0 } },
        "A loop that has not settled after the limit has no answer: nil.": { loop in
          loop.turns { $0 } ?? loop.limit
        },
        """
        It waits for a turn that changes nothing at all. A change of no more than 1e-12 is small enough.
        """: { $0.rest { $1 == $0 }?.turns },
        "The change is compared with a part of the state. It is to be no more than 1e-12 itself.": {
          $0.rest { abs($1 - $0) <= 1e-12 * abs($0) }?.turns
        },
        "The change is compared with a part of the state: 1e-12 itself is meant.": {
          $0.rest { abs($1 - $0) <= 1e-12 * abs($1) }?.turns
        },
        "There is a turn too many.": { $0.turns { $0 + 1 } },
        "Those are the turns that are left. Count those that were made.": { loop in
          loop.turns { loop.limit - $0 }
        },
        "That is the limit. Count the turns that were made.": { loop in
          loop.turns { _ in loop.limit }
        },
      ])
  }

  @Test("14.5 The gradient at rest is that of a long unroll")
  func adjoint() {
    let readable = [
      Rested(LoopedNeuron(weight: 0.8, input: 0.3)), Rested(LoopedNeuron(weight: -0.8, input: 0.5)),
      Rested(LoopedNeuron(weight: 2, input: 0.1)),
    ]
    check(
      readable + drawn(6, Rested.init),
      { "the gradient of the state at rest by \($0.name)" },
      answer: { gradientAtRest(of: $0.neuron, at: $0.rest) }, is: { $0.unrolled },
      mistakes: [
        """
        That goes back one turn only, as in a network without a loop. The state that went in depends \
        on the weight as well.
        """: { [$0.slope * $0.rest, $0.slope] },
        "The gradient dies out. Each turn adds the 1 of the state that we ask about.": { _ in
          [0, 0]
        },
        """
        The slope of tanh is missing in every turn: what flows back passes tanh before it passes the \
        weight.
        """: { $0.times($0.afterTurns(by: $0.neuron.weight)) },
        """
        The slope of tanh is missing at the end: weight and input come before tanh, the state after.
        """: { $0.times($0.sum / $0.slope) },
        """
        The weight is multiplied by the state, so the state is the local derivative, not the weight.
        """: { [$0.sum * $0.slope * $0.neuron.weight, $0.sum * $0.slope] },
        """
        The weight is multiplied by the state, so the state is the local derivative, not the input.
        """: { [$0.sum * $0.slope * $0.neuron.input, $0.sum * $0.slope] },
        "The weight is missing in every turn: what flows back passes the weight after tanh.": {
          $0.times($0.afterTurns(by: $0.slope))
        },
        "These are the right numbers in the wrong order: the weight comes first.": {
          $0.times($0.sum).reversed()
        },
        "The weight's gradient has the weight in it as well. Its local derivative is the state.": {
          [$0.sum * $0.slope * $0.neuron.weight * $0.rest, $0.sum * $0.slope]
        },
        """
        Each turn adds to the gradient of the turn before. It is to take its place: = and not +=.
        """: { $0.times($0.gradientThatPilesUp) },
        "The slope is taken at the start, 0. It belongs to the state at rest.": {
          $0.times($0.afterTurns(by: $0.slopeAtStart * $0.neuron.weight), slope: $0.slopeAtStart)
        },
        "In the turns the slope is taken at the start, 0. It belongs to the state at rest.": {
          $0.times($0.afterTurns(by: $0.slopeAtStart * $0.neuron.weight))
        },
        "In the turns the slope is taken at the gradient. It belongs to the state at rest.": {
          $0.times($0.gradientBySlopesOfItself)
        },
        "That is the state's gradient alone. Go back once more, to weight and input.": {
          [$0.sum, $0.sum]
        },
      ], tolerance: 1e-8)
  }

  @Test("14.6 Two neurons at rest have the gradient of a long unroll")
  func pair() {
    let readable = LoopedPair(weights: [[0.5, -0.9], [0.9, 0.5]], inputs: [0.5, -0.2])
    let pairs = [readable] + drawn(5, drawnPair)
    check(
      pairs, { "the gradient of the first neuron's rest by the inputs, for \(loopName(of: $0))" },
      answer: { inputGradientsAtRest(of: $0) }, is: { unrolledGradient(of: $0) },
      mistakes: [
        """
        The local derivatives are taken at the start, 0, 0. They belong to the place where the pair is at \
        rest.
        """: { slopesAtRest(of: $0, asked: [1, 0], at: [0, 0], turns: 500) },
        """
        That is the gradient of the sum of both neurons. The first alone is asked for.
        """: { slopesAtRest(of: $0, asked: [1, 1], at: $0.rest, turns: 500) },
        "That is the gradient of the second neuron. The first is asked for.": {
          slopesAtRest(of: $0, asked: [0, 1], at: $0.rest, turns: 500)
        },
        "The gradient dies out. Each turn adds the 1 of the neuron that we ask about.": { _ in
          [0, 0]
        },
        """
        That is the gradient of the state. Go back once more, through the turn to the inputs.
        """: { stateGradientAtRest(of: $0) },
        "Each turn sends the gradient back to the inputs. It goes back to the state.": {
          gradientSentToInputs(of: $0)
        },
        "That goes back one turn only. Many turns led to the rest.": {
          slopesAtRest(of: $0, asked: [1, 0], at: $0.rest, turns: 1)
        },
        "The local derivatives are taken one turn after the start. They belong to the rest.": {
          slopesAtRest(of: $0, asked: [1, 0], at: nextState(of: $0, [0, 0]), turns: 500)
        },
      ], tolerance: 1e-8)
    func turns() -> Int {
      let pair = LoopedPair(weights: readable.weights, inputs: readable.inputs)
      _ = inputGradientsAtRest(of: pair)
      return pair.graphTurns
    }
    check("how many turns are made as a graph", turns()) {
      $0 <= 10
        ? nil
        : """
        \($0) turns are made as a graph, and all of them are kept: that is the long unroll. At rest one \
        turn is enough, sent back through again and again.
        """
    }
  }

  @Test("14.7 A network learns to remember the first of its inputs")
  func remembering() {
    check(
      [Memory(seed: 9, length: 5, rate: 0.1, steps: 3)] + drawn(4, Memory.init),
      { "the losses of \($0.name)" },
      answer: {
        trainToRemember($0.network(), on: $0.sequences, rate: $0.rate, steps: $0.steps)
      },
      is: { $0.losses() },
      mistakes: [
        "That asks for the last input, for which no memory is needed. Ask for the first.": {
          $0.losses { $0[$0.count - 1] - $1[$1.count - 1] }
        },
        "That takes the output after the first input. Take the one after the last.": {
          $0.losses { outputs, inputs in outputs[0] - inputs[0] }
        },
        "That is the sum, not the mean. Divide by the number of sequences.": { $0.sums },
        "The gradients of the steps before are still in it. Each step begins with zero.": {
          $0.losses(zeroes: false)
        },
        "The loss rises: that goes uphill.": { $0.with(rate: -$0.rate).losses() },
        nothingMoves: { memory in
          Array(repeating: memory.losses()[0], count: memory.steps)
        },
        """
        The gradients were set to 0 for each sequence, so that only the last one counts. That they add up \
        is wanted within a step.
        """: { $0.lossesByLastSequence },
        """
        The gradients are those of the sum, not of the mean. Divide each part before you go back from it.
        """: { memory in
          let count = Double(memory.sequences.count)
          return memory.with(rate: count * memory.rate).losses()
        },
        "That is half of it. The loss is the mean of the squares, without a half.": { memory in
          memory.with(rate: memory.rate / 2).losses().map { $0 / 2 }
        },
        """
        That is divided by the length of a sequence. The mean is over all sequences: divide by how many \
        there are.
        """: { $0.dividedByLength },
        "Every output is compared with the first input there. Compare the last one alone.": {
          $0.lossesOfAllOutputs
        },
        "The rate is always 0.1. Use the one that is passed in.": { $0.with(rate: 0.1).losses() },
        "There is a loss too many: there are as many forward passes as steps.": {
          $0.with(steps: $0.steps + 1).losses()
        },
        "Those are the losses after each step. Note the one of the forward pass.": {
          Array($0.with(steps: $0.steps + 1).losses().dropFirst())
        },
        "That is the last loss alone. Return all of them.": { $0.losses().suffix(1).map(\.self) },
        "That takes a step after each sequence. One step is for all of them.": { $0.separate },
      ], tolerance: 1e-8)
  }

  private let nothingMoves = """
    Nothing moves: the update finds no gradients. Were they set to 0 just before, or is the loss made of \
    numbers alone?
    """

  @Test("14.7 After 40 steps the network remembers")
  func remembers() {
    let short = Memory(seed: 9, length: 2, rate: 0.1, steps: 3)
    guard
      needs(
        "a training of three steps",
        trainToRemember(short.network(), on: short.sequences, rate: short.rate, steps: short.steps),
        is: short.losses(), tolerance: 1e-8)
    else { return }
    let memory = Memory(seed: 9, length: 5, rate: 0.1, steps: 40)
    func last() -> Double {
      trainToRemember(
        memory.network(), on: memory.sequences, rate: memory.rate, steps: memory.steps
      ).last ?? .nan
    }
    check("the loss before the 40th step, from seed 9", last()) {
      $0 < 0.01 ? nil : "The loss before the 40th step is \($0.text(digits: 3)), not below 0.01."
    }
  }
}

private let pondRain = [2.0, 1, 3]

/// A pond with its rain.
private struct Pond {
  let (weight, start): (Double, Double)
  let rain: [Double]

  init(_ weight: Double, from start: Double, rain: [Double]) {
    (self.weight, self.start, self.rain) = (weight, start, rain)
  }

  init(_ random: inout SeededGenerator) {
    self.init(
      [-0.75, -0.5, 0.25, 0.75, 1.25].randomElement(using: &random) ?? 0.75,
      from: drawnQuarter(&random),
      rain: (0..<Int.random(in: 2...6, using: &random)).map { _ in drawnQuarter(&random) })
  }

  var name: String { "a pond with \(start), of which \(weight) stays, and the rain \(rain)" }

  /// What the student makes of it.
  func unrolled() -> [Value] { unroll(Value(weight, "w"), from: Value(start, "start"), rain: rain) }

  /// The water of each week, the start left out, where each is made of the last one and the rain.
  func states(_ next: (Double, Double) -> Double) -> [Double] {
    var level = start
    return rain.map { drops in
      level = next(level, drops)
      return level
    }
  }

  var water: [Double] { [start] + states { weight * $0 + $1 } }
  var last: Double { water[rain.count] }

  /// The gradients of the last week's water by weights of which each week has one of its own.
  var shares: [Double] {
    let weights = rain.map { _ in Value(weight) }
    let last = zip(weights, rain).reduce(Value(start)) { $1.0 * $0 + $1.1 }
    return gradient(of: last, withRespectTo: weights).map(\.data)
  }

  /// The gradients by the weight and the start.
  var gradients: [Double] {
    let leaves = [Value(weight), Value(start)]
    let last = rain.reduce(leaves[1]) { leaves[0] * $0 + $1 }
    return gradient(of: last, withRespectTo: leaves).map(\.data)
  }

  var onlyLastShare: [Double] { rain.dropLast().map { _ in 0 } + [water[rain.count - 1]] }

  /// The gradient of each week times a factor of it.
  func shares(of factors: [Double]) -> [Double] {
    var passedBack = 1.0
    return factors.reversed().map { factor in
      defer { passedBack *= weight }
      return passedBack * factor
    }.reversed()
  }

  /// The water before each week, if all of it stayed.
  var waterWithoutWeight: [Double] {
    rain.indices.map { rain.prefix($0).reduce(start, +) }
  }

  /// The water before each week, if each were made from the start.
  var waterFromStart: [Double] { [start] + rain.dropLast().map { weight * start + $0 } }

  /// The gradient 1 in the first week, and less from week to week.
  var forwardShares: [Double] {
    var passedBack = 1.0
    let before = water.dropLast()
    return before.map { water in
      defer { passedBack *= weight }
      return passedBack * water
    }
  }
}

/// What gives the same number for all.
private func constantFunction(_ number: Double) -> (Double) -> Double { { _ in number } }

/// A multiple of ¼ from −3 to 3, but not 0 and not ±1.
private func drawnQuarter(_ random: inout SeededGenerator) -> Double {
  let quarters = Int.random(in: 1...12, using: &random)
  return Double(quarters == 4 ? 5 : quarters) / (Bool.random(using: &random) ? 4 : -4)
}

/// The states of z ← tanh(weight·z + input), from 0 on.
private func statesOfLoop(_ weight: Value, _ input: Value, turns: Int) -> [Value] {
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

/// The loop in which z becomes weight·z + input, or tanh of it.
private struct Loop {
  let (weight, input, start): (Double, Double, Double)
  let limit: Int
  let squashes: Bool

  init(
    _ weight: Double, _ input: Double, from start: Double, limit: Int = 1000,
    squashes: Bool = false
  ) {
    (self.weight, self.input, self.start) = (weight, input, start)
    (self.limit, self.squashes) = (limit, squashes)
  }

  init(_ random: inout SeededGenerator) {
    let weights = [-1.5, -1, -0.75, -0.5, 0.25, 0.5, 0.75, 1, 1.5]
    self.init(
      weights.randomElement(using: &random) ?? 0.5, drawnQuarter(&random),
      from: drawnQuarter(&random),
      limit: [7, 300, 1001].randomElement(using: &random) ?? 300,
      squashes: Bool.random(using: &random))
  }

  var name: String {
    let sum = "\(weight)·z + \(input)"
    return "z ← \(squashes ? "tanh(\(sum))" : sum), from \(start) in at most "
      + "\(limit == 1 ? "1 turn" : "\(limit) turns"),"
  }

  func with(limit: Int) -> Loop {
    Loop(weight, input, from: start, limit: limit, squashes: squashes)
  }

  func next(_ state: Double) -> Double {
    let sum = weight * state + input
    return squashes ? tanh(sum) : sum
  }

  /// Where it settles, if a turn from the first to the second state is one that changes nothing.
  func rest(
    _ isSettled: (Double, Double) -> Bool = { abs($1 - $0) <= 1e-12 }
  ) -> (state: Double, turns: Int)? {
    var state = start
    for turn in 0..<limit {
      let newState = next(state)
      if isSettled(state, newState) { return (newState, turn + 1) }
      state = newState
    }
    return nil
  }

  /// The state where it settles.
  func state(
    _ isSettled: (Double, Double) -> Bool = { abs($1 - $0) <= 1e-12 }
  ) -> Double? { rest(isSettled)?.state }

  /// What is counted of the turns in which it settles.
  func turns(_ count: (Int) -> Int) -> Int? {
    guard let rest = rest() else { return nil }
    return count(rest.turns)
  }

  /// The start, if it is at rest there.
  var restWithoutMoving: Double? { abs(next(start) - start) <= 1e-12 ? next(start) : nil }

  /// Where it settles, or where it is after the limit.
  var lastState: Double {
    rest().map(\.state) ?? (0..<limit).reduce(start) { state, _ in next(state) }
  }
}

/// A neuron at rest.
private struct Rested {
  let neuron: LoopedNeuron
  let rest: Double

  init(_ neuron: LoopedNeuron) {
    self.neuron = neuron
    rest = (0..<3000).reduce(0) { state, _ in neuron.next(after: state) }
  }

  /// Weights for which the loop settles quickly.
  init(_ random: inout SeededGenerator) {
    self.init(
      LoopedNeuron(
        weight: [-0.75, -0.5, 0.25, 0.5, 0.75, 1.5].randomElement(using: &random) ?? 0.5,
        input: [-0.75, -0.5, 0.25, 0.5, 0.75].randomElement(using: &random) ?? 0.5))
  }

  var name: String { "a weight of \(neuron.weight) and an input of \(neuron.input)" }
  var slope: Double { neuron.slope(at: rest) }

  /// The state's gradient at rest: 1 for the state, and what comes back from all turns.
  var sum: Double { 1 / (1 - slope * neuron.weight) }

  /// The state's gradient after 500 turns, of which each multiplies it by a factor.
  func afterTurns(by factor: Double) -> Double {
    (0..<500).reduce(0) { gradient, _ in 1 + gradient * factor }
  }

  var slopeAtStart: Double { neuron.slope(at: 0) }

  /// What 500 turns make that add to what is there.
  var gradientThatPilesUp: Double {
    (0..<500).reduce(0) { gradient, _ in
      gradient + 1 + gradient * slope * neuron.weight
    }
  }

  /// What 500 turns make whose slopes are taken at the gradient.
  var gradientBySlopesOfItself: Double {
    (0..<500).reduce(0) { gradient, _ in
      1 + gradient * neuron.slope(at: gradient) * neuron.weight
    }
  }

  /// The gradient by weight and input, for a gradient of the state.
  func times(_ gradient: Double) -> [Double] { times(gradient, slope: slope) }

  func times(_ gradient: Double, slope: Double) -> [Double] {
    [gradient * slope * rest, gradient * slope]
  }

  var unrolled: [Double] {
    let (weight, input) = (Value(neuron.weight), Value(neuron.input))
    statesOfLoop(weight, input, turns: 300)[300].backward()
    return [weight.gradient, input.gradient]
  }
}

/// A pair whose weights are so small that it settles.
private func drawnPair(_ random: inout SeededGenerator) -> LoopedPair {
  let weights = [-0.4, -0.3, 0.25, 0.45]
  func weight(_ random: inout SeededGenerator) -> Double {
    weights.randomElement(using: &random) ?? 0.5
  }
  return LoopedPair(
    weights: (0..<2).map { _ in (0..<2).map { _ in weight(&random) } },
    inputs: (0..<2).map { _ in drawnQuarter(&random) / 4 })
}

private func loopName(of pair: LoopedPair) -> String {
  "the weights \(pair.weights) and the inputs \(pair.inputs)"
}

/// The state of a pair after one turn.
private func nextState(of pair: LoopedPair, _ state: [Double]) -> [Double] {
  zip(pair.weights, pair.inputs).map { tanh($0[0] * state[0] + $0[1] * state[1] + $1) }
}

/// The gradient of the first neuron's state after 300 turns by the inputs.
private func unrolledGradient(of pair: LoopedPair) -> [Double] {
  let inputs = pair.inputs.map { Value($0) }
  var state: [Value] = [.constant(0), .constant(0)]
  for _ in 0..<300 { state = pair.next(inputs, after: state) }
  return gradient(of: state[0], withRespectTo: inputs).map(\.data)
}

/// The gradient of the pair's state at rest, for the first neuron.
private func stateGradientAtRest(of pair: LoopedPair) -> [Double] {
  let slopes = nextState(of: pair, pair.rest).map { 1 - $0 * $0 }
  return zip(unrolledGradient(of: pair), slopes).map { $0 / $1 }
}

/// What comes of turns that go back to the inputs each time.
private func gradientSentToInputs(of pair: LoopedPair) -> [Double] {
  let slope = 1 - pair.rest[0] * pair.rest[0]
  return [(0..<500).reduce(0) { gradient, _ in 1 + gradient * slope } * slope, 0]
}

/// The weighted gradient of a pair's rest by its inputs, found by turns of the gradient at a place.
private func slopesAtRest(
  of pair: LoopedPair, asked: [Double], at place: [Double], turns: Int
) -> [Double] {
  let slopes = nextState(of: pair, place).map { 1 - $0 * $0 }
  var gradient = [0.0, 0]
  for _ in 0..<turns {
    let sums = [gradient[0] * slopes[0], gradient[1] * slopes[1]]
    gradient = [0, 1].map { index in
      asked[index] + sums[0] * pair.weights[0][index] + sums[1] * pair.weights[1][index]
    }
  }
  return [gradient[0] * slopes[0], gradient[1] * slopes[1]]
}

/// A training to remember the first of some inputs.
private struct Memory {
  let seed: UInt64
  let length: Int
  let rate: Double
  let steps: Int

  init(seed: UInt64, length: Int, rate: Double, steps: Int) {
    (self.seed, self.length, self.rate, self.steps) = (seed, length, rate, steps)
  }

  init(_ random: inout SeededGenerator) {
    self.init(
      seed: UInt64.random(in: 1...1000, using: &random),
      length: Int.random(in: 3...4, using: &random),
      rate: [0.05, 0.08, 0.1].randomElement(using: &random) ?? 0.05,
      steps: Int.random(in: 3...5, using: &random))
  }

  var name: String {
    "\(steps.of("step")) with the rate \(rate), on all sequences of \(length), from seed \(seed)"
  }

  func with(rate: Double? = nil, steps: Int? = nil) -> Memory {
    Memory(seed: seed, length: length, rate: rate ?? self.rate, steps: steps ?? self.steps)
  }

  var sequences: [[Double]] { allSequences(of: length) }
  func network() -> RecurrentNetwork { memoryNetwork(seed: seed) }

  /// The loss of a sequence, of which an error of the outputs and the inputs is squared.
  private func part(
    _ network: RecurrentNetwork, _ sequence: [Double], _ error: ([Value], [Double]) -> Value
  ) -> Value {
    let outputs = network.unroll(over: sequence.map { number in [Value.constant(number)] }).map {
      $0[0]
    }
    let difference = error(outputs, sequence)
    return difference * difference / Double(sequences.count)
  }

  func losses(
    zeroes: Bool = true,
    _ error: ([Value], [Double]) -> Value = { $0[$0.count - 1] - $1[0] }
  ) -> [Double] {
    let network = network()
    return (0..<steps).map { _ in
      if zeroes { network.parameters.resetGradients() }
      var loss = 0.0
      for numbers in sequences {
        let part = part(network, numbers, error)
        part.backward()
        loss += part.data
      }
      for leaf in network.parameters { leaf.data -= rate * leaf.gradient }
      return loss
    }
  }

  /// The losses of a training whose steps follow the last sequence alone.
  var lossesByLastSequence: [Double] {
    let network = network()
    return (0..<steps).map { _ in
      var loss = 0.0
      for numbers in sequences {
        network.parameters.resetGradients()
        let part = part(network, numbers) { $0[$0.count - 1] - $1[0] }
        part.backward()
        loss += part.data
      }
      for leaf in network.parameters { leaf.data -= rate * leaf.gradient }
      return loss
    }
  }

  /// The losses of a training in which each output is to be the first input.
  var lossesOfAllOutputs: [Double] {
    let network = network()
    return (0..<steps).map { _ in
      network.parameters.resetGradients()
      var loss = 0.0
      for numbers in sequences {
        for moment in numbers.indices {
          let part = part(network, numbers) { $0[moment] - $1[0] }
          part.backward()
          loss += part.data
        }
      }
      for leaf in network.parameters { leaf.data -= rate * leaf.gradient }
      return loss
    }
  }

  var dividedByLength: [Double] {
    let factor = Double(sequences.count) / Double(length)
    return with(rate: rate * factor).losses().map { $0 * factor }
  }

  var sums: [Double] {
    let count = Double(sequences.count)
    return with(rate: rate * count).losses().map { $0 * count }
  }

  /// With a step after each sequence.
  var separate: [Double] {
    let network = network()
    return (0..<steps).map { _ in
      sequences.map { sequence in
        network.parameters.resetGradients()
        let part = part(network, sequence) { $0[$0.count - 1] - $1[0] }
        part.backward()
        for leaf in network.parameters { leaf.data -= rate * leaf.gradient }
        return part.data
      }.reduce(0, +)
    }
  }
}
