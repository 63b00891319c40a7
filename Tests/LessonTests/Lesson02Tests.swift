import ChainRule
import Homework
import Testing

@testable import Lesson02

@Suite("Lesson 2: Fitting a line", .homework)
struct Lesson02Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    let best = Line(m: 2, b: 1)
    #expect((0...4).map { best.m * Double($0) + best.b } == [1, 3, 5, 7, 9])
    let misses = seedling.map { best.m * $0.x + best.b - $0.y }
    #expect(misses.matches([0.2, -0.6, 0.6, -0.2], tolerance: 1e-12))
    let lowest = slopes(of: best, on: seedling)
    #expect([lowest.m, lowest.b, lowest.error].matches([0, 0, 0.2], tolerance: 1e-12))

    let errors = seedling.map { 0 - $0.y }
    #expect(errors.map { $0 * $0 }.matches([0.64, 12.96, 19.36, 51.84], tolerance: 1e-12))
    let byM = zip(errors, seedling).map { 2 * $0 * $1.x }
    #expect(byM.matches([0, -7.2, -17.6, -43.2], tolerance: 1e-12))
    #expect(errors.map { 2 * $0 }.matches([-1.6, -7.2, -8.8, -14.4], tolerance: 1e-12))

    let table: [[Double]] = [
      [0.00, 0.00, 21.2, -17, -8],
      [1.70, 0.80, 0.735, -2.7, -1.3],
      [1.97, 0.93, 0.21435, -0.42, -0.23],
    ]
    for (count, row) in table.enumerated() {
      let line = line(after: count, from: Line(m: 0, b: 0), rate: 0.1)
      let slope = slopes(of: line, on: seedling)
      #expect([line.m, line.b, slope.error, slope.m, slope.b].matches(row, tolerance: 1e-12))
    }
    #expect(abs(slopes(of: Line(m: -1, b: -1), on: seedling).m - -27) < 1e-12)
    #expect(abs(error(of: line(after: 1, from: Line(m: 0, b: 0), rate: 0.125)) - 0.2546875) < 1e-12)
  }

  @Test("2.1 The line 3·x + 5 predicts 17 at 4")
  func predictions() {
    check(
      "the height of 3·x + 5 at 4", predict(4, with: Line(m: 3, b: 5)), is: 17,
      mistakes: [
        23: "m and b have changed places. m multiplies x, b is added.",
        27: "b was added too early. Multiply x by m first, then add b.",
        12: "b is missing. It lifts the whole line.",
      ])
  }

  @Test("2.1 The mean squared error of the best line for the seedling is 0.2")
  func errors() {
    check(
      "the mean squared error of 2·x + 1", meanSquaredError(of: Line(m: 2, b: 1), on: seedling),
      is: 0.2,
      mistakes: [
        0: """
        These errors were added up as they are: 0.2 − 0.6 + 0.6 − 0.2 is 0. Square each of them \
        first, so that those below the line cannot hide those above it.
        """,
        0.4: "These errors were made positive, but not squared.",
        0.8: "That is the sum of the squares. The mean is the sum divided by the number of points.",
        0.1: "That is half of the mean. Divide by the number of points, and by nothing else.",
        0.2.squareRoot(): "That is the root of the mean squared error. Leave the root out.",
      ])
    check(
      "the mean squared error of 0·x + 0", meanSquaredError(of: Line(m: 0, b: 0), on: seedling),
      is: 21.2)
  }

  @Test("2.2 From the level line at 0 the error falls by 17 for each unit of m, by 8 for each of b")
  func gradients() {
    let slope = gradient(of: Line(m: 0, b: 0), on: seedling)
    check(
      "the slopes by m and by b at m = 0 and b = 0", [slope.m, slope.b], is: [-17, -8],
      mistakes: [
        [17, 8]: "The sign is turned. The error is what the line predicts minus what was measured.",
        [-8.5, -4]: "The 2 is missing. The slope of a square e² is 2e, as that of x² at 3 is 6.",
        [-68, -32]: "These are sums. The slope of a mean is the mean of the slopes.",
        [-8, -8]: """
        Both slopes are the same: the one by m lacks its x. A little more m lifts the line by a \
        little at x = 1, by three times as much at x = 3.
        """,
        [-8, -17]: "The slopes have changed places. The one by m is the one with x in it.",
      ])
  }

  @Test("2.2 The slopes are those of the engine, for 50 random lines and points")
  func randomGradients() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<50 {
      func number() -> Double { .random(in: -3...3, using: &random) }
      let points = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Point(x: number(), y: number())
      }
      let line = Line(m: number(), b: number())
      let exact = slopes(of: line, on: points)
      let slope = gradient(of: line, on: points)
      check(
        "the slopes for \(line) on \(points)", [slope.m, slope.b], is: [exact.m, exact.b])
    }
  }

  /// The slopes by m and by b, and the error itself, as the engine finds them.
  private func slopes(of line: Line, on points: [Point]) -> (m: Double, b: Double, error: Double) {
    let (m, b) = (Value(line.m), Value(line.b))
    let errors = points.map { m * $0.x + b - $0.y }
    let mean = errors.map { $0 * $0 }.reduce(Value.constant(0), +) / Double(points.count)
    mean.backward()
    return (m.gradient, b.gradient, mean.data)
  }

  @Test("2.3 A step against the slopes −4 and −1, at a rate of 0.1, adds 0.4 and 0.1")
  func steps() {
    let next = step(from: Line(m: 1, b: 2), against: Gradient(m: -4, b: -1), rate: 0.1)
    check(
      "m and b after the step from m = 1 and b = 2", [next.m, next.b], is: [1.4, 2.1],
      mistakes: [
        [0.6, 1.9]: """
        That is a step uphill, to a larger error. The gradient points uphill: subtract it.
        """,
        [5, 3]: """
        The whole gradient was subtracted. It tells which way is down here, not where the answer \
        is: multiply it by the rate.
        """,
        [1.4, 2.2]: """
        Each step was multiplied by the coefficient's own value. Then a coefficient at 0 never \
        moves, and one below 0 moves the wrong way.
        """,
        [0.4, 0.1]: "That is the step alone. Add it to where the line is.",
      ])
    let past = step(from: Line(m: -1, b: 0), against: Gradient(m: 10, b: -20), rate: 0.5)
    check("m and b after the step from m = −1 and b = 0", [past.m, past.b], is: [-6, 10])
  }

  @Test("2.4 Which coefficients one step brings nearer to those of the best line")
  func predictionOfOneStep() {
    let next = line(after: 1, from: Line(m: 1, b: 2), rate: 0.1)
    let isNearer = ["b": abs(next.b - 1) < 1, "m": abs(next.m - 2) < 1]
    check(
      "the coefficients that come nearer", nearerAfterOneStep.sorted(),
      predicts: isNearer.filter(\.value).keys.sorted(),
      mistakes: [
        ["b", "m"]: """
        The gradient does not point at the answer. It tells which way the error falls fastest \
        from here, and that can lead one coefficient away from its best value for a while.
        """,
        []: "Something comes nearer, or the error could not fall. Which errors are the largest?",
      ])
  }

  @Test("2.4 A rate is too large when each step lands higher than it started")
  func predictionOfRates() {
    let start = Line(m: 0, b: 0)
    let rates = [0.01, 0.1, 0.2, 0.3, 1]
    let isLarger = rates.filter {
      error(of: line(after: 20, from: start, rate: $0)) > error(of: start)
    }
    check(
      "the rates with a larger error after 20 steps", ratesThatFail.sorted(),
      predicts: isLarger,
      mistakes: [
        []: """
        A larger rate is not just faster. A step that is too long goes through the bottom of the \
        valley and up the other side, where the next step is longer still.
        """,
        [1]: "There is one more. Calculate the first step at each rate, and the error after it.",
        [0.2] + isLarger: """
        At 0.2 each step goes too far, and yet lands lower than it started.
        """,
        [0.01] + isLarger: "A small rate is slow, but every step leads down.",
      ])
  }

  /// The line after some steps on the seedling that follow the engine's slopes.
  private func line(after steps: Int, from start: Line, rate: Double) -> Line {
    (0..<steps).reduce(start) { line, _ in
      let slope = slopes(of: line, on: seedling)
      return Line(m: line.m - rate * slope.m, b: line.b - rate * slope.b)
    }
  }

  private func error(of line: Line) -> Double { slopes(of: line, on: seedling).error }

  @Test("2.5 A rate of 1 is halved three times, until the error falls")
  func fitting() {
    let attempts = fit(seedling, from: Line(m: 0, b: 0), rate: 1, steps: 4)
    check(
      "the errors of four attempts", attempts.map(\.error),
      is: [1151.7, 215.575, 25.66875, 0.2546875],
      mistakes: [
        [1151.7, 1151.7, 1151.7, 1151.7]: """
        The rate stays what it was. Where the error did not fall, the next attempt needs half of it.
        """,
        [1151.7, 11810.45, 14323.9109375, 36.9327880859375]: """
        The worse line was kept. Where the error did not fall, go on from the line before.
        """,
        [1151.7, 63143.7, 3462529.2, 189870803.7]: """
        The worse line was kept, and the rate, too. Where the error did not fall, go on from the \
        line before with half the rate.
        """,
        [21.2, 21.2, 21.2, 0.2546875]: """
        These are the errors of the lines that were kept. Report those of the lines that were tried.
        """,
        [21.2, 21.2, 21.2, 21.2]: """
        These are the errors before each step. Report what the step led to.
        """,
      ])
    check(
      "the rates of four attempts", attempts.map(\.rate), is: [1, 0.5, 0.25, 0.125],
      mistakes: [
        [0.5, 0.25, 0.125, 0.125]: "Report the rate that was tried, not the one for the next step."
      ])
    check(
      "whether the error fell", attempts.map(\.errorFell), is: [false, false, false, true],
      mistakes: [
        [true, true, true, false]: "That is turned round: the error fell where it became smaller."
      ])
  }

  @Test("2.5 From 20 random starts and rates, the error ends at 0.2")
  func fittingFromAnywhere() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      let start = Line(
        m: .random(in: -5...5, using: &random), b: .random(in: -5...5, using: &random))
      let rate = Double.random(in: 0.05...50, using: &random)
      let attempts = fit(seedling, from: start, rate: rate, steps: 300)
      check(
        "the last error from \(start) with a rate of \(rate)",
        attempts.last { $0.errorFell }?.error, is: 0.2, tolerance: 1e-4)
    }
  }

  @Test("2.6 Every coefficient moves, from 0 and from below 0 too")
  func movingFromAnywhere() {
    let fromZero = lineAfter(1, from: Line(m: 0, b: 0), on: seedling, rate: 0.1)
    check(
      "m and b after a step from m = 0 and b = 0", [fromZero.m, fromZero.b], is: [1.7, 0.8],
      mistakes: [
        [0, 0]: """
        0 times anything is 0: a coefficient at 0 stays there for ever. How far to step depends on \
        the slope, not on the coefficient's own value.
        """,
        [-1.7, -0.8]: "That is a step uphill. The gradient points uphill: subtract it.",
      ])
    let fromBelow = lineAfter(1, from: Line(m: -1, b: -1), on: seedling, rate: 0.1)
    check(
      "m and b after a step from m = −1 and b = −1", [fromBelow.m, fromBelow.b], is: [1.7, 0.3],
      mistakes: [
        [-3.7, -2.3]: """
        Below 0 that goes the wrong way: a step multiplied by a negative coefficient is turned round.
        """
      ])
    let last = lineAfter(200, from: Line(m: 0, b: 0), on: seedling, rate: 0.1)
    check("m and b after 200 steps", [last.m, last.b], is: [2, 1], tolerance: 1e-4)
  }
}
