import ChainRule
import Homework
import Testing

@testable import Lesson03

@Suite("Lesson 3: The chain rule", .homework)
struct Lesson03Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    func places(from x: Double) -> [Double] { [x, 3 * x, 3 * x + 1, (3 * x + 1) * (3 * x + 1)] }
    let (before, after) = (places(from: 2), places(from: 2.01))
    #expect(before == [2, 6, 7, 49])
    #expect(after.matches([2.01, 6.03, 7.03, 49.4209], tolerance: 1e-12))
    let nudges = zip(before, after).map { $1 - $0 }
    #expect(nudges.matches([0.01, 0.03, 0.03, 0.4209], tolerance: 1e-12))
    let factors = zip(nudges, nudges.dropFirst()).map { $1 / $0 }
    #expect(factors.matches([3, 1, 14.03], tolerance: 1e-9))
    #expect(engineSlope(at: 2) { (3 * $0 + 1) * (3 * $0 + 1) } == 42)

    #expect(engineSlope(at: 2) { $0 * $0 } == 4 && engineSlope(at: 7) { $0 * $0 } == 14)
    #expect(engineSlope(at: 49) { $0 * $0 } == 98 && 3 * 1 * 98 == 294)
    #expect(engineSlope(at: 2) { $0 * $0 + 3 * $0 } == 7)

    #expect(engineSlope(at: 3) { pow($0, 3) } == 27)
    #expect(engineSlope(at: 4) { pow($0, 2.5) } == 20)
    #expect(engineSlope(at: 2) { 1 / $0 } == -0.25)
    #expect(engineSlope(at: 4) { sqrt($0) } == 0.25)
    #expect(engineSlope(at: 0) { sin($0) } == 1)
    #expect(engineSlope(at: 3) { -pow($0, 3) } == -27)
  }

  @Test("3.1 Triple, then add one: 2 becomes 7")
  func compositions() {
    check(
      "2, tripled, then plus one",
      compose({ 3 * $0 }, then: { $0 + 1 })(2), is: 7,
      mistakes: [
        9: "The order is turned round: the inner function comes first, the outer one then.",
        18: "The results were multiplied. What comes out of the inner goes into the outer.",
        6: "That is what comes out of the inner function. It has yet to go into the outer one.",
        3: "x itself went into the outer function. What comes out of the inner one goes in.",
      ])
  }

  @Test("3.2 The square of a square has the slope 108 at 3")
  func slopesOfTwo() {
    check(
      "the slope of (x²)² at 3", slope(of: Link.square, then: Link.square, at: 3), is: 108,
      mistakes: [
        24: """
        Slopes do not add along a path. If the inner rises 6 times as fast as x, and the outer 18 \
        times as fast as the inner, then it rises 18 × 6 times as fast as x.
        """,
        36: """
        The outer slope was taken at x. The outer function never sees the 3: a 9 goes into it.
        """,
        18: "That is the outer slope alone. Multiply it by the inner one.",
        6: "That is the inner slope alone. Multiply it by the outer one.",
      ])
    check("the slope of 3·x² at 5", slope(of: Link.square, then: Link.triple, at: 5), is: 30)
    check("the slope of (3·x)² at 5", slope(of: Link.triple, then: Link.square, at: 5), is: 90)
  }

  @Test("3.3 Each link has its slope at what goes into it")
  func localSlopesOfChain() {
    check(
      "the local slopes of (3·x + 1)² at 2",
      localSlopes(of: [Link.triple, .addOne, .square], at: 2), is: [3, 1, 14],
      mistakes: [
        [3, 1, 4]: """
        All slopes were taken at 2. Only the first link sees the 2: what goes into the square is 7.
        """,
        [3, 1, 98]: """
        Each slope was taken at what comes out of its link. Take it at what goes in: 7, not 49.
        """,
        [14, 1, 3]: "The order is turned round: first the slope of the link that x goes into.",
        [3, 3, 42]: "That multiplies on the way. A local slope knows nothing of the other links.",
      ])
  }

  @Test("3.3 The slope of (3·x + 1)² at 2 is 42")
  func slopesOfChains() {
    check(
      "the slope of (3·x + 1)² at 2", slope(of: [Link.triple, .addOne, .square], at: 2), is: 42,
      mistakes: [
        18: "Slopes do not add along a path: multiply the 3, the 1 and the 14.",
        14: "That is the slope of the last link alone. Multiply the slopes of all links.",
        0: "A product begins with 1: with 0, all that is multiplied into it is lost.",
        12: "All slopes were taken at 2. Only the first link sees the 2.",
      ])
  }

  @Test("3.3 The slopes of 50 random chains are those of the engine")
  func randomChains() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let (chain, x, exact) = randomChain(using: &random)
      check("the slope at \(x) of \(chain.count) links", slope(of: chain, at: x), is: exact)
    }
  }

  /// A chain of up to eight links, a place, and the slope there as the engine finds it.
  private func randomChain(using random: inout SeededGenerator) -> (
    [Link], x: Double, slope: Double
  ) {
    let links: [(Link, (Value) -> Value)] = [
      (.triple, { 3 * $0 }), (.halve, { $0 / 2 }), (.addOne, { $0 + 1 }), (.square, { $0 * $0 }),
      (.sine, { sin($0) }),
    ]
    let indices = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      Int.random(in: links.indices, using: &random)
    }
    let x = Value(.random(in: -1...1, using: &random))
    indices.reduce(x) { links[$1].1($0) }.backward()
    return (indices.map { links[$0].0 }, x.data, x.gradient)
  }

  @Test("3.4 Three squares in a row")
  func predictionOfSquares() {
    check(
      "the slope of three squares at 1", slopeOfThreeSquares,
      predicts: engineSlope(at: 1) { x in [1, 2, 3].reduce(x) { square, _ in square * square } },
      mistakes: [
        6: "Slopes do not add along a path. Each square doubles what the one before it did.",
        2: "That is the slope of one square. What do the other two do with it?",
      ])
  }

  @Test("3.4 Ten halves in a row")
  func predictionOfHalves() {
    check(
      "the slope of ten halves at 1", slopeOfTenHalves,
      predicts: engineSlope(at: 1) { x in (1...10).reduce(x) { half, _ in half / 2 } },
      mistakes: [
        5: "Slopes do not add along a path. Each link passes on half of what it gets.",
        0.5: "That is what one link passes on. Nine more halve it again.",
        0.05: "Divide by 2 ten times, not by 20 once.",
      ],
      tolerance: 1e-4)
  }

  @Test("3.4 A square at 0, tripled three times")
  func predictionOfLevelGround() {
    check(
      "the slope at 0 of a square that is tripled three times", slopeThroughLevelGround,
      predicts: engineSlope(at: 0) { x in 3 * (3 * (3 * (x * x))) },
      mistakes: [
        27: "The first link is missing. What is the slope of x² at 0?",
        9: "Slopes do not add along a path. What is a product with a 0 in it?",
      ])
  }

  private func engineSlope(at x: Double, of f: (Value) -> Value) -> Double {
    let x = Value(x)
    f(x).backward()
    return x.gradient
  }

  @Test("3.5 The slope by a counts both terms with a in them")
  func slopesByA() {
    check(
      "the slope by a at (2, 3, 4)", slopes(a: 2, b: 3, c: 4).a, is: -12.353553390593273,
      mistakes: [
        -12:
          "a stands in two terms, −a³ and −√a. It reaches the sum by two paths: add their slopes.",
        -1 / (2 * sqrt(2)): "a stands in two terms, −a³ and −√a. Add their slopes.",
        -12 + 1 / (2 * sqrt(2)): "The minus in front of √a is lost.",
        12 - 1 / (2 * sqrt(2)): "The minus in front of a³ is lost.",
        -12 - 1 / sqrt(2): "√a is a to the power of ½, and the ½ comes down: 1/(2√a).",
        12 / (2 * sqrt(2)): "The slopes of two terms add. Only along one path do they multiply.",
      ])
  }

  @Test("3.5 The slope by b counts the 3 inside the sine")
  func slopesByB() {
    let (sine, power) = (3 * cos(9), 2.5 * pow(3, 1.5))
    check(
      "the slope by b at (2, 3, 4)", slopes(a: 2, b: 3, c: 4).b, is: 10.25699027111255,
      mistakes: [
        sine / 3 + power: """
        sin 3b is a chain: triple, then sine. The slope of the first link, 3, is missing.
        """,
        3 * cos(3) + power: "The outer slope was taken at b. What goes into the sine is 3b.",
        cos(3) + power: "sin 3b is a chain: triple, then sine. Both its slopes count.",
        -sine + power: "The slope of the sine is the cosine, without a minus.",
        sine + 2.5 * pow(3, 2.5): "The power falls by one: the slope of b^2.5 has b^1.5 in it.",
        sine + pow(3, 1.5): "The 2.5 comes down in front: the slope of b^2.5 is 2.5·b^1.5.",
      ])
  }

  @Test("3.5 The slope by c is that of −1/c")
  func slopesByC() {
    check(
      "the slope by c at (2, 3, 4)", slopes(a: 2, b: 3, c: 4).c, is: 0.0625,
      mistakes: [
        -0.0625: """
        1/c is c to the power of −1, and the −1 comes down. With the minus in front, that makes two.
        """,
        0.25: "The power falls by one, from −1 to −2: there is a c² in the slope of 1/c.",
        -0.25: "The power falls by one, from −1 to −2: there is a c² in the slope of 1/c.",
        -1: "The power falls by one, from −1 to −2, not to 0.",
      ])
  }

  @Test("3.5 The slopes are those of the engine, at 50 random points")
  func randomSlopes() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let point = (0..<3).map { _ in Value(.random(in: 0.5...4, using: &random)) }
      let (a, b, c) = (point[0], point[1], point[2])
      (-(a * a * a) + sin(3 * b) - 1 / c + pow(b, 2.5) - sqrt(a)).backward()
      let slope = slopes(a: a.data, b: b.data, c: c.data)
      check(
        "the slopes at \(point.map(\.data))", [slope.a, slope.b, slope.c],
        is: point.map(\.gradient))
    }
  }

  @Test("3.6 From the end, too, the slope of (3·x + 1)² at 2 is 42")
  func fromTheEnd() {
    check(
      "the slope of (3·x + 1)² at 2",
      slopeFromTheEnd(of: [Link.triple, .addOne, .square], at: 2), is: 42,
      mistakes: [
        294: """
        The slope of the square was taken at 49, which comes out of it. Take each slope at what goes \
        into its link.
        """,
        12: "The slope of the square was taken at 2. What goes into it is 7.",
        18: "Slopes do not add along a path.",
      ])
  }

  @Test("3.6 From the end, the slopes of 50 random chains are those of the engine")
  func randomChainsFromTheEnd() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<50 {
      let (chain, x, exact) = randomChain(using: &random)
      check(
        "the slope at \(x) of \(chain.count) links", slopeFromTheEnd(of: chain, at: x), is: exact)
    }
  }
}
