import ChainRule
import Homework
import Testing

@testable import Lesson12

@Suite("Lesson 12: 1986", .homework)
struct Lesson12Tests: LessonSuite {
  @Test("The README's velocities are right")
  func velocities() {
    func velocities(_ gradients: [Double]) -> [Double] {
      var velocity = 0.0
      return gradients.map {
        velocity = 0.9 * velocity - 0.1 * $0
        return velocity
      }
    }
    let always = velocities(Array(repeating: -1, count: 200))
    #expect(Array(always.prefix(4)).matches([0.1, 0.19, 0.271, 0.3439], tolerance: 1e-12))
    #expect(always[199].matches(1, tolerance: 1e-8))
    let toAndFro = velocities((0..<200).map { $0 % 2 == 0 ? -1 : 1 })
    #expect(Array(toAndFro.prefix(4)).matches([0.1, -0.01, 0.091, -0.0181], tolerance: 1e-12))
    #expect(toAndFro[199].magnitude < 0.053)
  }

  @Test("The README's network tells symmetric patterns from others")
  func handMadeNetwork() {
    var network = SymmetryNetwork(seed: 1)
    network.numbers = [-12, -6, -3, 3, 6, 12, -2, 12, 6, 3, -3, -6, -12, -2, -15, -15, 7]
    let table: [([Double], hidden: [Double], answer: Double)] = [
      ([1, 0, 1, 1, 0, 1], [0.119, 0.119], 0.968),
      ([1, 0, 1, 1, 0, 0], [0, 1], 0),
      ([0, 0, 1, 0, 0, 0], [0.007, 0.731], 0.017),
    ]
    for row in table {
      #expect(network.hidden(row.0).matches(row.hidden, tolerance: 6e-4))
      #expect(network.answer(row.0).matches(row.answer, tolerance: 6e-4))
    }
    #expect(network.isRight(on: symmetry(6)))
    let balances = patterns(3).map { 4 * $0[0] + 2 * $0[1] + $0[2] }
    #expect(balances == [0, 1, 2, 3, 4, 5, 6, 7])
  }

  @Test("The README's losses are right")
  func losses() {
    let all = symmetry(6)
    #expect(all.filter { $0.target == 1 }.count == 8)
    let losses = [0: 5.98, 200: 4.00, 400: 3.40, 600: 0.15, 800: 0.03]
    var velocity = [Double](repeating: 0, count: 17)
    var network = SymmetryNetwork(seed: 10)
    for sweep in 0...800 {
      if let loss = losses[sweep] { #expect(abs(network.loss(on: all) - loss) < 0.006) }
      if sweep == 480 { #expect(!network.isRight(on: all)) }
      if sweep == 500 { #expect(network.isRight(on: all)) }
      let gradient = network.gradient(on: all)
      for index in 0..<17 {
        velocity[index] = 0.9 * velocity[index] - 0.1 * gradient[index]
        network.numbers[index] = network.numbers[index] + velocity[index]
      }
    }
    let read = network.hiddenWeights[0]
    #expect(read.matches([-10.67, -5.36, -2.69, 2.69, 5.36, 10.67], tolerance: 0.002))
    let withoutMemory = exactTrained(SymmetryNetwork(seed: 10), memory: 0, sweeps: 800)
    #expect(abs(withoutMemory.loss(on: all) - 3.49) < 0.006)
    let eighths = all.map { ($0.target - 0.125) * ($0.target - 0.125) / 2 }
    #expect(eighths.reduce(0, +).matches(3.5, tolerance: 1e-12))
    #expect(
      exactTrained(SymmetryNetwork(seed: 10), rate: 1, memory: 0, sweeps: 1000).isRight(on: all))
  }

  @Test("Of the seeds 1 to 100, 37 arrive in 1,425 sweeps, and 87 in 10,000")
  func figures() {
    guard figuresAreMeasured else { return }
    let all = symmetry(6)
    let seeds = Array(1...100)
    let arrived = seeds.filter {
      exactTrained(SymmetryNetwork(seed: UInt64($0)), memory: 0.9, sweeps: 1425).isRight(on: all)
    }
    #expect(arrived.count == 37 && arrived.filter { $0 <= 10 } == [2, 8, 10])
    let later = seeds.count {
      exactTrained(SymmetryNetwork(seed: UInt64($0)), memory: 0.9, sweeps: 10_000).isRight(on: all)
    }
    #expect(later == 87)
  }

  @Test("The gradient that is given is the engine's")
  func gradient() {
    let network = SymmetryNetwork(seed: 3)
    let some = Array(symmetry(6).prefix(9))
    let numbers = network.numbers.map { Value($0) }
    var sum = Value.constant(0)
    for pattern in some {
      let hidden = [0, 7].map { first -> Value in
        var total = numbers[first + 6]
        for bit in 0..<6 { total = total + numbers[first + bit] * pattern.bits[bit] }
        return sigmoid(total)
      }
      let fromHidden = numbers[14] * hidden[0] + numbers[15] * hidden[1]
      let difference = sigmoid(numbers[16] + fromHidden) - pattern.target
      sum = sum + difference * difference / 2
    }
    sum.backward()
    #expect(network.gradient(on: some).matches(numbers.map(\.gradient), tolerance: 1e-12))
    #expect(network.loss(on: some).matches(sum.data, tolerance: 1e-12))
  }

  @Test("12.1 Two bits have four patterns, from 00 to 11")
  func allPatterns() {
    check(
      [2, 1, 3, 6] + drawn(2) { Int.random(in: 2...7, using: &$0) },
      { "the patterns of \($0) bits" },
      answer: { Lesson12.patterns(of: $0) }, is: { patterns($0) },
      mistakes: [
        "The first bit changes fastest. In counting it is the last one, as 00, 01, 10, 11.": {
          patterns($0).map { $0.reversed() }
        },
        "The pattern of zeros alone is missing. It is a pattern, too.": {
          Array(patterns($0).dropFirst())
        },
        "The pattern of ones alone is missing.": { patterns($0).dropLast() },
        "They count down. Begin with the zeros.": { patterns($0).reversed() },
        "The patterns have a bit too many.": { patterns($0 + 1) },
        "The patterns have a bit too few.": { patterns($0 - 1) },
      ])
  }

  @Test("12.1 The same backwards are 0000, 0110, 1001 and 1111")
  func symmetricPatterns() {
    check(
      [4, 2, 6], { "the targets of all patterns of \($0) bits" },
      answer: { mirrorSymmetry(of: $0).map(\.target) }, is: { symmetry($0).map(\.target) },
      mistakes: [
        """
        That is 1 where the second half repeats the first, as in 0101. In a mirror the last bit is \
        the image of the first.
        """: { exactTargets($0) { $0.prefix($0.count / 2) == $0.suffix($0.count / 2) } },
        "The targets are turned round: 1 is for those that are the same backwards.": {
          exactTargets($0) { $0 != $0.reversed() }
        },
        """
        Only the first and the last bit were compared. Each bit has an image in the mirror.
        """: { exactTargets($0) { $0.first == $0.last } },
        """
        That is 1 where both halves have as many ones. Each bit must be equal to its own image.
        """: {
          exactTargets($0, hasEquallyManyOnes)
        },
        "That is 1 where all bits are equal. It is enough that each is equal to its image.": {
          exactTargets($0) { Set($0).count == 1 }
        },
        "That is 1 where each bit differs from its image. It is to be equal to it.": {
          exactTargets($0) { zip($0, $0.reversed()).allSatisfy { $0 != $1 } }
        },
        "The innermost pair is not compared. It must be equal, too.": {
          exactTargets($0, isSameButInTheMiddle)
        },
        "That is 1 where the number of ones is even. Compare each bit with its own image.": {
          exactTargets($0) { $0.count { $0 == 1 } % 2 == 0 }
        },
        "No pattern has the target 1.": { exactTargets($0) { _ in false } },
      ])
    check(
      [3, 5] + drawn(1) { Int.random(in: 1...7, using: &$0) },
      { "the targets of all patterns of \($0) bits" },
      answer: { mirrorSymmetry(of: $0).map(\.target) }, is: { symmetry($0).map(\.target) },
      mistakes: [
        "A bit in the middle is its own image, so it is not to be compared with another.": {
          exactTargets($0, isSameAcrossTheMiddle)
        }
      ])
    guard needs("patterns(of:)", Lesson12.patterns(of: 2), is: patterns(2)) else { return }
    check(
      [4, 6], { "the bits of all patterns of \($0) bits, with their targets" },
      answer: { mirrorSymmetry(of: $0).map(\.bits) }, is: { patterns($0) })
  }

  @Test("12.2 At the velocity 0.5, with the gradient 2, the number 1 moves to 1.25")
  func momentum() {
    check(
      [Roll([1], [0.5], gradient: [2], rate: 0.1, memory: 0.9)] + drawn(12, Roll.init),
      { "the numbers and then their velocities after a step from \($0.name)" },
      answer: { roll in
        var (numbers, velocity) = (roll.numbers, roll.velocity)
        step(
          &numbers, &velocity, gradient: roll.gradient, rate: roll.rate, memory: roll.memory)
        return [numbers, velocity]
      },
      is: { $0.right },
      mistakes: [
        "That rolls uphill. Take the gradient's part away from the velocity.": { $0.uphill },
        """
        The velocity before is forgotten. That is the step of lesson 11: keep the memory's part of the \
        velocity, and take the rate times the gradient away from that.
        """: { $0.with(memory: 0).right },
        """
        The velocity before is there twice, as a whole and as the part that is kept. The new velocity \
        takes its place: = and not +=.
        """: { $0.with(memory: 1 + $0.memory).right },
        "What is kept of the velocity is the memory itself, not 1 − memory.": {
          $0.with(memory: 1 - $0.memory).right
        },
        "The first number has not moved. Go through all of them.": {
          $0.numbers.count == 1 ? nil : $0.movedAll(but: 0)
        },
        "The last number has not moved. Go through all of them.": {
          $0.numbers.count == 1 ? nil : $0.movedAll(but: $0.numbers.count - 1)
        },
        "The number moved by the velocity before. First find the new velocity.": {
          $0.movedBefore
        },
        "Nothing of the velocity is lost. Multiply it by the memory.": {
          $0.with(memory: 1).right
        },
        """
        The rate belongs to the gradient alone. The number moves by the whole velocity.
        """: { $0.rateOnBoth },
        """
        That is another form of momentum: velocity = memory × velocity + gradient, and the number moves \
        by −rate × velocity. PyTorch and others write it so. Here the rate is in the velocity already.
        """: { $0.otherForm },
        """
        The gradient was multiplied by 1 − memory as well. The rate is all that it needs here.
        """: { $0.with(rate: $0.rate * (1 - $0.memory)).right },
        "The memory belongs to the velocity before alone, not to the gradient's part as well.": {
          $0.with(rate: $0.rate * $0.memory).right
        },
        """
        Rate and memory are exchanged. The memory says what is kept of the velocity, the rate how much \
        of the gradient counts.
        """: { $0.with(rate: $0.memory, memory: $0.rate).right },
        """
        The velocity is right, but the number moved as if one more step were known (Nesterov's form). \
        It moves by the new velocity.
        """: { $0.nesterov },
        "The velocity is right, but the number has not moved.": {
          [$0.numbers, $0.right[1]]
        },
        "The number is right, but the new velocity was not kept for the next step.": {
          [$0.right[0], $0.velocity]
        },
        "The velocity is right, but it took the place of the number. Add it.": {
          [$0.right[1], $0.right[1]]
        },
        "The velocity is right, but the number moved against it. Add it.": { $0.backwards },
        "Nothing has changed.": { [$0.numbers, $0.velocity] },
      ])
  }

  @Test("12.3 Three sweeps, each with one step and the velocity of all before")
  func training() {
    guard
      needs(
        "12.2", rolled(Roll([1, 2], [0.5, -1], gradient: [2, 3], rate: 0.1, memory: 0.9)),
        is: [[1.25, 0.8], [0.25, -1.2]])
    else { return }
    check(
      [Sweeps(seed: 10, rate: 0.1, memory: 0.9, sweeps: 3)] + drawn(4, Sweeps.init),
      { "the 17 numbers after \($0.name)" },
      answer: {
        train(
          SymmetryNetwork(seed: $0.seed), on: symmetry(6), rate: $0.rate, memory: $0.memory,
          sweeps: $0.sweeps
        ).numbers
      },
      is: { $0.outcome },
      mistakes: [
        """
        The velocity begins at 0 in each sweep, so that nothing is remembered. Set it to 0 once, \
        before the loop.
        """: { $0.with(memory: 0).outcome },
        """
        That takes a step after each pattern. In a sweep, go through all patterns first, and then \
        take one step.
        """: { $0.stepForEachPattern(share: 1) },
        """
        That takes a small step after each pattern. In a sweep, go through all patterns first, and then \
        take one step.
        """: { $0.stepForEachPattern(share: 1.0 / 64) },
        "The gradient was divided by the number of patterns. The loss of the paper is a sum.": {
          $0.with(rate: $0.rate / 64).outcome
        },
        "The velocities begin at the numbers of the network. They begin at 0.": {
          $0.fromItsOwnNumbers
        },
        """
        The gradient is always that of the start. Ask the network that has moved for a new one.
        """: { $0.byFirstGradient },
        "The network has not moved.": { SymmetryNetwork(seed: $0.seed).numbers },
        """
        Rate and memory are exchanged in the call of `step`. Its labels say which is which.
        """: { $0.with(rate: $0.memory, memory: $0.rate).outcome },
        "That is one sweep alone.": { $0.with(sweeps: 1).outcome },
        "That is a sweep too many.": { $0.with(sweeps: $0.sweeps + 1).outcome },
        "That is a sweep too few.": { $0.with(sweeps: $0.sweeps - 1).outcome },
        "The rate is always 0.1, and the memory 0.9. Use those that are passed in.": {
          $0.with(rate: 0.1, memory: 0.9).outcome
        },
      ])
  }

  @Test("12.3 From your seed, all 64 patterns are right")
  func arriving() {
    check("the seed that arrives", Int(clamping: seedThatArrives)) { seed in
      guard (1...10).contains(seed) else { return "\(seed) is not one of the seeds 1 to 10." }
      let network = exactTrained(SymmetryNetwork(seed: UInt64(seed)), memory: 0.9, sweeps: 1425)
      let right = symmetry(6).count { network.isRight(on: [$0]) }
      let found = """
        From seed \(seed), \(right) of the 64 patterns are right after 1,425 sweeps. Not every start \
        arrives
        """
      switch right {
      case 64: return nil
      case 56: return found + ": this one says ‘not symmetric’ to everything. Try another seed."
      default: return found + ". Try another seed."
      }
    }
  }

  @Test("12.4 Opposite in the mirror are 1, 2, 4, −4, −2, −1")
  func mirror() {
    let readable: [[Double]] = [
      [1, 2, 4, -4, -2, -1], [1, 2, 4, 4, 2, 1], [1, 2, 4, -1, -2, -4], [0, 0, 0, 0, 0, 0.5],
      [0, 0, 0, 0, 0, -0.5], [0, 1, -1, 0], [-3, 6, 12.05, -12, -6, 3], [-3, 6, 11.95, -12, -6, 3],
    ]
    check(
      readable.map { Mirrored($0, tolerance: 0.1) } + drawn(32, Mirrored.init),
      { "whether \($0.weights) are mirror-opposite, with a tolerance of \($0.tolerance)" },
      answer: { isMirrorOpposite($0.weights, tolerance: $0.tolerance) },
      is: { $0.all { abs($0 + $1) <= $2 } },
      mistakes: [
        "That asks whether the weights are equal in the mirror. Opposite ones add up to 0.": {
          $0.all { abs($0 - $1) <= $2 }
        },
        """
        That compares the halves in the same order. In the mirror the last weight is the image of \
        the first.
        """: { $0.halvesInOrder },
        """
        All weights together may add up to 0 where the pairs do not. Look at each pair by itself.
        """: { abs($0.weights.reduce(0, +)) <= $0.tolerance },
        """
        All weights together may add up to 0 where the pairs do not. Look at each pair by itself, and \
        leave room for the tolerance.
        """: { $0.weights.reduce(0, +) == 0 },
        "There the sizes of a pair are added. Add the weights with their signs, then take `abs`.": {
          $0.all { abs($0) + abs($1) <= $2 }
        },
        "Leave room for the tolerance: a sum need not be 0 itself.": {
          $0.all { first, second, _ in first + second == 0 }
        },
        "A sum far below 0 is not near it. Take the size of each pair's sum: `abs`.": {
          $0.all { $0 + $1 <= $2 }
        },
        "That compares sizes alone, so that equal weights pass. Opposite ones add up to 0.": {
          $0.all { abs(abs($0) - abs($1)) <= $2 }
        },
        "One pair that is opposite is not enough. All of them must be.": {
          $0.any { abs($0 + $1) <= $2 }
        },
        "Only the first and the last weight were compared.": {
          abs($0.weights[0] + $0.weights[$0.weights.count - 1]) <= $0.tolerance
        },
        "The answer is turned round.": { !$0.all { abs($0 + $1) <= $2 } },
      ])
  }

  @Test("12.4 The sizes of −12, 6, 3 are 4, 2, 1")
  func measuredWeights() {
    check(
      [[-12, 6, 3, -3, -6, 12], [1, -5, 2.5, -2.5, 5, -1]] + drawn(10, drawnUnit),
      { "the sizes of \($0)" },
      answer: { sizes(of: $0) },
      is: { leftSizes($0, by: smallestSize) },
      mistakes: [
        "A size has no sign. Take `abs` of each weight.": { weights in
          leftHalf(weights).map { $0 / (smallestSize(leftHalf(weights).map { abs($0) }) ?? 1) }
        },
        "The signs decide what is smallest there. Take `abs` of each weight first.": { weights in
          leftHalf(weights).map { $0 / (leftHalf(weights).min() ?? 1) }
        },
        "The sizes are divided by the smallest with its sign. Take `abs` before `min`.": {
          weights in
          leftHalf(weights).map { abs($0) / (leftHalf(weights).min() ?? 1) }
        },
        "Those are measured by the sum of the weights. Divide by the smallest.": {
          leftSizes($0) { $0.reduce(0, +) }
        },
        "The smallest was subtracted. Divide by it.": { weights in
          leftHalf(weights).map { abs($0) - (leftHalf(weights).map { abs($0) }.min() ?? 0) }
        },
        """
        Those are three weights for each list. A half has as many as `weights.count / 2`.
        """: { weights in
          let three = weights.prefix(3).map { abs($0) }
          return three.map { $0 / (three.min() ?? 1) }
        },
        "Those are rounded to whole numbers. Leave them as they are.": {
          leftSizes($0, by: smallestSize).map { $0.rounded() }
        },
        "Those are measured by the largest weight. Divide by the smallest.": {
          leftSizes($0, by: largestSize)
        },
        "Those are measured by the first weight. Divide by the smallest.": {
          leftSizes($0) { $0.first }
        },
        "Those are measured by the weight next to the middle. Divide by the smallest.": {
          leftSizes($0) { $0.last }
        },
        "These are the weights themselves. Divide each by the smallest of them.": {
          leftHalf($0).map { abs($0) }
        },
        "Leave them in their places. Which bit has the largest weight, is worth knowing.": {
          leftSizes($0, by: smallestSize).sorted()
        },
        "Leave them in their places: that begins with the largest.": {
          leftSizes($0, by: smallestSize).sorted(by: >)
        },
        "The left half is enough: the right one is its image in the mirror.": {
          leftSizes($0, by: smallestSize) + leftSizes($0, by: smallestSize).reversed()
        },
        "That is the right half, and so the left one turned round.": {
          leftSizes($0, by: smallestSize).reversed()
        },
        "Each is divided into the smallest. Divide it by the smallest.": {
          leftSizes($0, by: smallestSize).map { 1 / $0 }
        },
      ])
  }

  @Test("12.5 What hidden units from two starts have in common")
  func prediction() {
    let units = [8, 10].flatMap { seed in
      exactTrained(SymmetryNetwork(seed: seed), memory: 0.9, sweeps: 800).hiddenWeights
    }
    let statements: [(String, ([Double]) -> Bool)] = [
      (
        "1, 2, 4",
        { unit in
          let sizes = unit.prefix(3).map(\.magnitude).sorted()
          return sizes.map { $0 / sizes[0] }.matches([1, 2, 4], tolerance: 0.03)
        }
      ),
      ("opposite", { unit in (0..<3).allSatisfy { abs(unit[$0] + unit[5 - $0]) < 0.1 } }),
      ("outermost", { unit in unit.allSatisfy { $0.magnitude < unit[0].magnitude + 0.1 } }),
      ("positive", { unit in unit[0] > 0 }),
    ]
    let outcome = statements.filter { units.allSatisfy($0.1) }.map(\.0)
    check(
      "what is true of all four hidden units", Set(alwaysTrue).sorted(), predicts: outcome,
      mistakes: [
        statements.map(\.0): """
        Nobody designed the hidden units. Each start finds its own weights, and what the problem \
        does not ask for differs from one to the other.
        """,
        outcome + ["outermost"]: """
        No place is larger by nature. To which of its three pairs a hidden unit gives the largest \
        weights is left to the start.
        """,
        outcome + ["positive"]: """
        With all signs turned round, a hidden unit would serve just as well.
        """,
        []: """
        Each start finds other weights, but the problem is the same. What must be true for the \
        network to be right?
        """,
      ]
    ) { answer in
      let all = statements.map(\.0)
      return answer.allSatisfy(all.contains)
        ? agreement(answer, outcome, among: all) + " The hints help on."
        : "Choose from \(all.map { "‘\($0)’" }.joined(separator: "; "))."
    }
  }

  @Test("12.6 Colin's aunt has a 1 at 10 and at 31")
  func familyTree() {
    let inputs = [Question(10, 7)] + drawn(12, Question.init)
    check(
      inputs, { "the places that are not 0 for \($0.name)" },
      answer: { asked in
        let inputs = question(about: asked.person, asked.relation)
        return inputs.indices.filter { inputs[$0] != 0 }
      },
      is: { [$0.place, 24 + $0.number] },
      mistakes: [
        """
        The relation is written among the people: its number alone is the place of a person. The \
        relations begin behind the 24 people.
        """: { Set([$0.place, $0.number]).sorted() },
        "The places begin at 0: the first relation is at 24, just behind the people.": {
          [$0.place, 25 + $0.number]
        },
        "The places of the relations begin too early: the first one is at 24.": {
          Set([$0.place, 23 + $0.number]).sorted()
        },
        "The relations are in the opposite order. The first one is at 24.": {
          [$0.place, 35 - $0.number]
        },
        """
        There are two families: behind the first one the people go on. The relations begin behind all \
        24 people.
        """: { Set([$0.place, 12 + $0.number]).sorted() },
        "The relations come first there. The people are to have the first 24 places.": {
          [$0.number, 12 + $0.place]
        },
        "Only the person is there. The relation needs a 1, too.": { [$0.place] },
        "Only the relation is there. The person needs a 1, too.": { [24 + $0.number] },
      ])
    check(
      inputs, { "the inputs for \($0.name)" },
      answer: { question(about: $0.person, $0.relation) },
      is: { asked in (0..<36).map { $0 == asked.place || $0 == 24 + asked.number ? 1 : 0 } })
    func differentOnes() -> Int {
      Set(people.flatMap { person in relations.map { question(about: person, $0) } }).count
    }
    check("how many of the 288 questions have inputs of their own", differentOnes(), is: 288)
  }

  /// What the student's step makes of numbers and velocities.
  private func rolled(_ roll: Roll) -> [[Double]] {
    var (numbers, velocity) = (roll.numbers, roll.velocity)
    step(&numbers, &velocity, gradient: roll.gradient, rate: roll.rate, memory: roll.memory)
    return [numbers, velocity]
  }
}

/// All patterns of some bits, in the order of counting.
private func patterns(_ count: Int) -> [[Double]] {
  (0..<1 << count).map { number in (0..<count).reversed().map { Double(number >> $0 & 1) } }
}

/// 1 for the patterns of which something is true, and 0 for the others.
private func exactTargets(_ count: Int, _ isMeant: ([Double]) -> Bool) -> [Double] {
  patterns(count).map { isMeant($0) ? 1 : 0 }
}

/// Whether both halves have as many ones.
private func hasEquallyManyOnes(_ bits: [Double]) -> Bool {
  let count = bits.count / 2
  let (left, right) = (bits.prefix(count), bits.suffix(count))
  return left.reduce(0, +) == right.reduce(0, +)
}

/// Whether all bits but the innermost two are their own images.
private func isSameButInTheMiddle(_ bits: [Double]) -> Bool {
  let count = bits.count / 2 - 1
  return Array(bits.prefix(count)) == Array(bits.suffix(count).reversed())
}

/// Whether the left half with the middle is the right half without it, turned round.
private func isSameAcrossTheMiddle(_ bits: [Double]) -> Bool {
  let count = (bits.count + 1) / 2
  return Array(bits.prefix(count)) == Array(bits.dropFirst(count).reversed())
}

private func symmetry(_ count: Int) -> [Pattern] {
  patterns(count).map { Pattern(bits: $0, target: $0 == $0.reversed() ? 1 : 0) }
}

/// The network after training.
private func exactTrained(
  _ start: SymmetryNetwork, rate: Double = 0.1, memory: Double, sweeps number: Int,
  velocity: [Double] = Array(repeating: 0, count: 17)
) -> SymmetryNetwork {
  let all = symmetry(6)
  var moved = start
  var velocity = velocity
  for _ in 0..<number {
    let gradient = moved.gradient(on: all)
    for index in 0..<17 {
      velocity[index] = -rate * gradient[index] + memory * velocity[index]
      moved.numbers[index] = moved.numbers[index] + velocity[index]
    }
  }
  return moved
}

/// A multiple of ¼ from −3 to 3, but not 0 and not ±1.
private func drawnQuarter(_ random: inout SeededGenerator) -> Double {
  let quarters = Int.random(in: 1...12, using: &random)
  return Double(quarters == 4 ? 5 : quarters) / (Bool.random(using: &random) ? 4 : -4)
}

/// A step with momentum, and what comes of it when something is done otherwise.
private struct Roll {
  let (numbers, velocity, gradient): ([Double], [Double], [Double])
  let (rate, memory): (Double, Double)

  init(
    _ numbers: [Double], _ velocity: [Double], gradient: [Double], rate: Double, memory: Double
  ) {
    (self.numbers, self.velocity, self.gradient) = (numbers, velocity, gradient)
    (self.rate, self.memory) = (rate, memory)
  }

  init(_ random: inout SeededGenerator) {
    func some(_ random: inout SeededGenerator) -> [Double] {
      (0..<2).map { _ in drawnQuarter(&random) }
    }
    let rate = [0.05, 0.1, 0.2, 0.3].randomElement(using: &random) ?? 0.1
    let memory = [0.5, 0.8, 0.9, 0.95].randomElement(using: &random) ?? 0.9
    self.init(
      some(&random), some(&random), gradient: some(&random), rate: rate, memory: memory)
  }

  var name: String {
    "\(numbers), the velocities \(velocity) and the gradient \(gradient), with the rate \(rate) and "
      + "the memory \(memory)"
  }

  func with(rate: Double? = nil, memory: Double? = nil) -> Roll {
    Roll(
      numbers, velocity, gradient: gradient, rate: rate ?? self.rate,
      memory: memory ?? self.memory)
  }

  /// Numbers and velocities where a velocity of `memory · velocity − gradientFactor · gradient`
  /// moves the number by `speed` of itself.
  private func moved(_ gradientFactor: Double, speed: Double = 1) -> [[Double]] {
    let new = zip(velocity, gradient).map { memory * $0 - gradientFactor * $1 }
    return [zip(numbers, new).map { $0 + speed * $1 }, new]
  }

  var right: [[Double]] { moved(rate) }
  var uphill: [[Double]] { moved(-rate) }
  var rateOnBoth: [[Double]] { moved(1, speed: rate) }
  var otherForm: [[Double]] { moved(-1, speed: -rate) }
  var backwards: [[Double]] { moved(rate, speed: -1) }

  /// Where one of the numbers stays where it is.
  func movedAll(but place: Int) -> [[Double]] {
    var moved = right[0]
    moved[place] = numbers[place]
    return [moved, right[1]]
  }

  var movedBefore: [[Double]] { [zip(numbers, velocity).map(+), right[1]] }
  var nesterov: [[Double]] {
    let new = right[1]
    return [numbers.indices.map { numbers[$0] + memory * new[$0] - rate * gradient[$0] }, new]
  }
}

/// A training on all 64 patterns of six bits.
private struct Sweeps {
  let seed: UInt64
  let (rate, memory): (Double, Double)
  let sweeps: Int

  init(seed: UInt64, rate: Double, memory: Double, sweeps: Int) {
    (self.seed, self.rate, self.memory, self.sweeps) = (seed, rate, memory, sweeps)
  }

  init(_ random: inout SeededGenerator) {
    seed = UInt64.random(in: 1...1000, using: &random)
    rate = [0.05, 0.15, 0.2].randomElement(using: &random) ?? 0.05
    memory = [0.5, 0.8, 0.95].randomElement(using: &random) ?? 0.5
    sweeps = Int.random(in: 3...5, using: &random)
  }

  var name: String {
    "\(sweeps) sweeps from seed \(seed) with the rate \(rate) and the memory \(memory)"
  }

  func with(rate: Double? = nil, memory: Double? = nil, sweeps: Int? = nil) -> Sweeps {
    Sweeps(
      seed: seed, rate: rate ?? self.rate, memory: memory ?? self.memory,
      sweeps: sweeps ?? self.sweeps)
  }

  var outcome: [Double] {
    exactTrained(SymmetryNetwork(seed: seed), rate: rate, memory: memory, sweeps: sweeps).numbers
  }

  /// The velocities begin at the numbers themselves.
  var fromItsOwnNumbers: [Double] {
    let start = SymmetryNetwork(seed: seed)
    return exactTrained(
      start, rate: rate, memory: memory, sweeps: sweeps, velocity: start.numbers
    ).numbers
  }

  /// A step after each pattern, with a share of the rate.
  func stepForEachPattern(share: Double) -> [Double] {
    var network = SymmetryNetwork(seed: seed)
    var velocity = [Double](repeating: 0, count: 17)
    for _ in 0..<self.sweeps {
      for pattern in symmetry(6) {
        let gradient = network.gradient(on: [pattern])
        for index in 0..<17 {
          velocity[index] = -share * rate * gradient[index] + memory * velocity[index]
          network.numbers[index] = network.numbers[index] + velocity[index]
        }
      }
    }
    return network.numbers
  }

  var byFirstGradient: [Double] {
    var network = SymmetryNetwork(seed: seed)
    let gradient = network.gradient(on: symmetry(6))
    var velocity = 0.0
    for _ in 0..<self.sweeps {
      velocity = memory * velocity - rate
      for index in 0..<17 { network.numbers[index] += velocity * gradient[index] }
    }
    return network.numbers
  }
}

/// Weights that may be opposite in the mirror, and how nearly they are to be.
private struct Mirrored {
  let weights: [Double]
  let tolerance: Double

  init(_ weights: [Double], tolerance: Double) {
    (self.weights, self.tolerance) = (weights, tolerance)
  }

  /// Opposite ones, within the tolerance or a little beyond it, and others that look like them.
  init(_ random: inout SeededGenerator) {
    tolerance = [0.05, 0.1, 0.25].randomElement(using: &random) ?? 0.1
    let half = (0..<Int.random(in: 2...4, using: &random)).map { _ in drawnQuarter(&random) }
    let image: [Double]
    switch Int.random(in: 0..<8, using: &random) {
    case 0: image = half.reversed()
    case 1: image = half.map { -$0 }
    case 2: image = half.map { _ in drawnQuarter(&random) }
    default: image = half.reversed().map { -$0 }
    }
    var weights = half + image
    let place = Int.random(in: weights.indices, using: &random)
    let parts: [Double] = [0, 0.5, -0.5, 0.5, -0.5, 3, -3, -3]
    weights[place] += tolerance * (parts.randomElement(using: &random) ?? 0)
    self.weights = weights
  }

  private var pairs: Zip2Sequence<[Double], [Double]> { zip(weights, weights.reversed()) }

  /// Whether something is true of each pair and the tolerance.
  func all(_ isTrue: (Double, Double, Double) -> Bool) -> Bool {
    pairs.allSatisfy { isTrue($0, $1, tolerance) }
  }

  func any(_ isTrue: (Double, Double, Double) -> Bool) -> Bool {
    pairs.contains { isTrue($0, $1, tolerance) }
  }

  var halvesInOrder: Bool {
    let count = weights.count / 2
    return zip(weights.prefix(count), weights.suffix(count)).allSatisfy {
      abs($0 + $1) <= tolerance
    }
  }
}

/// The weights of a hidden unit, opposite in the mirror.
private func drawnUnit(_ random: inout SeededGenerator) -> [Double] {
  let half = (0..<Int.random(in: 2...4, using: &random)).map { _ in drawnQuarter(&random) }
  return half + half.reversed().map { -$0 }
}

private func leftHalf(_ weights: [Double]) -> [Double] { Array(weights.prefix(weights.count / 2)) }

private func smallestSize(_ sizes: [Double]) -> Double? { sizes.min() }
private func largestSize(_ sizes: [Double]) -> Double? { sizes.max() }

/// The sizes of the left half, divided by one of them.
private func leftSizes(_ weights: [Double], by measure: ([Double]) -> Double?) -> [Double] {
  let sizes = leftHalf(weights).map { abs($0) }
  return sizes.map { $0 / (measure(sizes) ?? 1) }
}

/// A question about a person.
private struct Question {
  let place: Int
  let number: Int

  init(_ place: Int, _ number: Int) { (self.place, self.number) = (place, number) }

  init(_ random: inout SeededGenerator) {
    self.init(Int.random(in: 0..<24, using: &random), Int.random(in: 0..<12, using: &random))
  }

  var person: String { people[place] }
  var relation: String { relations[number] }
  var name: String { "\(person) (\(place)) and \(relation) (\(number))" }
}
