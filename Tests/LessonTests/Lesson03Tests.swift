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
    let triple = Parabola(0, 3, 0)
    check(
      [Pair(triple, then: Parabola(0, 1, 1), at: 2)] + drawn(8, Pair.init),
      { "\($0.x), through \($0.inner) and then through \($0.outer)" },
      answer: { pair in compose(pair.inner.value, then: pair.outer.value)(pair.x) },
      is: { $0.outer.value($0.inside) },
      mistakes: [
        "The order is turned round: the inner function comes first, the outer one then.": {
          $0.inner.value($0.outer.value($0.x))
        },
        "The results were multiplied. What comes out of the inner goes into the outer.": {
          $0.inside * $0.outer.value($0.x)
        },
        "The results were added. What comes out of the inner goes into the outer.": {
          $0.inside + $0.outer.value($0.x)
        },
        "That is what comes out of the inner function. It has yet to go into the outer one.": {
          $0.inside
        },
        "x itself went into the outer function. What comes out of the inner one goes in.": {
          $0.outer.value($0.x)
        },
        "The inner function was applied twice, the outer one not at all.": {
          $0.inner.value($0.inside)
        },
      ])
  }

  @Test("3.2 The square of a square has the slope 108 at 3")
  func slopesOfTwo() {
    let square = Parabola(1, 0, 0)
    check(
      [Pair(square, then: square, at: 3)] + drawn(8, Pair.init),
      { "the slope at \($0.x) of \($0.inner) and then \($0.outer)" },
      answer: { slope(of: $0.inner.link, then: $0.outer.link, at: $0.x) },
      is: { $0.outerSlope * $0.innerSlope },
      mistakes: [
        """
        The two slopes were added. Slopes do not add along a path: if the inner rises 2 times as fast as \
        x, and the outer 5 times as fast as the inner, then it rises 10 times as fast as x.
        """: { $0.outerSlope + $0.innerSlope },
        """
        The outer slope was taken at x. The outer function never sees x: what comes out of the inner \
        one goes into it.
        """: { $0.outer.slope($0.x) * $0.innerSlope },
        "That is the outer slope alone. Multiply it by the inner one.": { $0.outerSlope },
        "That is the inner slope alone. Multiply it by the outer one.": { $0.innerSlope },
        """
        That is the slope of a slope: the inner slope went into the outer one. What goes into it is \
        the inner value.
        """: { $0.outer.slope($0.innerSlope) },
        "The outer slope was taken at the inner slope. Take it at the inner value.": {
          $0.outer.slope($0.innerSlope) * $0.innerSlope
        },
        """
        The outer slope was taken at what comes out of the outer link. Take it at what goes in, the \
        inner value.
        """: { $0.outer.slope($0.outer.value($0.inside)) * $0.innerSlope },
        "The inner slope was taken at what comes out of the inner link. Take it at x.": {
          $0.outerSlope * $0.inner.slope($0.inside)
        },
        "The order is turned round: x goes into the inner link, not into the outer one.": {
          $0.inner.slope($0.outer.value($0.x)) * $0.outer.slope($0.x)
        },
        "That is what comes out in the end. The question is how fast it rises.": {
          $0.outer.value($0.inside)
        },
      ],
      tolerance: 1e-12)
  }

  @Test("3.3 Each link has its slope at what goes into it")
  func localSlopesOfChain() {
    check(
      [Chain.readme] + drawn(12, Chain.init) + [Chain([], at: 2)],
      { "the local slopes of \($0)" },
      answer: { localSlopes(of: $0.links, at: $0.x) },
      is: { $0.slopes },
      mistakes: [
        """
        All slopes were taken at x. Only the first link sees x: what comes out of one link goes into \
        the next.
        """: { $0.slopesAtX },
        "Each slope was taken at what comes out of its link. Take it at what goes in.": {
          $0.slopesAtOutputs
        },
        "The order is turned round: first the slope of the link that x goes into.": {
          $0.slopes.reversed()
        },
        "That multiplies on the way. A local slope knows nothing of the other links.": {
          $0.slopesSoFar
        },
        "Those are the numbers that come out of the links. Their slopes are asked for.": {
          Array($0.places.dropFirst())
        },
        """
        Every link got x, and handed on what comes out. What goes into a link is what comes out of \
        the one before, which has got it from the one before that.
        """: { $0.slopesAfterLinksOfX },
        "Each slope was taken at the slope before it. Take it at what goes into the link.": {
          $0.slopesAtSlopes
        },
      ])
  }

  @Test("3.3 The slope of (3·x + 1)² at 2 is 42, and that of any chain is the engine's")
  func slopesOfChains() {
    check(
      [Chain.readme] + drawn(20, Chain.init), { "the slope of \($0)" },
      answer: { slope(of: $0.links, at: $0.x) },
      is: { $0.exactSlope },
      mistakes: [
        "The local slopes were added. Slopes do not add along a path: multiply them.": {
          $0.slopes.reduce(0, +)
        },
        "That is the slope of the last link alone. Multiply the slopes of all links.": {
          $0.slopes.last
        },
        "That is the slope of the first link alone. Multiply the slopes of all links.": {
          $0.slopes.first
        },
        "A product begins with 1: with 0, all that is multiplied into it is lost.": { _ in 0 },
        "All slopes were taken at x. Only the first link sees x.": {
          $0.slopesAtX.reduce(1, *)
        },
        "Each slope was taken at what comes out of its link. Take it at what goes in.": {
          $0.slopesAtOutputs.reduce(1, *)
        },
      ],
      tolerance: 1e-12)
    check(
      "the slope of a chain without links", slope(of: [], at: 2), is: 1,
      mistakes: [
        0: """
        Without a link, what goes in comes out: it rises as fast as x. A product of nothing is 1.
        """
      ])
  }

  @Test("3.4 Three squares in a row")
  func predictionOfSquares() {
    predicts(
      "the slope of three squares at 1", slopeOfThreeSquares,
      engineSlope(at: 1) { x in [1, 2, 3].reduce(x) { square, _ in square * square } },
      [
        6: """
        2 + 2 + 2 adds where slopes multiply. And 6 is the slope of x⁶, which is x²·x²·x²: three squares \
        side by side, not one inside the other.
        """,
        2: "That is the slope of one square. What do the other two do with it?",
        4: "That is the slope of two squares. There is a third.",
        1: "That is what comes out, for 1 goes in. How fast does it rise?",
        16: "That is one 2 too many: there are three squares.",
        3: "That is how many squares there are. Each of them has a slope at 1.",
      ])
  }

  @Test("3.4 Ten halves in a row")
  func predictionOfHalves() {
    predicts(
      "the slope of ten halves at 1", slopeOfTenHalves,
      engineSlope(at: 1) { x in (1...10).reduce(x) { half, _ in half / 2 } },
      [
        5: "Ten times a half is a sum. Along a path slopes multiply.",
        0.5: "That is what one link passes on. Nine more halve it again.",
        0.05: "Divide by 2 ten times, not by 20 once.",
        0.1: "That divides by 10. Each of the ten links divides by 2.",
        1024: "That doubles ten times. Halve.",
      ],
      tolerance: 5e-5
    ) {
      $0 == 0
        ? "It is small, but not 0. Four decimals show it."
        : abs($0 - 0.0009) < 1e-6
          ? "That is cut off after four decimals. Round: which number of four decimals is nearest?"
          : nil
    }
  }

  @Test("3.4 A square at 0, tripled three times")
  func predictionOfLevelGround() {
    predicts(
      "the slope at 0 of a square that is tripled three times", slopeThroughLevelGround,
      engineSlope(at: 0) { x in 3 * (3 * (3 * (x * x))) },
      [
        27: "The first link is missing. What is the slope of x² at 0?",
        9: "3 + 3 + 3 adds where slopes multiply. What is a product with a 0 in it?",
        54: "The slope of x² is 2·x. What is that at 0?",
        2: "The slope of x² is 2·x. What is that at 0?",
      ])
  }

  /// Asks for the slope of a whole chain, of which nothing is tried out.
  private func predicts(
    _ subject: String, _ prediction: @autoclosure () -> Double, _ outcome: Double,
    _ mistakes: KeyValuePairs<Double, String>, tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation,
    otherwise: (Double) -> String? = { _ in nil }
  ) {
    check(
      subject, prediction(), predicts: outcome, mistakes: mistakes, tolerance: tolerance,
      sourceLocation: sourceLocation,
      otherwise: {
        otherwise($0)
          ?? "Write the slope of each link on its arrow, at what goes into it. Then multiply."
      })
  }

  private func engineSlope(at x: Double, of f: (Value) -> Value) -> Double {
    let x = Value(x)
    f(x).backward()
    return x.gradient
  }

  @Test("3.5 The slope by a counts both terms with a in them")
  func slopesByA() {
    let both =
      "a stands in two terms, −a³ and −√a. It reaches the sum by two paths: add their slopes."
    check(
      points, { "the slope by a at \($0)" },
      answer: { slopes(a: $0.a, b: $0.b, c: $0.c).a },
      is: { $0.exact[0] },
      mistakes: [
        both: { $0.cube },
        both: { $0.root },
        "The minus in front of √a is lost.": { $0.cube - $0.root },
        "The minus in front of a³ is lost.": { $0.root - $0.cube },
        "Both minus signs are lost.": { -$0.cube - $0.root },
        "√a is a to the power of ½, and the ½ comes down: 1/(2√a).": { $0.cube + 2 * $0.root },
        "The slopes of two terms add. Only along one path do they multiply.": {
          $0.cube * $0.root
        },
        "The 3 comes down in front: the slope of a³ is 3·a².": { $0.cube / 3 + $0.root },
        "The power falls by one: the slope of a³ has a² in it.": { $0.cube * $0.a + $0.root },
        """
        The slope of √a comes out as √a/2. There √a is below the line: the power falls by one, from ½ to \
        −½. And 1 / 2 * sqrt(a) is (1 / 2) * sqrt(a) in Swift: put what is below the line in \
        parentheses, 1 / (2 * sqrt(a)).
        """: { $0.cube + $0.root * $0.a },
        "The power falls by one: the slope of a³ has a² in it. And √a goes below the line.": {
          $0.cube * $0.a + $0.root * $0.a
        },
        "The 2 and √a both belong below the line: the slope of √a is 1/(2√a).": {
          $0.cube + 4 * $0.root * $0.a
        },
        "Without the root: √a is a to the power of ½, and its slope 1/(2√a).": {
          $0.cube - 1 / (2 * $0.a)
        },
        "The slope of √a was taken as ½, as if the a were alone: it is 1/(2√a).": {
          $0.cube - 0.5
        },
      ])
  }

  @Test("3.5 The slope by b counts the 3 inside the sine")
  func slopesByB() {
    let both =
      "b stands in two terms, sin 3b and b^2.5. It reaches the sum by two paths: add their slopes."
    let radians = "The angle was taken in degrees. sin and cos take it in radians, as it is."
    check(
      points, { "the slope by b at \($0)" },
      answer: { slopes(a: $0.a, b: $0.b, c: $0.c).b },
      is: { $0.exact[1] },
      mistakes: [
        """
        sin 3b is a chain: triple, then sine. The slope of the first link, 3, is missing.
        """: { $0.sine / 3 + $0.power },
        "The outer slope was taken at b. What goes into the sine is 3b.": {
          3 * cos($0.b) + $0.power
        },
        "sin 3b is a chain: triple, then sine. Both its slopes count.": { cos($0.b) + $0.power },
        "The slope of the sine is the cosine, without a minus.": { $0.power - $0.sine },
        "The slope of the sine is the cosine.": { 3 * sin(3 * $0.b) + $0.power },
        "The slope of the sine is the cosine, and a 3 comes from inside.": {
          sin(3 * $0.b) + $0.power
        },
        "The power falls by one, from 2.5 to 1.5, not to 2.": { $0.sine + 2.5 * $0.b * $0.b },
        "The power falls by one, from 2.5 to 1.5, not to 1.": { $0.sine + 2.5 * $0.b },
        "The power falls by one, from 2.5 to 1.5, not to 0.5.": { $0.sine + 2.5 * sqrt($0.b) },
        "The factor in front is the power as it was: 2.5, not 1.5.": {
          $0.sine + 1.5 * pow($0.b, 1.5)
        },
        "The 3 stands inside of the cosine and in front of it, not inside alone, nor squared.": {
          3 * $0.sine + $0.power
        },
        "b^2.5 is added, and so is its slope.": { $0.sine - $0.power },
        radians: { 3 * cos(3 * $0.b * .pi / 180) + $0.power },
        radians: { 3 * cos(3 * $0.b * .pi / 180) * .pi / 180 + $0.power },
        "The power falls by one: the slope of b^2.5 has b^1.5 in it.": {
          $0.sine + $0.power * $0.b
        },
        "The 2.5 comes down in front: the slope of b^2.5 is 2.5·b^1.5.": {
          $0.sine + $0.power / 2.5
        },
        both: { $0.sine },
        both: { $0.power },
        "The slopes of two terms add. Only along one path do they multiply.": {
          $0.sine * $0.power
        },
      ])
  }

  @Test("3.5 The slope by c is that of −1/c")
  func slopesByC() {
    let power = "The power falls by one, from −1 to −2: there is a c² in the slope of 1/c."
    let one = """
      That is the same for each c. The power falls by one, from −1 to −2, not to 0. And 1 / c * c is \
      (1 / c) * c in Swift: put what is below the line in parentheses, 1 / (c * c).
      """
    check(
      points, { "the slope by c at \($0)" },
      answer: { slopes(a: $0.a, b: $0.b, c: $0.c).c },
      is: { $0.exact[2] },
      mistakes: [
        """
        1/c is c to the power of −1, and the −1 comes down. With the minus in front, that makes two.
        """: { -$0.exact[2] },
        power: { 1 / $0.c },
        power: { -1 / $0.c },
        "\(one) And with the minus in front of 1/c, there are two, which cancel.": { _ in -1 },
        one: { _ in 1 },
        "c is squared below the line: c · c, not 2 · c.": { 1 / (2 * $0.c) },
        "c is squared below the line: c · c, not 2 · c. And the two minus signs cancel.": {
          -1 / (2 * $0.c)
        },
        "c² belongs below the line: 1/c².": { $0.c * $0.c },
        "The power falls by one, from −1 to −2, not to −3.": { 1 / ($0.c * $0.c * $0.c) },
        "c is in −1/c, so it does not stand still.": { _ in 0 },
        "1/c is the slope of log c. Its own slope is asked for.": { -log($0.c) },
      ])
  }

  /// The point of the exercise, and others.
  private var points: [Gradient] { [Gradient(a: 2, b: 3, c: 4)] + drawn(12, Gradient.init) }

  @Test("3.6 From the end, too, the slope of (3·x + 1)² at 2 is 42")
  func fromTheEnd() {
    check(
      [Chain.readme] + drawn(20, Chain.init) + [Chain([], at: 2)],
      { "the slope of \($0), from the end" },
      answer: { slopeFromTheEnd(of: $0.links, at: $0.x) },
      is: { $0.exactSlope },
      mistakes: [
        """
        Each slope was taken at what comes out of its link. Take it at what goes into the link.
        """: { $0.slopesAtOutputs.reduce(1, *) },
        "All slopes were taken at x. Only the first link sees x.": {
          $0.slopesAtX.reduce(1, *)
        },
        """
        That is the slope of another chain, with the last link first. Go through the links from the \
        start to learn what goes into each; multiply from the end.
        """: { Chain($0.indices.reversed(), at: $0.x).exactSlope },
        "The local slopes were added. Slopes do not add along a path.": { $0.slopes.reduce(0, +) },
        """
        The links were turned round and their places were not: each slope was taken at the place of \
        another link.
        """: { $0.slopesAtTurnedPlaces.reduce(1, *) },
      ],
      tolerance: 1e-12)
  }
}

/// A multiple of ½ from −3 to 3, but not 0.
private func drawnHalf(_ random: inout SeededGenerator) -> Double {
  Double(Int.random(in: 1...6, using: &random)) / (Bool.random(using: &random) ? 2 : -2)
}

/// The function a·x² + b·x + c.
private struct Parabola: CustomStringConvertible {
  let (a, b, c): (Double, Double, Double)

  init(_ a: Double, _ b: Double, _ c: Double) { (self.a, self.b, self.c) = (a, b, c) }

  func value(_ x: Double) -> Double { a * x * x + b * x + c }
  func slope(_ x: Double) -> Double { 2 * a * x + b }
  var link: Link { Link(value: value, slope: slope) }

  var description: String {
    let terms: [(factor: Double, name: String)] = [(a, "·x²"), (b, "·x"), (c, "")]
    return terms.filter { $0.factor != 0 }.map { "\($0.factor)\($0.name)" }
      .joined(separator: " + ")
  }
}

/// Two functions in a row, and what goes into the first.
private struct Pair {
  let (inner, outer): (Parabola, Parabola)
  let x: Double

  init(_ inner: Parabola, then outer: Parabola, at x: Double) {
    (self.inner, self.outer, self.x) = (inner, outer, x)
  }

  init(_ random: inout SeededGenerator) {
    inner = Parabola(drawnHalf(&random), drawnHalf(&random), drawnHalf(&random))
    outer = Parabola(drawnHalf(&random), drawnHalf(&random), drawnHalf(&random))
    x = drawnHalf(&random)
  }

  var inside: Double { inner.value(x) }
  var innerSlope: Double { inner.slope(x) }
  var outerSlope: Double { outer.slope(inside) }
}

/// A chain of up to eight links, by their places among `kinds`, and what goes into it.
private struct Chain: CustomStringConvertible {
  private static var kinds: [(name: String, link: Link, engine: (Value) -> Value)] {
    [
      ("triple", .triple, { 3 * $0 }), ("halve", .halve, { $0 / 2 }),
      ("addOne", .addOne, { $0 + 1 }),
      ("square", .square, { $0 * $0 }), ("sine", .sine, { sin($0) }),
    ]
  }

  let indices: [Int]
  let x: Double

  init(_ indices: [Int], at x: Double) { (self.indices, self.x) = (indices, x) }

  /// (3·x + 1)² at 2
  static let readme = Chain([0, 2, 3], at: 2)

  init(_ random: inout SeededGenerator) {
    indices = (0..<Int.random(in: 2...8, using: &random)).map { _ in
      Int.random(in: Self.kinds.indices, using: &random)
    }
    x = .random(in: 0.2...1, using: &random)
  }

  var links: [Link] { indices.map { Self.kinds[$0].link } }

  var description: String {
    "[\(indices.map { "." + Self.kinds[$0].name }.joined(separator: ", "))] at \(x)"
  }

  /// What goes into each link, and what comes out of the last.
  var places: [Double] { links.reduce(into: [x]) { $0.append($1.value($0[$0.count - 1])) } }

  /// The slope of the whole as the engine finds it.
  var exactSlope: Double {
    let x = Value(x)
    indices.reduce(x) { Self.kinds[$1].engine($0) }.backward()
    return x.gradient
  }

  var slopes: [Double] { zip(links, places).map { $0.slope($1) } }
  var slopesAtX: [Double] { links.map { $0.slope(x) } }
  var slopesAtOutputs: [Double] { zip(links, places.dropFirst()).map { $0.slope($1) } }
  var slopesSoFar: [Double] { slopes.reduce(into: []) { $0.append(($0.last ?? 1) * $1) } }
  var slopesAtSlopes: [Double] { links.reduce(into: []) { $0.append($1.slope($0.last ?? x)) } }
  var slopesAfterLinksOfX: [Double] {
    zip(links, [x] + links.map { $0.value(x) }).map { $0.slope($1) }
  }
  var slopesAtTurnedPlaces: [Double] {
    zip(links.reversed(), places).map { $0.slope($1) }
  }
}

/// A point for −a³ + sin 3b − 1/c + b^2.5 − √a, and the slopes of its terms there.
private struct Gradient: CustomStringConvertible {
  let (a, b, c): (Double, Double, Double)

  init(a: Double, b: Double, c: Double) { (self.a, self.b, self.c) = (a, b, c) }

  init(_ random: inout SeededGenerator) {
    let numbers = (0..<3).map { _ in Double.random(in: 0.5...4, using: &random) }
    self.init(a: numbers[0], b: numbers[1], c: numbers[2])
  }

  var description: String { "a = \(a), b = \(b), c = \(c)" }

  var cube: Double { -3 * a * a }
  var root: Double { -1 / (2 * sqrt(a)) }
  var sine: Double { 3 * cos(3 * b) }
  var power: Double { 2.5 * pow(b, 1.5) }

  /// The slopes by a, b and c as the engine finds them.
  var exact: [Double] {
    let (a, b, c) = (Value(a), Value(b), Value(c))
    (-(a * a * a) + sin(3 * b) - 1 / c + pow(b, 2.5) - sqrt(a)).backward()
    return [a, b, c].map(\.gradient)
  }
}
