import ChainRule
import Homework
import Testing

@testable import Lesson07

@Suite("Lesson 7: Gradient checking", .homework)
struct Lesson07Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    func cube(_ x: Double) -> Double { x * x * x }
    #expect(abs(cube(2.1) - 9.261) < 1e-12)
    #expect(abs(cube(1.9) - 6.859) < 1e-12)
    let measured = centralSlope(of: cube, at: 2, step: 0.1)
    #expect(abs(measured - 12.01) < 1e-12)
    #expect(abs((measured - 12) / measured - 0.00083) < 0.000005)
    #expect(abs((measured - 6) / measured - 0.5) < 0.0005)

    let flat = centralSlope(of: { cube($0) - 3 * $0 }, at: 1, step: 1e-5)
    #expect(abs(flat - 1e-10) < 0.5e-10)
    #expect((0 - flat) / flat == -1)

    #expect(1e12 + 1e-5 == 1e12)
    #expect(abs(1e12.ulp - 0.0001) < 0.00005)
    #expect(abs(centralSlope(of: cube, at: 1.1e6, step: 1e-5) / 3.63e12 - 1) > tolerance)
    #expect([-1, 0, 1, 2].map { 3 * $0 * $0 } == [3, 0, 3, 12])
    #expect([-1, 0, 1, 2].map { 3 * $0 } == [-3, 0, 3, 6])
    let errorOfNaN = abs(Double.nan - 1)
    #expect(!(errorOfNaN > tolerance) && !(errorOfNaN <= tolerance))
  }

  @Test("7.1 The relative error of 6, where 12 was measured, is a half, and that of zeros is 0")
  func relativeErrors() {
    check(
      [Audit(6, 12), Audit(-6, -12), Audit(-12, 12), Audit(0, 0), Audit(0, 1e-10)]
        + drawn(12, Audit.init) + drawn(6, Audit.nearZero),
      { "the relative error of \($0)" },
      answer: { relativeError($0.claimed, $0.measured) }, is: { $0.error },
      mistakes: [
        signed: { ($0.claimed - $0.measured) / max($0.larger, 0.001) },
        signed: { ($0.measured - $0.claimed) / max($0.larger, 0.001) },
        signed: { $0.larger < 0.001 ? nil : ($0.claimed - $0.measured) / $0.larger },
        """
        A derivative may be negative: it is the sizes that are to be compared with each other and with \
        0.001, abs(claimed) and abs(measured).
        """: { $0.difference / max($0.claimed, $0.measured, 0.001) },
        """
        There is no abs(…) in it. An error has no sign, and the size of a derivative has none either.
        """: { ($0.claimed - $0.measured) / max($0.claimed, $0.measured, 0.001) },
        "That is the difference itself. Divide it by the larger of the two.": { $0.difference },
        "That is relative to what is claimed. Divide by the larger of the two.": {
          $0.relative(to: abs($0.claimed))
        },
        "That is relative to what was measured. Divide by the larger of the two.": {
          $0.relative(to: abs($0.measured))
        },
        "That is relative to the smaller of the two. Divide by the larger one.": {
          $0.relative(to: min(abs($0.claimed), abs($0.measured)))
        },
        "That is relative to the sum of the two. Divide by the larger one.": {
          $0.relative(to: abs($0.claimed) + abs($0.measured))
        },
        "That is relative to the mean of the two. Divide by the larger one.": {
          $0.relative(to: (abs($0.claimed) + abs($0.measured)) / 2)
        },
        "That divides by 0.001 always. It is only for derivatives that are smaller.": {
          $0.larger < 0.001 ? nil : $0.difference / 0.001
        },
        "There 0.001 is added to the larger of the two. It only stands in where they are smaller.":
          {
            $0.difference / ($0.larger + 0.001)
          },
        """
        Those are the sizes, compared: −1 and 1 would be equal. Take the difference first, and then \
        its size.
        """: { abs(abs($0.claimed) - abs($0.measured)) / max($0.larger, 0.001) },
        "0 ÷ 0 is no number. Divide by no less than 0.001.": { $0.difference / $0.larger },
        "That calls a zero wrong that is right to ten digits. Divide by no less than 0.001.": {
          $0.claimed == $0.measured ? 0 : $0.difference / $0.larger
        },
        undivided: { abs($0.claimed - $0.measured / max($0.larger, 0.001)) },
        undivided: { abs($0.claimed) - abs($0.measured) / max($0.larger, 0.001) },
        undivided: { $0.claimed - $0.measured / max($0.larger, 0.001) },
        "Where both are small, divide by 0.001. That divides by 1 there.": {
          $0.difference / max($0.larger, 1)
        },
        "That is relative to the smaller of the two. Divide by the larger one.": {
          $0.difference / max(min(abs($0.claimed), abs($0.measured)), 0.001)
        },
        "That is relative to what is claimed. Divide by the larger of the two.": {
          $0.difference / max(abs($0.claimed), 0.001)
        },
        "That is relative to what was measured. Divide by the larger of the two.": {
          $0.difference / max(abs($0.measured), 0.001)
        },
        "The difference was squared. Take it without its sign, and as it is.": {
          $0.difference * $0.difference / max($0.larger, 0.001)
        },
      ])
  }

  private let undivided = """
    The difference itself is not divided: ÷ binds more tightly than −. Put the difference in \
    parentheses.
    """
  private let signed = """
    The difference has kept its sign. Where it is negative, it passes any test: take it without its \
    sign, abs(…).
    """

  @Test("7.1 What is no number has no relative error")
  func relativeErrorOfNaN() {
    check(
      drawn(3) { Audit(.nan, Audit(&$0).measured) } + drawn(3) { Audit(Audit(&$0).claimed, .nan) },
      { "the relative error of \($0)" },
      answer: { relativeError($0.claimed, $0.measured) }, is: { _ in .nan },
      mistakes: ["An error of 0 says that all is right, and here nothing is.": { _ in 0 }])
  }

  @Test("7.2 One input is moved at a time")
  func numericGradients() {
    check(
      [Hill("a·a·b", at: [3, 2]) { $0[0] * $0[0] * $0[1] }] + drawn(8, Hill.init),
      { "the gradient of \($0.name) at \($0.point)" },
      answer: { numericGradient(of: $0.height, at: $0.point) }, is: { $0.slopes() },
      mistakes: [
        allAtOnce: { $0.slopesOfAllAtOnce() },
        allAtOnce: { $0.slopesOfAllAtOnce(byStepOf: { $0 }) },
        "From one foot to the other it is twice the step.": { $0.slopes(run: 1) },
        "Those are the slopes to the points ahead. Put one foot behind each input, too.": {
          $0.slopes(behind: 0, run: 1)
        },
        "Those are the slopes from the points behind. Put one foot ahead, too.": {
          $0.slopes(ahead: 0, run: 1)
        },
        "The sign is turned. The rise is the height ahead minus the height behind.": {
          $0.slopes(run: -2)
        },
        notPutBack: { $0.slopes(leftBehind: -1) },
        notPutBack: { $0.slopes(leftBehind: 1) },
        notPutBack: { $0.slopesOfFeetApart },
        allAtOnce: { $0.slopesOfAllAtOnce(byStepOf: { _ in 0 }) },
        allAtOnce: { $0.slopesOfAllAtOnce(fixedStep: true) },
        allAtOnce: { $0.slopesOfAllAtOnce(behind: 0, run: 1) },
        """
        The height ahead is not divided: ÷ binds more tightly than −. Put the rise in parentheses.
        """: { $0.slopesOfUndividedRise },
        "That is the slope along the first input alone. There is one for each input.": {
          [$0.slopes()[0]]
        },
        "Those are the rises alone. A slope is the rise divided by the run.": { $0.rises },
        """
        All slopes are 0, or nearly so. Is the point moved, and is the rise divided by all of \
        (2 * step), with parentheses?
        """: { $0.point.map { _ in 0 } },
      ],
      tolerance: 1e-6)
  }

  private let allAtOnce =
    "All inputs were moved at once. Move one, and leave the others where they are."
  private let notPutBack = "The first input was not put back before the second one was moved."

  @Test("7.2 For a large input the step is longer")
  func longSteps() {
    check(
      [1e12, -1e12].map { Hill(square: 1, at: $0) } + drawn(8, Hill.farAway),
      { "the slope of \($0.name) at \($0.point[0])" },
      answer: { numericGradient(of: $0.height, at: $0.point) }, is: { $0.slopes() },
      mistakes: [
        """
        There, neighbouring numbers are more than 0.00001 apart, and x + 0.00001 is x again. The step \
        must grow with the input.
        """: { _ in [0] },
        "The step grows with the input's size, whatever its sign: abs(x).": {
          $0.point[0] < 0 ? [0] : $0.slopes()
        },
      ],
      tolerance: 1e-6)
  }

  @Test("7.2 For an input of 0, or near it, the step is not 0")
  func shortSteps() {
    check(
      drawn(4) { Hill(line: drawnSize(&$0), at: 0) }
        + drawn(4) { Hill(line: drawnSize(&$0), at: 1e-11 * drawnSize(&$0)) },
      { "the slope of \($0.name) at \($0.point[0])" },
      answer: { numericGradient(of: $0.height, at: $0.point) }, is: { $0.slopes() },
      mistakes: [
        "At 0 that step is 0, and 0 ÷ 0 is no number. It is at least 0.00001.": {
          $0.point == [0] ? [.nan] : nil
        },
        "That is right at 0 itself, but not near it. There, too, the step is at least 0.00001.": {
          $0.point == [0] ? $0.slopes() : nil
        },
      ],
      tolerance: 1e-6)
  }

  @Test("7.3 The checker finds the wrong derivative, and only that one")
  func checker() {
    guard toolsAreRight else { return }
    check(
      [WrongCube(a: 2, b: 5)] + drawn(8, WrongCube.drawn),
      { "the errors of cube(a)·b at a = \($0.a), b = \($0.b), where the cube's rule is wrong" },
      answer: { gradientErrors(of: { HandedInCube.of($0[0]) * $0[1] }, at: [$0.a, $0.b]) },
      is: { [$0.ofCube.error, 0] },
      mistakes: [
        """
        That finds no error, and the cube's rule is wrong. A claim is to be compared with a \
        measurement, which evaluates the function and nothing else.
        """: { _ in [0, 0] },
        "All gradients were 0 or all slopes were. Has the output of these leaves gone backward()?":
          { _ in [1, 1] },
        "Those are differences. Use your relativeError.": { [$0.ofCube.difference, 0] },
        "That is the largest error, or the first. Return one for each input.": {
          [$0.ofCube.error]
        },
        "That is the last error alone. Return one for each input.": { _ in [0] },
        "Those are the derivatives that backward() claims. Compare them with measured slopes.": {
          [$0.ofCube.claimed, $0.a * $0.a * $0.a]
        },
        "Those are the measured slopes. Compare what backward() claims with them.": {
          [$0.ofCube.measured, $0.a * $0.a * $0.a]
        },
      ],
      tolerance: 1e-6)
  }

  @Test("7.4 What is no number does not pass")
  func notANumber() {
    let bad: [Double?] = [nil, .nan, .infinity, 0.5, nil, .nan, 1e-5, 3]
    let edges: [[Double]] = [[tolerance], [0, tolerance.nextDown], [tolerance.nextUp], [0], []]
    check(
      [[1e-9, .nan], [.nan, 1e-9], [0.5], [.nan], [.nan, 0.5, 1e-9]] + edges
        + bad.enumerated().flatMap { place, bad in drawn(4) { someErrors(with: bad, place, &$0) } },
      { "whether the errors \($0) pass" },
      answer: { passes($0) }, is: { errors in !errors.contains { !($0 <= tolerance) } },
      mistakes: [
        """
        NaN is neither greater than the tolerance nor within it: every comparison with it is false. \
        Do not ask whether an error is large; ask whether each one is small.
        """: { errors in !errors.contains { $0 > tolerance } },
        """
        The largest of some numbers is found by comparing them, and every comparison with NaN is \
        false: so it is passed over. Ask whether each error is small.
        """: { ($0.max() ?? 0) <= tolerance },
        "That is true if one of the errors is small. All of them must be.": { errors in
          errors.contains { $0 <= tolerance }
        },
        "That lets all errors pass.": { _ in true },
        "That lets no errors pass, not even small ones.": { _ in false },
        "An error that is as large as the tolerance is still within it: <=, not <.": { errors in
          errors.allSatisfy { $0 < tolerance }
        },
        "Of no errors at all, none is too large: an empty list passes.": { errors in
          !errors.isEmpty && errors.allSatisfy { $0 <= tolerance }
        },
        "That asks the first error alone.": { $0.first.map { $0 <= tolerance } },
        "That asks the last error alone.": { $0.last.map { $0 <= tolerance } },
        """
        That adds the errors up, or takes their mean. Each of them by itself must be within the \
        tolerance.
        """: { $0.reduce(0, +) <= tolerance },
        "That refuses NaN alone. An error that is too large does not pass either.": { errors in
          !errors.contains { $0.isNaN }
        },
        "That is turned round: it is true where the errors do not pass.": { errors in
          errors.contains { !($0 <= tolerance) }
        },
      ])
  }

  @Test("7.5 Three rules are wrong, and no single point shows them all")
  func audit() {
    guard checkerIsReady else { return }
    check(
      [Search(handedIn, at: [1, -1.5, 2]), Search(handedIn, at: [2, 1, -1.5])]
        + [Search(handedIn, at: [1]), Search(Rule.dividing, at: [1, 0])]
        + drawn(8, Search.init),
      { "the rules that are wrong at \($0.points), of \($0.names)" },
      answer: { wrongRules(among: $0.rules, at: $0.points).sorted() }, is: { $0.found() },
      mistakes: [
        """
        A rule must pass at all of the points. That looks at the first point alone, where some of the \
        wrong rules give the right number.
        """: { $0.found(at: $0.points.prefix(1)) },
        """
        A rule must pass at all of the points. That looks at the last point alone, where some of the \
        wrong rules give the right number.
        """: { $0.found(at: $0.points.suffix(1)) },
        """
        One point that passes proves nothing. Those rules fail at all of the points, and to be wrong \
        at one of them is enough.
        """: {
          $0.found { failures in failures.allSatisfy(\.self) }
        },
        """
        The derivative of that rule comes out as NaN, and is not found. Every comparison with NaN is \
        false: do not ask whether an error is large, but whether each one passes.
        """: { $0.found(countsNaN: false) },
        "Those are the rules that pass. Return the others.": {
          $0.found { failures in !failures.contains(true) }
        },
        "Those are all of the rules. Most of them are right.": { $0.names.sorted() },
        "Name each rule once.": { $0.foundForEachPoint },
        "Those are the wrong ones among all of `handedIn`. Look among the rules that are given.": {
          Search(handedIn, at: $0.points).found()
        },
        "No rule is found. The errors of a wrong rule are larger than the tolerance.": { _ in [] },
      ])
    guard isRightSoFar else { return }
    check("the rules that are wrong, of none", wrongRules(among: [], at: [1]), is: [])
    check("the rules that are wrong at no points", wrongRules(among: handedIn, at: []), is: [])
  }

  @Test("7.6 At a kink the measured slope lies between those to both sides")
  func kinks() {
    let slopes = [-1, -0.000005, 0, 1].map { centralSlope(of: { relu($0) }, at: $0, step: 1e-5) }
    check(
      "the slopes measured at −1, −0.000005, 0 and 1", measuredSlopesOfRelu, predicts: slopes,
      mistakes: [
        [0, 0, 0, 1]: """
        That is what the rule says. A measurement has one foot on each side, and near 0 they stand on \
        different parts of the curve.
        """,
        [0, 0, 0.5, 1]: """
        At −0.000005 the foot ahead is already to the right of 0, at 0.000005. How high does it stand?
        """,
        [0, 0.5, 0.5, 1]: """
        At −0.000005 the foot ahead stands at 0.000005: half as high as when you stand at 0.
        """,
        [0, 0, 1, 1]:
          "At 0, one foot stands on the level part. What is the rise, and what the run?",
        [0, 0.5, 1, 1]:
          "The run is from foot to foot, which is twice the step, even if one foot does not rise.",
      ],
      otherwise: { prediction in
        let places = ["−1", "−0.000005", "0", "1"]
        let wrong = zip(places, zip(prediction, slopes)).filter {
          !$1.0.matches($1.1, tolerance: 1e-9)
        }
        return prediction.count == 4
          ? "What is not right yet is the slope at \(wrong.map(\.0).joined(separator: ", ")). How high "
            + "do both feet stand there?"
          : "There are four slopes to predict, one for each place."
      })
  }

  /// Whether exercises that compare gradients can be judged.
  private var toolsAreRight: Bool {
    needs(
      "7.1",
      [(6, 12), (-12, 6), (6, -12), (12, 6), (0, 1e-10), (0, 0), (3, .nan)].map(relativeError),
      is: [0.5, 1.5, 1.5, 0.5, 1e-7, 0, .nan])
      && needs(
        "7.2",
        [[3, 2], [-2, 5]].map { numericGradient(of: { $0[0] * $0[0] * $0[1] }, at: $0) },
        is: [[12, 9], [-20, 4]], tolerance: 1e-6)
      && needs("7.2", numericGradient(of: { 3 * $0[0] }, at: [0]), is: [3], tolerance: 1e-6)
  }

  /// Whether an exercise that looks for wrong rules can be judged.
  private var checkerIsReady: Bool {
    toolsAreRight
      && needs(
        "7.3", gradientErrors(of: { HandedInCube.of($0[0]) * $0[1] }, at: [2, 5]), is: [0.5, 0],
        tolerance: 1e-6)
      && needs(
        "7.4", [[0], [0.5], [1e-9, 0.5], [0.5, 0], [.nan], [.nan, 0], [0, .nan]].map(passes),
        is: [true, false, false, false, false, false, false])
  }
}

/// The slope measured with a step to both sides.
private func centralSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  (f(x + step) - f(x - step)) / (2 * step)
}

/// A multiple of ½ from −5 to 5, but not 0.
private func drawnSize(_ random: inout SeededGenerator) -> Double {
  Double(Int.random(in: 1...10, using: &random)) / (Bool.random(using: &random) ? 2 : -2)
}

/// Some errors that pass, and among them one that does not, if there is one.
private func someErrors(
  with bad: Double?, _ place: Int, _ random: inout SeededGenerator
) -> [Double] {
  var errors = (0...3).map { _ in Double.random(in: 0...5e-7, using: &random) }
  if let bad { errors[place % errors.count] = bad }
  return errors
}

/// A derivative that is claimed, and one that was measured.
private struct Audit: CustomStringConvertible {
  let claimed: Double
  let measured: Double

  init(_ claimed: Double, _ measured: Double) {
    (self.claimed, self.measured) = (claimed, measured)
  }

  init(_ random: inout SeededGenerator) { self.init(drawnSize(&random), drawnSize(&random)) }

  static func nearZero(_ random: inout SeededGenerator) -> Audit {
    Audit(1e-5 * drawnSize(&random), 1e-5 * drawnSize(&random))
  }

  var description: String { "\(claimed), where \(measured) was measured" }

  var difference: Double { abs(claimed - measured) }
  var larger: Double { max(abs(claimed), abs(measured)) }
  var error: Double { difference / max(larger, 0.001) }

  /// The difference relative to something else; what becomes of zeros depends on how it is done.
  func relative(to size: Double) -> Double? {
    larger < 0.001 ? nil : difference / size
  }
}

/// A function of some inputs, and the point at which its slopes are measured.
private struct Hill {
  let name: String
  let point: [Double]
  let height: ([Double]) -> Double

  init(_ name: String, at point: [Double], height: @escaping ([Double]) -> Double) {
    (self.name, self.point, self.height) = (name, point, height)
  }

  /// A sum of squares and of products of neighbours, for inputs in a ring.
  init(_ random: inout SeededGenerator) {
    let count = Int.random(in: 2...4, using: &random)
    let point = (0..<count).map { _ in drawnSize(&random) }
    let factors = (0..<count).map { _ in (drawnSize(&random), drawnSize(&random)) }
    let terms = factors.enumerated().map { index, factor in
      "x\(index)·(\(factor.0)·x\(index) + \(factor.1)·x\((index + 1) % count))"
    }
    self.init(terms.joined(separator: " + "), at: point) { x in
      factors.enumerated().reduce(0) { sum, term in
        let (index, factor) = term
        return sum + x[index] * (factor.0 * x[index] + factor.1 * x[(index + 1) % count])
      }
    }
  }

  init(square factor: Double, at x: Double) {
    self.init("\(factor)·x²", at: [x]) { factor * $0[0] * $0[0] }
  }

  init(line factor: Double, at x: Double) {
    self.init("\(factor)·x + 1", at: [x]) { factor * $0[0] + 1 }
  }

  /// A parabola at a place where neighbouring numbers are more than 0.00002 apart.
  static func farAway(_ random: inout SeededGenerator) -> Hill {
    Hill(square: drawnSize(&random), at: 1e12 * drawnSize(&random))
  }

  private func step(_ index: Int) -> Double { 1e-5 * max(1, abs(point[index])) }

  private func height(_ index: Int, movedBy move: Double, from place: [Double]) -> Double {
    var place = place
    place[index] += move
    return height(place)
  }

  /// Measured slopes, with the feet and the run given in steps.
  ///
  /// - Parameter foot: Where the inputs that have been moved already stay.
  func slopes(
    ahead: Double = 1, behind: Double = 1, run: Double = 2, leftBehind foot: Double = 0
  ) -> [Double] {
    var place = point
    return point.indices.map { index in
      let step = step(index)
      let rise =
        height(index, movedBy: ahead * step, from: place)
        - height(index, movedBy: -behind * step, from: place)
      place[index] += foot * step
      return rise / (run * step)
    }
  }

  /// Slopes for which all inputs move: by the same step, or each by that of its own.
  func slopesOfAllAtOnce(
    byStepOf own: ((Int) -> Int)? = nil, fixedStep: Bool = false, behind: Double = 1,
    run: Double = 2
  ) -> [Double] {
    func length(_ index: Int) -> Double { fixedStep ? 1e-5 : step(index) }
    return point.indices.map { index in
      let steps = point.indices.map { length(own?($0) ?? index) }
      let rise =
        height(zip(point, steps).map(+)) - height(zip(point, steps).map { $0 - behind * $1 })
      return rise / (run * length(own?(index) ?? index))
    }
  }

  /// Slopes for which the inputs that have been moved stay where they are, ahead of one foot and
  /// behind the other.
  var slopesOfFeetApart: [Double] {
    var (ahead, behind) = (point, point)
    return point.indices.map { index in
      ahead[index] += step(index)
      behind[index] -= step(index)
      return (height(ahead) - height(behind)) / (2 * step(index))
    }
  }

  var slopesOfUndividedRise: [Double] {
    point.indices.map { index in
      height(index, movedBy: step(index), from: point)
        - height(index, movedBy: -step(index), from: point) / (2 * step(index))
    }
  }

  var rises: [Double] { zip(slopes(), point.indices).map { $0 * 2 * step($1) } }
}

/// The function cube(a)·b, with the wrong rule for the cube.
private struct WrongCube {
  let a: Double
  let b: Double

  static func drawn(_ random: inout SeededGenerator) -> WrongCube {
    let a = drawnSize(&random)
    return WrongCube(a: a + (a < 0 ? -1 : 1), b: drawnSize(&random))
  }

  var ofCube: Audit { Audit(3 * a * b, 3 * a * a * b) }
}

/// Rules, and the points at which the wrong ones are looked for.
private struct Search {
  let rules: [Rule]
  let points: [Double]

  init(_ rules: [Rule], at points: [Double]) { (self.rules, self.points) = (rules, points) }

  init(_ random: inout SeededGenerator) {
    rules = Array(handedIn.shuffled(using: &random).dropFirst(2))
    points = (0...2).map { _ in drawnSize(&random) }
  }

  var names: [String] { rules.map(\.name) }

  /// The names of the rules whose failures at the points are as `areFound` says.
  ///
  /// - Parameter countsNaN: Whether an error that is no number counts as a failure.
  func found(
    at points: ArraySlice<Double>? = nil, countsNaN: Bool = true,
    where areFound: ([Bool]) -> Bool = { $0.contains(true) }
  ) -> [String] {
    let points = points ?? self.points[...]
    return rules.filter { rule in
      areFound(
        points.map { x in
          let error = error(of: rule, at: x)
          return countsNaN ? !(error <= tolerance) : error > tolerance
        })
    }
    .map(\.name).sorted()
  }

  /// Each name as often as there are points at which its rule fails.
  var foundForEachPoint: [String] { points.indices.flatMap { found(at: points[$0...$0]) }.sorted() }

  private func error(of rule: Rule, at x: Double) -> Double {
    let leaf = Value(x)
    rule.function(leaf).backward()
    let slope = centralSlope(of: { rule.function(Value($0)).data }, at: x, step: 1e-5)
    return Audit(leaf.gradient, slope).error
  }
}

extension Rule {
  /// A right rule, and one that divides by x: at 0 its derivative is 0 ÷ 0.
  fileprivate static var dividing: [Rule] {
    [
      Rule(name: "square", function: { $0 * $0 }),
      Rule(name: "cube, dividing", function: { DividingCube.of($0) }),
    ]
  }
}

/// x³, with a derivative that is right everywhere but at 0.
private enum DividingCube: UnaryOperation {
  static let symbol = "cube"
  static func value<S: Scalar>(_ x: S) -> S { x * x * x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 3.0 * y / x }
}
