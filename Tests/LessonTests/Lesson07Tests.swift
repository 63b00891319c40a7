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

  @Test("7.1 The relative error of 6, where 12 was measured, is a half")
  func relativeErrors() {
    check(
      "the relative error of 6, where 12 was measured", relativeError(6, 12), is: 0.5,
      mistakes: [
        -0.5: """
        The difference has lost its way: it is negative, and a negative error passes any test. Take \
        it without its sign, abs(…).
        """,
        6: "That is the difference itself. Divide it by the larger of the two.",
        1: "That is relative to what is claimed. Divide by the larger of the two.",
        1.0 / 3: "That is relative to the sum of the two. Divide by the larger one.",
        2.0 / 3: "That is relative to the mean of the two. Divide by the larger one.",
        6000: "That divides by 0.001 always. It is only for derivatives that are smaller.",
      ])
    check("the relative error of 12, where 6 was measured", relativeError(12, 6), is: 0.5)
    check("the relative error of −6, where −12 was measured", relativeError(-6, -12), is: 0.5)
    check("the relative error of −12, where 12 was measured", relativeError(-12, 12), is: 2)
  }

  @Test("7.1 The relative error survives zeros")
  func relativeErrorsOfZeros() {
    check(
      "the relative error of 0, where 0 was measured", relativeError(0, 0), is: 0,
      mistakes: [.nan: "0 ÷ 0 is no number. Divide by no less than 0.001."])
    check(
      "the relative error of 0, where 1e-10 was measured", relativeError(0, 1e-10), is: 1e-7,
      mistakes: [
        1: "That calls a zero wrong that is right to ten digits. Divide by no less than 0.001."
      ]
    )
  }

  @Test("7.1 What is no number has no relative error")
  func relativeErrorOfNaN() {
    check("the relative error of NaN, where 1 was measured", relativeError(.nan, 1), is: .nan)
    check("the relative error of 1, where NaN was measured", relativeError(1, .nan), is: .nan)
  }

  @Test("7.2 One input is moved at a time")
  func numericGradients() {
    check(
      "the gradient of a·a·b at a = 3, b = 2",
      numericGradient(of: { $0[0] * $0[0] * $0[1] }, at: [3, 2]),
      is: [12, 9],
      mistakes: [
        [21, 21]: "All inputs were moved at once. Move one, and leave the others where they are.",
        [24, 18]: "From one foot to the other it is twice the step.",
        [12.00006, 9]:
          "Those are the slopes to the points ahead. Put one foot behind each input, too.",
        [11.99994, 9]: "Those are the slopes from the points behind. Put one foot ahead, too.",
        [12, 9.00018]: "The first input was not put back before the second one was moved.",
        [12, 8.99982]: "The first input was not put back before the second one was moved.",
        [12]: "That is the slope along the first input alone. There is one for each input.",
      ],
      tolerance: 1e-6)
  }

  @Test("7.2 The step grows with the input, and is never 0")
  func steps() {
    check(
      "the slope of x² at a million millions", numericGradient(of: { $0[0] * $0[0] }, at: [1e12]),
      is: [2e12],
      mistakes: [
        [0]: """
        There, neighbouring numbers are 0.0001 apart, and x + 0.00001 is x again. The step must grow \
        with the input.
        """
      ],
      tolerance: 1e-6)
    check(
      "the slope of x² at minus a million millions",
      numericGradient(of: { $0[0] * $0[0] }, at: [-1e12]),
      is: [-2e12],
      mistakes: [[0]: "The step grows with the input's size, whatever its sign: abs(x)."],
      tolerance: 1e-6)
    check(
      "the slope of 3x at 0", numericGradient(of: { 3 * $0[0] }, at: [0]), is: [3],
      mistakes: [[.nan]: "At 0 that step is 0, and 0 ÷ 0 is no number. It is at least 0.00001."],
      tolerance: 1e-6)
  }

  @Test("7.2 Measured gradients are those of the kit, at 30 random points")
  func randomPoints() {
    var random = SeededGenerator(seed: 7)
    func f<S: Scalar>(_ x: [S]) -> S { tanh(x[0] * x[1]) + exp(x[2] - x[0]) * x[1] }
    for _ in 0..<30 {
      let point = (0..<3).map { _ in Double.random(in: -2...2, using: &random) }
      let leaves = point.map { Value($0) }
      f(leaves).backward()
      check(
        "the gradient at \(point)", numericGradient(of: { f($0) }, at: point),
        is: leaves.map(\.gradient), tolerance: 1e-6)
    }
  }

  @Test("7.3 The checker finds the wrong derivative, and only that one")
  func checker() {
    check(
      "the errors of cube(a)·b at a = 2, b = 5, where the cube's rule is wrong",
      gradientErrors(of: { HandedInCube.of($0[0]) * $0[1] }, at: [2, 5]), is: [0.5, 0],
      mistakes: [
        [0, 0]: """
        The wrong rule was compared with itself. The measurement must evaluate the function, and \
        nothing else.
        """,
        [1, 1]:
          "All gradients were 0 or all slopes were. Has the output of these leaves gone backward()?",
        [30, 0]: "Those are differences. Use your relativeError.",
        [0.5]: "That is the largest error, or the first. Return one for each input.",
      ],
      tolerance: 1e-6)
  }

  @Test("7.3 Right gradients have small errors, at 30 random points")
  func checkerOnRightRules() {
    var random = SeededGenerator(seed: 77)
    for _ in 0..<30 {
      let point = (0..<3).map { _ in Double.random(in: -2...2, using: &random) }
      let errors = gradientErrors(of: { sin($0[0] * $0[0]) - $0[1] * sigmoid($0[0]) }, at: point)
      check(
        "the errors at \(point), of which the last belongs to an input that is not used", errors,
        is: [0, 0, 0], tolerance: 1e-6)
    }
  }

  @Test("7.4 What is no number does not pass")
  func notANumber() {
    check(
      "whether the errors 1e-9 and NaN pass", passes([1e-9, .nan]), is: false,
      mistakes: [
        true: """
        NaN is neither greater than the tolerance nor within it: every comparison with it is false. \
        Do not ask whether an error is large; ask whether each one is small.
        """
      ])
    check("whether the errors NaN and 1e-9 pass", passes([.nan, 1e-9]), is: false)
    check("whether an infinite error passes", passes([.infinity]), is: false)
    check("whether the errors 0 and 1e-9 pass", passes([0, 1e-9]), is: true)
    check("whether the errors 1e-9 and 0.5 pass", passes([1e-9, 0.5]), is: false)
    check("whether the errors 0.5 and 1e-9 pass", passes([0.5, 1e-9]), is: false)
  }

  @Test("7.5 Three rules are wrong, and no single point shows them all")
  func audit() {
    check(
      "the rules that are wrong at 1, −1.5 or 2", wrongRules(among: handedIn, at: [1, -1.5, 2]),
      is: ["cube", "tanh", "leaky relu"],
      mistakes: [
        ["tanh"]: """
        At 1 the wrong rules of the cube and of the leaky relu give the right number. One point that \
        passes proves nothing: a rule is wrong if it fails at any of the points.
        """,
        ["cube", "tanh"]: """
        The leaky relu passes at 1 and at 2, and is wrong to the left of 0. A rule must pass at all of \
        the points.
        """,
        ["square", "sine", "exp", "sigmoid"]: "Those are the rules that pass. Return the others.",
        handedIn.map(\.name): "Those are all of the rules. Most of them are right.",
        ["cube", "tanh", "tanh", "leaky relu"]: "Name each rule once.",
        ["cube", "cube", "tanh", "tanh", "tanh", "leaky relu"]: "Name each rule once.",
      ])
    check(
      "the rules that are wrong at 1", wrongRules(among: handedIn, at: [1]), is: ["tanh"])
  }

  @Test("7.5 Right rules are not accused, at 30 random points")
  func rightRules() {
    var random = SeededGenerator(seed: 777)
    let points = (0..<30).map { _ in Double.random(in: -3...3, using: &random) }
    let right = handedIn.filter { ["square", "sine", "exp", "sigmoid"].contains($0.name) }
    check(
      "the number of right rules", right.count + wrongRules(among: right, at: points).count, is: 4)
    check("the wrong rules among them", wrongRules(among: handedIn, at: points).count, is: 3)
  }

  @Test("7.6 At a kink the measured slope lies between those to both sides")
  func kinks() {
    check(
      "the slopes measured at −1, −0.000005, 0 and 1", measuredSlopesOfRelu,
      predicts: [-1, -0.000005, 0, 1].map { centralSlope(of: { relu($0) }, at: $0, step: 1e-5) },
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
      ])
  }
}

/// The slope measured with a step to both sides.
private func centralSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  (f(x + step) - f(x - step)) / (2 * step)
}
