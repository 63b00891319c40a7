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

  @Test("The README's errors are right")
  func errors() {
    let all = symmetry(6)
    #expect(all.filter { $0.target == 1 }.count == 8)
    let errors = [0: 5.98, 200: 4.00, 400: 3.40, 600: 0.15, 800: 0.03]
    var velocity = [Double](repeating: 0, count: 17)
    var network = SymmetryNetwork(seed: 10)
    for sweep in 0...800 {
      if let error = errors[sweep] { #expect(abs(network.error(on: all) - error) < 0.006) }
      if sweep == 480 { #expect(!network.isRight(on: all)) }
      if sweep == 500 { #expect(network.isRight(on: all)) }
      let gradient = network.gradient(on: all)
      for index in 0..<17 {
        velocity[index] = 0.9 * velocity[index] - 0.1 * gradient[index]
        network.numbers[index] += velocity[index]
      }
    }
    let read = network.hiddenWeights[0]
    #expect(read.matches([-10.67, -5.36, -2.69, 2.69, 5.36, 10.67], tolerance: 0.002))
    let withoutMemory = trained(SymmetryNetwork(seed: 10), memory: 0, sweeps: 800)
    #expect(abs(withoutMemory.error(on: all) - 3.49) < 0.006)
    let eighths = all.map { ($0.target - 0.125) * ($0.target - 0.125) / 2 }
    #expect(eighths.reduce(0, +).matches(3.5, tolerance: 1e-12))
    #expect(trained(SymmetryNetwork(seed: 10), rate: 1, memory: 0, sweeps: 1000).isRight(on: all))
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
    #expect(network.error(on: some).matches(sum.data, tolerance: 1e-12))
  }

  @Test("12.1 Two bits have four patterns, from 00 to 11")
  func allPatterns() {
    check(
      "the patterns of two bits", Lesson12.patterns(of: 2),
      is: [[0, 0], [0, 1], [1, 0], [1, 1]],
      mistakes: [
        [[0, 0], [1, 0], [0, 1], [1, 1]]: """
        The first bit changes fastest. In counting it is the last one, as 00, 01, 10, 11.
        """,
        [[0, 1], [1, 0], [1, 1]]: "The pattern of zeros alone is missing. It is a pattern, too.",
        [[0, 0], [0, 1], [1, 0]]: "The pattern of ones alone is missing.",
      ])
    for count in [1, 3, 6] {
      check("the patterns of \(count) bits", Lesson12.patterns(of: count), is: patterns(count))
    }
  }

  @Test("12.1 The same backwards are 0000, 0110, 1001 and 1111")
  func symmetricPatterns() {
    let examples = mirrorSymmetry(of: 4)
    let right = symmetry(4).map(\.target)
    check(
      "the targets of the 16 patterns of four bits", examples.map(\.target), is: right,
      mistakes: [
        patterns(4).map { $0[0] == $0[2] && $0[1] == $0[3] ? 1 : 0 }: """
        That is 1 where the second half repeats the first, as in 0101. In a mirror the last bit is \
        the image of the first.
        """,
        right.map { 1 - $0 }: """
        The targets are turned round: 1 is for those that are the same backwards.
        """,
        patterns(4).map { $0[0] == $0[3] ? 1 : 0 }: """
        Only the first and the last bit were compared. Each bit has an image in the mirror.
        """,
      ])
    check("the bits of the 16 patterns", examples.map(\.bits), is: patterns(4))
    check(
      "how many of 64 are symmetric", mirrorSymmetry(of: 6).filter { $0.target == 1 }.count, is: 8)
  }

  @Test("12.2 At the velocity 0.5, with the gradient 2, the number 1 moves to 1.25")
  func momentum() {
    var numbers = [1.0]
    var velocity = [0.5]
    step(&numbers, &velocity, gradient: [2], rate: 0.1, memory: 0.9)
    check(
      "the number and its velocity", numbers + velocity, is: [1.25, 0.25],
      mistakes: [
        [1.65, 0.65]: "That rolls uphill. Take the gradient's part away from the velocity.",
        [0.8, -0.2]: """
        The velocity before is forgotten. That is the step of lesson 11: keep 0.9 of the velocity, \
        and take 0.1 × 2 away from that.
        """,
        [1.5, 0.25]: "The number moved by the velocity before. First find the new velocity.",
        [1.3, 0.3]: "Nothing of the velocity is lost. Multiply it by the memory.",
        [0.845, -1.55]: """
        The rate belongs to the gradient alone. The number moves by the whole velocity.
        """,
        [1.43, 0.43]: """
        The gradient was multiplied by 1 − memory as well. The rate is all that it needs here.
        """,
        [1, 0.25]: "The velocity is right, but the number has not moved.",
        [1.25, 0.5]: "The number is right, but the new velocity was not kept for the next step.",
      ])
  }

  @Test("12.2 Each number has its own velocity, for 50 random steps")
  func randomMomentum() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<50 {
      func number() -> Double { random.uniform(in: -2..<2) }
      let (p, v, g) = ([number(), number()], [number(), number()], [number(), number()])
      let (rate, memory) = (random.uniform(in: 0..<1), random.uniform(in: 0..<1))
      let expected = (0..<2).map { memory * v[$0] - rate * g[$0] }
      var (numbers, velocity) = (p, v)
      step(&numbers, &velocity, gradient: g, rate: rate, memory: memory)
      check(
        "two numbers and their velocities, from \(p) and \(v) with the gradient \(g)",
        numbers + velocity, is: [p[0] + expected[0], p[1] + expected[1]] + expected)
    }
  }

  @Test("12.3 Three sweeps, each with one step and the velocity of all before")
  func training() {
    let start = SymmetryNetwork(seed: 10)
    func output(_ network: SymmetryNetwork) -> [Double] { Array(network.numbers.suffix(3)) }
    var eachPattern = start
    var velocity = [Double](repeating: 0, count: 17)
    for pattern in [symmetry(6), symmetry(6), symmetry(6)].joined() {
      let gradient = eachPattern.gradient(on: [pattern])
      for index in 0..<17 {
        velocity[index] = 0.9 * velocity[index] - 0.1 * gradient[index]
        eachPattern.numbers[index] += velocity[index]
      }
    }
    let first = start.gradient(on: symmetry(6))
    let frozen = (14..<17).map { start.numbers[$0] - 0.1 * (1 + 1.9 + 2.71) * first[$0] }
    let network = train(start, on: symmetry(6), rate: 0.1, memory: 0.9, sweeps: 3)
    check(
      "the output's weights and bias after three sweeps from seed 10", output(network),
      is: output(trained(start, memory: 0.9, sweeps: 3)),
      mistakes: [
        output(trained(start, memory: 0, sweeps: 3)): """
        The velocity begins at 0 in each sweep, so that nothing is remembered. Set it to 0 once, \
        before the loop.
        """,
        output(eachPattern): """
        That takes a step after each pattern. In a sweep, go through all patterns first, and then \
        take one step.
        """,
        frozen: """
        The gradient is always that of the start. Ask the network that has moved for a new one.
        """,
        output(start): "The network has not moved.",
      ])
    check(
      "all 17 numbers", network.numbers, is: trained(start, memory: 0.9, sweeps: 3).numbers)
  }

  @Test("12.3 From your seed, all 64 patterns are right")
  func arriving() {
    let all = symmetry(6)
    let seed = seedThatArrives
    check("whether the seed is one of 1 to 10", (1...10).contains(seed), is: true)
    let network = train(SymmetryNetwork(seed: seed), on: all, rate: 0.1, memory: 0.9, sweeps: 1425)
    check(
      "how many of the 64 patterns are right after 1,425 sweeps from seed \(seed)",
      all.filter { network.isRight(on: [$0]) }.count, is: 64,
      mistakes: [
        56: """
        Not every start arrives. This network says ‘not symmetric’ to everything, which is right \
        for 56 patterns of 64. Try another seed.
        """
      ])
  }

  @Test("12.4 Opposite in the mirror are 1, 2, 4, −4, −2, −1")
  func mirror() {
    let weights: [[Double]] = [
      [1, 2, 4, -4, -2, -1], [1, 2, 4, 4, 2, 1], [1, 2, 4, -1, -2, -4], [0, 0, 0, 0, 0, 0.5],
      [-3, 6, 12.05, -12, -6, 3],
    ]
    check(
      "which of \(weights) are mirror-opposite, with a tolerance of 0.1",
      weights.map { isMirrorOpposite($0, tolerance: 0.1) }, is: [true, false, false, false, true],
      mistakes: [
        [false, true, false, false, false]: """
        That asks whether the weights are equal in the mirror. Opposite ones add up to 0.
        """,
        [false, false, true, false, false]: """
        That compares the halves in the same order. In the mirror the last weight is the image of \
        the first.
        """,
        [true, false, true, false, true]: """
        All weights together add up to 0 in 1, 2, 4, −1, −2, −4 as well. Look at each pair by \
        itself.
        """,
        [true, false, false, false, false]:
          "Leave room for the tolerance: a sum of 0.05 is near 0.",
      ])
  }

  @Test("12.4 The sizes of −12, 6, 3 are 4, 2, 1")
  func measuredWeights() {
    check(
      "the sizes of −12, 6, 3, −3, −6, 12", sizes(of: [-12, 6, 3, -3, -6, 12]), is: [4, 2, 1],
      mistakes: [
        [-4, 2, 1]: "A size has no sign. Take `abs` of each weight.",
        [1, 0.5, 0.25]: "Those are measured by the largest weight. Divide by the smallest.",
        [12, 6, 3]: "These are the weights themselves. Divide each by the smallest of them.",
        [1, 2, 4]:
          "Leave them in their places. Which bit has the largest weight, is worth knowing.",
        [4, 2, 1, 1, 2, 4]: "The left half is enough: the right one is its image in the mirror.",
      ])
    check(
      "the sizes of 1, −5, 2.5, −2.5, 5, −1", sizes(of: [1, -5, 2.5, -2.5, 5, -1]), is: [1, 5, 2.5])
  }

  @Test("12.5 What hidden units from two starts have in common")
  func prediction() {
    let units = [8, 10].flatMap { seed in
      trained(SymmetryNetwork(seed: seed), memory: 0.9, sweeps: 800).hiddenWeights
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
      "what is true of all four hidden units", alwaysTrue.sorted(), predicts: outcome,
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
      ])
  }

  @Test("12.6 Colin's aunt has a 1 at 10 and at 31")
  func familyTree() {
    func places(_ inputs: [Double]) -> [Int] { inputs.indices.filter { inputs[$0] == 1 } }
    check(
      "the places of the ones for Colin (10) and aunt (7)",
      places(question(about: "Colin", "aunt")),
      is: [10, 31],
      mistakes: [
        [7, 10]: """
        The relation is written among the people: place 7 is James. The relations begin behind the \
        24 people.
        """,
        [10, 32]: "The places begin at 0: the first relation is at 24, just behind the people.",
        [10, 19]: """
        There are two families: place 19 is Marco. The relations begin behind all 24 people.
        """,
        [10]: "Only the person is there. The relation needs a 1, too.",
      ])
    let questions = people.flatMap { person in relations.map { question(about: person, $0) } }
    check("how many of the 288 questions have inputs of their own", Set(questions).count, is: 288)
    check("how many inputs a question has", Set(questions.map(\.count)).sorted(), is: [36])
  }

  /// All patterns of some bits, in the order of counting.
  private func patterns(_ count: Int) -> [[Double]] {
    (0..<1 << count).map { number in (0..<count).reversed().map { Double(number >> $0 & 1) } }
  }

  private func symmetry(_ count: Int) -> [Pattern] {
    patterns(count).map { Pattern(bits: $0, target: $0 == $0.reversed() ? 1 : 0) }
  }

  /// The network after training.
  private func trained(
    _ start: SymmetryNetwork, rate: Double = 0.1, memory: Double, sweeps: Int
  ) -> SymmetryNetwork {
    let all = symmetry(6)
    var network = start
    var velocity = [Double](repeating: 0, count: 17)
    for _ in 0..<sweeps {
      let gradient = network.gradient(on: all)
      for index in 0..<17 {
        velocity[index] = memory * velocity[index] - rate * gradient[index]
        network.numbers[index] += velocity[index]
      }
    }
    return network
  }
}
