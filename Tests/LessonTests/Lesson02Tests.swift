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
    let lowest = Problem(best, seedling).slopes
    #expect([lowest.m, lowest.b, lowest.error].matches([0, 0, 0.2], tolerance: 1e-12))

    let errors = seedling.map { 0 - $0.y }
    #expect(errors.map { $0 * $0 }.matches([0.64, 12.96, 19.36, 51.84], tolerance: 1e-12))
    let byM = zip(errors, seedling).map { 2 * $0 * $1.x }
    #expect(byM.matches([0, -7.2, -17.6, -43.2], tolerance: 1e-12))
    #expect(errors.map { 2 * $0 }.matches([-1.6, -7.2, -8.8, -14.4], tolerance: 1e-12))

    let level = Problem(Line(m: 0, b: 0), seedling)
    let table: [[Double]] = [
      [0.00, 0.00, 21.2, -17, -8],
      [1.70, 0.80, 0.735, -2.7, -1.3],
      [1.97, 0.93, 0.21435, -0.42, -0.23],
    ]
    for (count, row) in table.enumerated() {
      let line = level.walked(rate: 0.1, steps: count)
      let slope = Problem(line, seedling).slopes
      #expect([line.m, line.b, slope.error, slope.m, slope.b].matches(row, tolerance: 1e-12))
    }
    #expect(abs(Problem(Line(m: -1, b: -1), seedling).slopes.m - -27) < 1e-12)
    #expect(abs(Problem(level.walked(rate: 0.125, steps: 1), seedling).squares - 0.2546875) < 1e-12)
  }

  @Test("2.1 The line 3·x + 5 predicts 17 at 4")
  func predictions() {
    check(
      [Problem(Line(m: 3, b: 5), [Point(x: 4, y: 0)])] + drawn(8, Problem.init),
      { "the height of \($0.name) at \($0.points[0].x)" },
      answer: { predict($0.points[0].x, with: $0.line) },
      is: { $0.line.m * $0.points[0].x + $0.line.b },
      mistakes: [
        "m and b have changed places. m multiplies x, b is added.": {
          $0.line.b * $0.points[0].x + $0.line.m
        },
        "b was added too early. Multiply x by m first, then add b.": {
          $0.line.m * ($0.points[0].x + $0.line.b)
        },
        "b is missing. It lifts the whole line.": { $0.line.m * $0.points[0].x },
        "m is missing. It is how much the line rises for each unit of x.": {
          $0.points[0].x + $0.line.b
        },
        "b was subtracted. It is added.": { $0.line.m * $0.points[0].x - $0.line.b },
        "All three were multiplied. m multiplies x, and b is added.": {
          $0.line.m * $0.points[0].x * $0.line.b
        },
        "x was divided by m. It is multiplied.": { $0.points[0].x / $0.line.m + $0.line.b },
        "The sign is turned: m · x + b, without a minus in front.": {
          -($0.line.m * $0.points[0].x + $0.line.b)
        },
        "m was added to x. It multiplies x.": { $0.line.m + $0.points[0].x + $0.line.b },
      ])
  }

  @Test("2.1 The mean squared error of the best line for the seedling is 0.2")
  func errors() {
    check(
      [Problem(Line(m: 2, b: 1), seedling), Problem(Line(m: 0, b: 0), seedling)]
        + drawn(8, Problem.init),
      { "the mean squared error of \($0)" },
      answer: { meanSquaredError(of: $0.line, on: $0.points) },
      is: { $0.slopes.error },
      mistakes: [
        """
        These errors were added up as they are. Square each of them first, so that those below the line \
        cannot hide those above it.
        """: { $0.mean(\.self) },
        """
        The errors were added up first, and their mean was squared. Square each of them first, so that \
        those below the line cannot hide those above it.
        """: { $0.mean(\.self) * $0.mean(\.self) },
        "These errors were made positive, but not squared.": { $0.mean(abs) },
        "That is the sum of the squares. The mean is the sum divided by the number of points.": {
          $0.squares * $0.count
        },
        "That is half of the mean. Divide by the number of points, and by nothing else.": {
          $0.squares / 2
        },
        "That is the root of the mean squared error. Leave the root out.": {
          $0.squares.squareRoot()
        },
        "The sum was divided by 4. Another list may have another number of points.": {
          $0.squares * $0.count / 4
        },
        "The sum was divided by one less than the number of points.": { problem in
          problem.count == 1 ? nil : problem.squares * problem.count / (problem.count - 1)
        },
        "The errors were multiplied by 2. Square them: error * error.": { $0.mean { 2 * $0 } },
        "That is the squared error of the last point alone. Add up: += in place of =.": {
          $0.squareOfLast / $0.count
        },
        "That is the squared error of the last point alone. Take the mean of all.": {
          $0.squareOfLast
        },
        "The errors were multiplied by y, not by themselves.": { problem in
          problem.meanOfPoints { ($0.x * problem.line.m + problem.line.b - $0.y) * $0.y }
        },
        "What the line predicts was squared, not the error.": { problem in
          problem.meanOfPoints { pow($0.x * problem.line.m + problem.line.b, 2) }
        },
        "The squares were taken from each other. Subtract first, and then square.": { problem in
          problem.meanOfPoints { pow($0.x * problem.line.m + problem.line.b, 2) - $0.y * $0.y }
        },
        "y was added. The error is what the line predicts minus what was measured.": { problem in
          problem.meanOfPoints { pow($0.x * problem.line.m + problem.line.b + $0.y, 2) }
        },
      ])
  }

  @Test("2.2 From the level line at 0 the error falls by 17 for each unit of m, by 8 for each of b")
  func gradients() {
    guard predictIsRight else { return }
    check(
      [Problem(Line(m: 0, b: 0), seedling)] + drawn(20, Problem.init),
      { "the slopes by m and by b of the error of \($0)" },
      answer: {
        let slope = gradient(of: $0.line, on: $0.points)
        return [slope.m, slope.b]
      },
      is: { [$0.slopes.m, $0.slopes.b] },
      mistakes: [
        "The sign is turned. The error is what the line predicts minus what was measured.": {
          [-$0.slopes.m, -$0.slopes.b]
        },
        "The sign of the slope by b is turned, that of the slope by m is right.": {
          [$0.slopes.m, -$0.slopes.b]
        },
        "The sign of the slope by m is turned, that of the slope by b is right.": {
          [-$0.slopes.m, $0.slopes.b]
        },
        "The 2 is missing. The slope of a square e² is 2e, as that of x² at 3 is 6.": {
          [$0.slopes.m / 2, $0.slopes.b / 2]
        },
        "These are sums. The slope of a mean is the mean of the slopes.": {
          [$0.slopes.m * $0.count, $0.slopes.b * $0.count]
        },
        "These are sums, and the 2 is missing.": {
          [$0.slopes.m * $0.count / 2, $0.slopes.b * $0.count / 2]
        },
        """
        Both slopes are the same: the one by m lacks its x. A little more m lifts the line by a \
        little at x = 1, by three times as much at x = 3.
        """: { [$0.slopes.b, $0.slopes.b] },
        """
        Both slopes are the same: the one by b has no x in it. A little more b lifts the line \
        everywhere by as much.
        """: { [$0.slopes.m, $0.slopes.m] },
        "The slopes have changed places. The one by m is the one with x in it.": {
          [$0.slopes.b, $0.slopes.m]
        },
        "The slope by m has m in it. What it is multiplied by is x.": {
          [$0.slopes.b * $0.line.m, $0.slopes.b]
        },
        "The errors were squared. The slope of a square e² is 2e: the error itself is in it.": {
          $0.slopesOfSquares
        },
        "Those are the slopes for the last point alone. Add up: += in place of =.": {
          [$0.slopesOfLast[0] / $0.count, $0.slopesOfLast[1] / $0.count]
        },
        "Those are the slopes for the last point alone. Take the mean of all.": {
          $0.slopesOfLast
        },
        "Those are the slopes for the first point alone. Return after the loop, not in it.": {
          $0.slopesOfFirst
        },
        "The slope by m has y in it. What the error is multiplied by is x.": {
          [$0.slopesTimesY, $0.slopes.b]
        },
        "The slope by m has x² in it. x is in it once.": { [$0.slopesTimesSquare, $0.slopes.b] },
        "The error was left out of the slope by m: it is 2 · error · x.": { problem in
          [problem.meanOfPoints { 2 * $0.x }, problem.slopes.b]
        },
        "The 2 is in the slope by b alone. Both have it.": { [$0.slopes.m / 2, $0.slopes.b] },
        "The 2 is in the slope by m alone. Both have it.": { [$0.slopes.m, $0.slopes.b / 2] },
        "The slopes have lost their signs, which tell which way is down.": {
          [abs($0.slopes.m), abs($0.slopes.b)]
        },
        "The sums were divided by 4. Another list may have another number of points.": {
          [$0.slopes.m * $0.count / 4, $0.slopes.b * $0.count / 4]
        },
      ])
  }

  @Test("2.3 A step against the slopes −4 and −1, at a rate of 0.1, adds 0.4 and 0.1")
  func steps() {
    check(
      [Step(Line(m: 1, b: 2), Gradient(m: -4, b: -1), rate: 0.1)] + drawn(8, Step.init),
      { "m and b after the step at a rate of \($0.rate) \($0.words)" },
      answer: {
        let next = step(from: $0.line, against: $0.gradient, rate: $0.rate)
        return [next.m, next.b]
      },
      is: { $0.moved(by: -$0.rate) },
      mistakes: [
        """
        That is a step uphill, to a larger error. The gradient points uphill: subtract it.
        """: { $0.moved(by: $0.rate) },
        """
        The whole gradient was subtracted. It tells which way is down here, not where the answer is: \
        multiply it by the rate.
        """: { $0.moved(by: -1) },
        "The gradient was divided by the rate. Multiply it.": { $0.moved(by: -1 / $0.rate) },
        """
        Each step was multiplied by the coefficient's own value. Then a coefficient at 0 never moves, \
        and one below 0 moves the wrong way.
        """: { step in
          let (line, slope) = (step.line, step.gradient)
          return [
            line.m - step.rate * slope.m * line.m, line.b - step.rate * slope.b * line.b,
          ]
        },
        "That is the step alone. Add it to where the line is.": {
          [-$0.rate * $0.gradient.m, -$0.rate * $0.gradient.b]
        },
        "That is the rate times the gradient. Take it from where the line is.": {
          [$0.rate * $0.gradient.m, $0.rate * $0.gradient.b]
        },
        stepAlone: { [$0.moved(by: -$0.rate)[0], -$0.rate * $0.gradient.b] },
        stepAlone: { [-$0.rate * $0.gradient.m, $0.moved(by: -$0.rate)[1]] },
        "m has moved, and b has not. Each coefficient has a slope of its own.": {
          [$0.moved(by: -$0.rate)[0], $0.line.b]
        },
        "b has moved, and m has not. Each coefficient has a slope of its own.": {
          [$0.line.m, $0.moved(by: -$0.rate)[1]]
        },
        "The slopes have changed places: m moves by the slope of m, b by the slope of b.": { step in
          let (line, slope) = (step.line, step.gradient)
          return [line.m - step.rate * slope.b, line.b - step.rate * slope.m]
        },
        "The sizes of the slopes were subtracted. Their signs tell which way is down.": { step in
          let (line, slope) = (step.line, step.gradient)
          return [line.m - step.rate * abs(slope.m), line.b - step.rate * abs(slope.b)]
        },
        "The whole was multiplied by the rate: only the slope is.": { step in
          let (line, slope) = (step.line, step.gradient)
          return [(line.m - slope.m) * step.rate, (line.b - slope.b) * step.rate]
        },
        "m is rate · slope − m there. It is the other way round: m − rate · slope.": { step in
          step.moved(by: -step.rate).map { -$0 }
        },
        "The slope was added to the rate. Multiply them.": { step in
          let (line, slope) = (step.line, step.gradient)
          return [line.m - step.rate + slope.m, line.b - step.rate + slope.b]
        },
        "The line stays where it was.": { [$0.line.m, $0.line.b] },
        "The rate alone was subtracted. A step is the rate times the slope.": {
          [$0.line.m - $0.rate, $0.line.b - $0.rate]
        },
        "Both coefficients moved by the slope of b. Each has a slope of its own.": { step in
          let by = step.rate * step.gradient.b
          return [step.line.m - by, step.line.b - by]
        },
        "Both coefficients moved by the slope of m. Each has a slope of its own.": { step in
          let by = step.rate * step.gradient.m
          return [step.line.m - by, step.line.b - by]
        },
      ])
  }

  private let stepAlone =
    "One coefficient is the step alone there. Take the step from where the line is."

  @Test("2.4 Which coefficients one step brings nearer to those of the best line")
  func predictionOfOneStep() {
    let next = Problem(Line(m: 1, b: 2), seedling).walked(rate: 0.1, steps: 1)
    let isNearer = ["b": abs(next.b - 1) < 1, "m": abs(next.m - 2) < 1]
    let right = isNearer.filter(\.value).keys.sorted()
    check(
      "the coefficients that come nearer", Set(nearerAfterOneStep).sorted(), predicts: right,
      mistakes: [
        ["b", "m"]: """
        The gradient does not point at the answer. It tells which way the error falls fastest from \
        here, and that can lead one coefficient away from its best value for a while.
        """,
        []: "Something comes nearer, or the error could not fall. Which errors are the largest?",
      ],
      otherwise: { _ in
        """
        Make the table of the first hint: the mean of its last column says which way b goes, that of \
        the column before which way m goes.
        """
      })
  }

  @Test("2.4 A rate is too large when each step lands higher than it started")
  func predictionOfRates() {
    let start = Problem(Line(m: 0, b: 0), seedling)
    let rates = [0.01, 0.1, 0.2, 0.3, 1]
    let right = rates.filter { rate in
      Problem(start.walked(rate: rate, steps: 20), seedling).squares > start.squares
    }
    check(
      "the rates with a larger error after 20 steps", Set(ratesThatFail).sorted(), predicts: right,
      mistakes: [
        []: """
        A larger rate is not just faster. A step that is too long goes through the bottom of the \
        valley and up the other side, where the next step is longer still.
        """,
        [1]: "There is one more. Calculate the first step at each rate, and the error after it.",
        [0.2] + right: "At 0.2 each step goes too far, and yet lands lower than it started.",
        [0.01] + right: "A small rate is slow, but every step leads down.",
      ],
      otherwise: {
        agreement($0, right, among: rates) + " Where does the first step at each rate lead?"
      })
  }

  @Test("2.5 A rate of 1 is halved three times, until the error falls")
  func fitting() {
    guard stepsAreRight else { return }
    let inputs =
      [Problem(Line(m: 0, b: 0), seedling, rate: 1, steps: 4)] + drawn(6, Problem.fitting)
      + drawn(4, Problem.moving)
    check(
      inputs, { "the errors of \($0.attempts), for \($0)" },
      answer: { $0.fitted { fit($0, from: $1, rate: $2, steps: $3) }.map(\.error) },
      is: { $0.tried().errors },
      mistakes: [
        """
        The rate stays what it was. Where the error did not fall, the next attempt needs half of it.
        """: { $0.tried(Rule(ifNot: 1)).errors },
        "The rate was doubled where the error did not fall. Halve it.": {
          $0.tried(Rule(ifNot: 2)).errors
        },
        "The rate was doubled where the error fell. It stays, and is halved where it did not.": {
          $0.tried(Rule(ifFell: 2)).errors
        },
        """
        The rate was doubled where the error fell, and not halved where it did not. It stays in the \
        first case, and is halved in the second.
        """: { $0.tried(Rule(ifFell: 2, ifNot: 1)).errors },
        "The rate was halved where the error fell. Halve it where it did not.": {
          $0.tried(Rule(ifFell: 0.5, ifNot: 1)).errors
        },
        "The rate was halved each time. Halve it where the error did not fall.": {
          $0.tried(Rule(ifFell: 0.5)).errors
        },
        """
        The worse line was kept. Where the error did not fall, go on from the line before.
        """: { $0.tried(Rule(keepsWorse: true)).errors },
        """
        The worse line was kept, and the rate, too. Where the error did not fall, go on from the line \
        before with half the rate.
        """: { $0.tried(Rule(keepsWorse: true, ifNot: 1)).errors },
        "Each new line was given up. Where the error fell, keep it.": {
          $0.tried(Rule(keepsBetter: false)).errors
        },
        """
        These are the errors of the lines that were kept. Report those of the lines that were tried.
        """: { $0.tried().kept },
        "These are the errors before each step. Report what the step led to.": {
          $0.tried().before
        },
        "One attempt is missing: there are as many as `steps` says.": {
          Array($0.tried().errors.dropLast())
        },
        "That is one attempt too many: there are as many as `steps` says.": {
          $0.with(steps: $0.steps + 1).tried().errors
        },
      ],
      tolerance: 1e-7)
    guard isRightSoFar else { return }
    check(
      inputs, { "the rates of \($0.attempts), for \($0)" },
      answer: { $0.fitted { fit($0, from: $1, rate: $2, steps: $3) }.map(\.rate) },
      is: { $0.tried().rates },
      mistakes: [
        "Report the rate that was tried, not the one for the next step.": { $0.tried().nextRates },
        "Report the rate that was tried. That is the one that the walk began with.": { problem in
          problem.tried().rates.map { _ in problem.rate }
        },
      ])
    check(
      inputs, { "whether the error fell, in \($0.attempts), for \($0)" },
      answer: { $0.fitted { fit($0, from: $1, rate: $2, steps: $3) }.map(\.errorFell) },
      is: { $0.tried().fell },
      mistakes: [
        "That is turned round: the error fell where it became smaller.": {
          $0.tried().fell.map { !$0 }
        }
      ])
  }

  @Test("2.5 From random starts and rates, the error falls in 300 attempts as far as it can")
  func fittingFromAnywhere() {
    guard stepsAreRight else { return }
    check(
      drawn(6) { random in
        Problem(
          Line(m: .random(in: -5...5, using: &random), b: .random(in: -5...5, using: &random)),
          seedling, rate: .random(in: 0.05...50, using: &random), steps: 300)
      },
      { "the last error that fell, from \($0.name) with a rate of \($0.rate)" },
      answer: { problem in
        problem.fitted { fit($0, from: $1, rate: $2, steps: $3) }.last { $0.errorFell }?.error
      },
      is: { $0.tried().lowest }, tolerance: 1e-4)
  }

  private let lostSign = """
    A slope has lost its sign: its size alone does not tell which way is down. Subtract the rate times \
    the slope as it is.
    """

  @Test("2.6 Every coefficient moves, from 0 and from below 0 too")
  func movingFromAnywhere() {
    guard gradientIsRight else { return }
    check(
      [
        Problem(Line(m: 0, b: 0), seedling, rate: 0.1, steps: 1),
        Problem(Line(m: -1, b: -1), seedling, rate: 0.1, steps: 1),
      ] + drawn(8, Problem.moving),
      { "m and b after \($0.steps.of("step")) at a rate of \($0.rate), for \($0)" },
      answer: {
        let last = lineAfter($0.steps, from: $0.line, on: $0.points, rate: $0.rate)
        return [last.m, last.b]
      },
      is: { $0.moved { _, _ in 1 } },
      mistakes: [
        """
        0 times anything is 0: a coefficient at 0 stays there for ever. How far to step depends on the \
        slope, not on the coefficient's own value.
        """: { $0.moved { coefficient, _ in coefficient } },
        """
        Below 0 that goes the wrong way: a step multiplied by a negative coefficient is turned round.
        """: { $0.moved { coefficient, _ in coefficient == 0 ? 1 : coefficient } },
        """
        The step was multiplied by the size of the coefficient. How far to step depends on the slope \
        alone.
        """: { $0.moved { coefficient, _ in abs(coefficient) } },
        "That is a step uphill. The gradient points uphill: subtract it.": {
          $0.moved { _, _ in -1 }
        },
        lostSign: { $0.movedBySizes(m: true, b: true) },
        lostSign: { $0.movedBySizes(m: true, b: false) },
        lostSign: { $0.movedBySizes(m: false, b: true) },
        "b has not moved. Each coefficient has a slope of its own.": {
          $0.movedAlone(m: true)
        },
        "m has not moved. Each coefficient has a slope of its own.": {
          $0.movedAlone(m: false)
        },
        "The slopes have changed places: m moves by the slope of m, b by the slope of b.": {
          $0.movedBySlopesTurned
        },
        "The line stays where it was.": { [$0.line.m, $0.line.b] },
        "The rate was left out. Multiply the slope by it.": { $0.moved { _, rate in 1 / rate } },
        """
        m had moved when the slope by b was taken. Both slopes belong to the same line: take both \
        first, and move then.
        """: { $0.movedOneByOne(mFirst: true) },
        """
        b had moved when the slope by m was taken. Both slopes belong to the same line: take both \
        first, and move then.
        """: { $0.movedOneByOne(mFirst: false) },
        "The slopes were taken once, at the start. Take them anew at each place.": {
          $0.movedBySlopesAtStart
        },
        "That is one step too many.": { $0.with(steps: $0.steps + 1).moved { _, _ in 1 } },
        "One step is missing.": { $0.with(steps: $0.steps - 1).moved { _, _ in 1 } },
      ],
      tolerance: 1e-7)
    check(
      "m and b after 200 steps",
      {
        let last = lineAfter(200, from: Line(m: 0, b: 0), on: seedling, rate: 0.1)
        return [last.m, last.b]
      }(), is: [2, 1], tolerance: 1e-4)
  }

  /// Whether exercises that predict heights can be judged.
  private var predictIsRight: Bool {
    needs("2.1", predict(4, with: Line(m: 3, b: 5)), is: 17)
  }

  /// Whether exercises that take slopes can be judged.
  private var gradientIsRight: Bool {
    let problem = Problem(
      Line(m: 1, b: -1), [Point(x: 2, y: 3), Point(x: -1, y: 1), Point(x: 4, y: 0)])
    let right = problem.slopes
    return predictIsRight && needs("2.2", slopes(by: problem), is: [right.m, right.b])
  }

  private func slopes(by problem: Problem) -> [Double] {
    let slope = gradient(of: problem.line, on: problem.points)
    return [slope.m, slope.b]
  }

  /// Whether exercises that measure, and step, can be judged.
  private var stepsAreRight: Bool {
    let problem = Problem(
      Line(m: 1, b: -1), [Point(x: 2, y: 3), Point(x: -1, y: 1), Point(x: 4, y: 0)])
    func next() -> [Double] {
      let next = step(from: problem.line, against: Gradient(m: 4, b: -2), rate: 0.5)
      return [next.m, next.b]
    }
    return gradientIsRight
      && needs("2.1", meanSquaredError(of: problem.line, on: problem.points), is: problem.squares)
      && needs("2.3", next(), is: [-1, 0])
  }
}

/// A multiple of ½ from 1.5 to 3, or its negative.
private func drawnHalf(_ random: inout SeededGenerator) -> Double {
  Double(Int.random(in: 3...6, using: &random)) / (Bool.random(using: &random) ? 2 : -2)
}

/// A line that is to be fitted to points, and how.
private struct Problem: CustomStringConvertible {
  let line: Line
  let points: [Point]
  var (rate, steps) = (0.1, 1)

  init(_ line: Line, _ points: [Point], rate: Double = 0.1, steps: Int = 1) {
    (self.line, self.points, self.rate, self.steps) = (line, points, rate, steps)
  }

  /// Any line, and up to six points.
  init(_ random: inout SeededGenerator) {
    self.init(count: Int.random(in: 1...6, using: &random), &random)
  }

  private init(count: Int, _ random: inout SeededGenerator) {
    let places = [-3, -2, -1.5, 1.5, 2, 3].shuffled(using: &random)
    points = places.prefix(count).map { Point(x: $0, y: 2 * drawnHalf(&random)) }
    line = Line(m: drawnHalf(&random), b: drawnHalf(&random))
  }

  /// A walk that begins with steps that are too long.
  static func fitting(_ random: inout SeededGenerator) -> Problem {
    var problem = Problem(count: .random(in: 3...5, using: &random), &random)
    problem.rate = [0.5, 0.75, 1, 1.5].randomElement(using: &random) ?? 1
    problem.steps = Int.random(in: 6...8, using: &random)
    return problem
  }

  /// A walk in which every step leads down.
  static func moving(_ random: inout SeededGenerator) -> Problem {
    var problem = Problem(count: .random(in: 2...5, using: &random), &random)
    problem.rate = [0.02, 0.03, 0.05].randomElement(using: &random) ?? 0.02
    problem.steps = Int.random(in: 2...5, using: &random)
    return problem
  }

  func with(steps: Int) -> Problem { Problem(line, points, rate: rate, steps: steps) }

  private func with(_ line: Line) -> Problem { Problem(line, points, rate: rate, steps: steps) }

  var name: String { "\(line.m)·x + \(line.b)" }
  var attempts: String { "\(steps.of("attempt")) with a rate of \(rate)" }
  var description: String {
    "\(name) on \(points.map { "(\($0.x), \($0.y))" }.joined(separator: ", "))"
  }

  var count: Double { Double(points.count) }

  /// The mean of what a function makes of each error.
  func mean(_ function: (Double) -> Double) -> Double {
    points.map { function(line.m * $0.x + line.b - $0.y) }.reduce(0, +) / count
  }

  var squares: Double { mean { $0 * $0 } }

  /// The mean of what a function makes of each point.
  func meanOfPoints(_ function: (Point) -> Double) -> Double {
    points.map(function).reduce(0, +) / count
  }

  var squareOfLast: Double { Problem(line, points.suffix(1)).squares }
  var slopesOfLast: [Double] { Problem(line, points.suffix(1)).slopesAsList }
  var slopesOfFirst: [Double] {
    Problem(line, Array(points.prefix(1))).slopesAsList.map { $0 / count }
  }
  var slopesAsList: [Double] { [slopes.m, slopes.b] }
  var slopesTimesY: Double { meanOfPoints { 2 * (line.m * $0.x + line.b - $0.y) * $0.y } }
  var slopesTimesSquare: Double {
    meanOfPoints { 2 * (line.m * $0.x + line.b - $0.y) * $0.x * $0.x }
  }

  /// The slopes by m and by b, and the error itself, as the engine finds them.
  var slopes: (m: Double, b: Double, error: Double) {
    let (m, b) = (Value(line.m), Value(line.b))
    let errors = points.map { m * $0.x + b - $0.y }
    let mean = errors.map { $0 * $0 }.reduce(Value.constant(0), +) / count
    mean.backward()
    return (m.gradient, b.gradient, mean.data)
  }

  /// The slopes, with the square of each error in place of the error.
  var slopesOfSquares: [Double] {
    let squares = points.map { ($0.x, line.m * $0.x + line.b - $0.y) }
    return [
      squares.map { 2 * $0 * $1 * $1 }.reduce(0, +) / count,
      squares.map { 2 * $1 * $1 }.reduce(0, +) / count,
    ]
  }

  /// The line after some steps that follow the engine's slopes.
  func walked(rate: Double, steps: Int) -> Line {
    (0..<steps).reduce(line) { line, _ in
      let slope = with(line).slopes
      return Line(m: line.m - rate * slope.m, b: line.b - rate * slope.b)
    }
  }

  /// m and b after all steps, each multiplied by a factor made of the coefficient and the rate.
  func moved(_ factor: (_ coefficient: Double, _ rate: Double) -> Double) -> [Double] {
    let last = (0..<steps).reduce(line) { line, _ in
      let slope = with(line).slopes
      return Line(
        m: line.m - rate * slope.m * factor(line.m, rate),
        b: line.b - rate * slope.b * factor(line.b, rate))
    }
    return [last.m, last.b]
  }

  func movedOneByOne(mFirst: Bool) -> [Double] {
    let last = (0..<steps).reduce(into: line) { line, _ in
      for isM in [mFirst, !mFirst] {
        let slope = with(line).slopes
        if isM { line.m -= rate * slope.m } else { line.b -= rate * slope.b }
      }
    }
    return [last.m, last.b]
  }

  /// m and b after all steps, each of which is made of the line and its slopes.
  private func movedStepwise(_ next: (_ line: Line, _ slope: (m: Double, b: Double)) -> Line)
    -> [Double]
  {
    let last = (0..<steps).reduce(line) { line, _ in
      let slope = with(line).slopes
      return next(line, (slope.m, slope.b))
    }
    return [last.m, last.b]
  }

  /// All steps, with slopes by m, or by b, that have lost their signs.
  func movedBySizes(m: Bool, b: Bool) -> [Double] {
    movedStepwise { line, slope in
      Line(
        m: line.m - rate * (m ? abs(slope.m) : slope.m),
        b: line.b - rate * (b ? abs(slope.b) : slope.b))
    }
  }

  func movedAlone(m isM: Bool) -> [Double] {
    movedStepwise { line, slope in
      Line(m: isM ? line.m - rate * slope.m : line.m, b: isM ? line.b : line.b - rate * slope.b)
    }
  }

  var movedBySlopesTurned: [Double] {
    movedStepwise { Line(m: $0.m - rate * $1.b, b: $0.b - rate * $1.m) }
  }

  var movedBySlopesAtStart: [Double] {
    let (slope, count) = (slopes, Double(steps))
    return [line.m - count * rate * slope.m, line.b - count * rate * slope.b]
  }

  /// What a function that fits reports.
  func fitted(_ fit: ([Point], Line, Double, Int) -> [Attempt]) -> [Attempt] {
    fit(points, line, rate, steps)
  }

  /// The attempts of 2.5, or of one who follows another rule.
  func tried(_ rule: Rule = Rule()) -> Attempts {
    var (report, line, rate) = (Attempts(), line, rate)
    for _ in 0..<steps {
      let slope = with(line).slopes
      let next = Line(m: line.m - rate * slope.m, b: line.b - rate * slope.b)
      let error = with(next).squares
      let fell = error < slope.error
      if fell ? rule.keepsBetter : rule.keepsWorse { line = next }
      report.rates.append(rate)
      rate *= fell ? rule.ifFell : rule.ifNot
      report.nextRates.append(rate)
      report.errors.append(error)
      report.before.append(slope.error)
      report.kept.append(with(line).squares)
      report.fell.append(fell)
    }
    return report
  }
}

/// What becomes of the line and of the rate after an attempt.
private struct Rule {
  var keepsBetter = true
  var keepsWorse = false
  var ifFell = 1.0
  var ifNot = 0.5
}

/// What there is to report of attempts.
private struct Attempts {
  var (rates, nextRates): ([Double], [Double]) = ([], [])
  var (errors, before, kept): ([Double], [Double], [Double]) = ([], [], [])
  var fell: [Bool] = []

  /// The error of the last attempt in which it fell.
  var lowest: Double? { zip(errors, fell).reversed().first { $1 }?.0 }
}

/// A line, a gradient and a rate.
private struct Step {
  let line: Line
  let gradient: Gradient
  let rate: Double

  init(_ line: Line, _ gradient: Gradient, rate: Double) {
    (self.line, self.gradient, self.rate) = (line, gradient, rate)
  }

  init(_ random: inout SeededGenerator) {
    line = Line(m: drawnHalf(&random), b: drawnHalf(&random))
    gradient = Gradient(m: 4 * drawnHalf(&random), b: 5 * drawnHalf(&random))
    rate = [0.05, 0.1, 0.25].randomElement(using: &random) ?? 0.1
  }

  var words: String {
    "from m = \(line.m) and b = \(line.b), against \(gradient.m) and \(gradient.b)"
  }

  func moved(by factor: Double) -> [Double] {
    [line.m + factor * gradient.m, line.b + factor * gradient.b]
  }
}
