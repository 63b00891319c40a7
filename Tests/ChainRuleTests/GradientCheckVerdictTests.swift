import ChainRule
import Testing

@Suite("Verdicts of gradient checks")
struct GradientCheckVerdictTests {
  @Test("Where rounding leaves enough digits, a right gradient agrees")
  func measurable() {
    let cases: [(Double, (Value) -> Value)] = [
      (12, { tanh($0) }), (11.7, { tanh($0) }), (3, { tanh($0 * 4 + 0) }), (22.3, { sigmoid($0) }),
      (-790, { 1 + exp($0 / 100) }), (20.5, { 1 + exp(-$0) }), (1.797e308, { $0 }),
      (least, { $0 }),
      (1000 * least, { 3 * $0 }), (1e-300, { exp($0) }), (-700, { exp($0) }), (708, { sinh($0) }),
      (1e-200, { 1e200 * $0 }), (1e10, { sin($0) }), (0, { $0 * 1e-20 }),
    ]
    for (x, function) in cases {
      let check = GradientCheck(of: { function($0[0]) }, at: [x])
      #expect(check.agrees && !check.fails, "\(check)")
    }
  }

  @Test("Where they hide the slope it is too flat, which is no fault")
  func tooFlat() {
    let cases: [(Double, (Value) -> Value)] = [
      (17, { tanh($0) }), (35, { sigmoid($0) }), (30, { 1 + exp(-$0) }), (250, { 1 + exp(-$0) }),
      (Double.pi / 2, { sin($0) }), (1, { cos(2 * Double.pi * $0) }), (1e-200, { $0 * $0 }),
      (1, { 1 + 1e-20 * sin($0) }), (1e-12, { 1e20 + tanh($0) }),
      (least, { sqrt(1 + $0 * $0) - 1 }),
    ]
    for (x, function) in cases {
      let check = GradientCheck(of: { function($0[0]) }, at: [x])
      #expect(check.inputs[0].verdict == .tooFlat, "\(check)")
      #expect(!check.agrees && !check.fails)
      #expect(check.inputs[0].relativeError <= GradientCheck.tolerance)
    }
  }

  @Test("A function that turns between neighbouring numbers is too steep")
  func tooSteep() {
    let cases: [(Double, (Value) -> Value)] = [
      (1e17, { sin($0) }), (3e100, { cos($0) }), (1, { sin(1e16 * $0) }),
      (1, { 1 + 1e-300 * sin(1e6 * $0) }), (1e-300, { abs($0) ** $0 }),
    ]
    for (x, function) in cases {
      let check = GradientCheck(of: { function($0[0]) }, at: [x])
      #expect(check.inputs[0].verdict == .tooSteep, "\(check)")
      #expect(!check.fails)
    }
  }

  @Test("At the end of the range there is nothing to step to")
  func endOfRange() {
    let greatest = Double.greatestFiniteMagnitude
    for x in [greatest, -greatest, greatest.nextDown] {
      let check = GradientCheck(of: { $0[0] + 0 * $0[1] }, at: [x, 1])
      #expect(check.inputs.map(\.verdict) == [.endOfRange, .agrees], "\(check)")
    }
    let overflow = GradientCheck(of: { exp($0[0]) }, at: [log(greatest)])
    #expect(overflow.inputs[0].verdict == .endOfRange && !overflow.inputs[0].isKink)
    let edge = GradientCheck(of: { log($0[0] - 1) }, at: [1 + 2 * 1.0.ulp])
    #expect(edge.inputs[0].verdict == .endOfRange && !edge.fails)
  }

  @Test("Numbers that are not finite are said to be so, and end nothing")
  func notFinite() {
    let nothing: [Double] = [.infinity, -.infinity, .nan]
    for x in nothing {
      let functions: [(Value) -> Value] = [
        { $0 }, { exp(-$0) }, { 1 / $0 }, { tanh($0) }, { relu($0) }, { hypot($0, 1) }, { $0 * 0 },
      ]
      for function in functions {
        let check = GradientCheck(of: { function($0[0]) }, at: [x])
        #expect(check.inputs[0].verdict == .notFinite, "\(check)")
        #expect(check.fails && !check.agrees)
        #expect(check.inputs[0].numeric.isNaN && check.inputs[0].numericError == .infinity)
      }
    }
    let infinite = GradientCheck(of: { log($0[0]) }, at: [0])
    #expect(infinite.fails && infinite.value == -.infinity)
    #expect(infinite.description.contains("The value is -inf."))
    #expect(GradientCheck(of: { sqrt($0[0]) }, at: [-1]).fails)
    #expect(GradientCheck(of: { 1 / $0[0] }, at: [1e-200]).inputs[0].verdict == .notFinite)
  }

  @Test("An input that is fine is checked beside one that is not")
  func besideNotFinite() {
    let limits = GradientCheck(of: { exp(-$0[0]) + sin($0[1]) }, at: [.infinity, 1])
    #expect(limits.inputs.map(\.verdict) == [.notFinite, .agrees])
    let smaller = GradientCheck(of: { minimum($0[0], $0[1]) ** 2 }, at: [.infinity, 3])
    #expect(smaller.inputs.map(\.verdict) == [.notFinite, .agrees])

    // (−2)ᵇ is real for whole b alone: by b there is nothing to measure.
    let power = GradientCheck(of: { $0[0] ** $0[1] }, at: [-2, 3])
    #expect(power.inputs.map(\.verdict) == [.agrees, .notFinite])
    #expect(power.inputs[1].numeric.isNaN && power.inputs[1].relativeError.isNaN)
  }

  @Test("Reverse and forward mode that are both NaN do not disagree, but there is no derivative")
  func bothNaN() {
    // y is |x|, but the rule of the root multiplies 0 by ∞.
    let root = GradientCheck(of: { sqrt($0[0] * $0[0]) }, at: [0])
    #expect(root.inputs[0].reverse.isNaN && root.inputs[0].forward.isNaN)
    #expect(root.inputs[0].verdict == .notFinite && root.inputs[0].isKink && root.fails)
  }

  @Test("A measured slope is within its stated error, and that error is small where it can be")
  func statedError() {
    let cases: [(Double, (Value) -> Value, Double)] = [
      (0.7, { sin($0) }, cos(0.7)), (2, { $0 ** 3 }, 12), (1e100, { log($0) }, 1e-100),
      (0, { exp($0) }, 1), (-3, { 1 / $0 }, -1.0 / 9), (1e-200, { sqrt($0) }, 5e99),
    ]
    for (x, function, slope) in cases {
      let input = GradientCheck(of: { function($0[0]) }, at: [x]).inputs[0]
      #expect(abs(input.numeric - slope) <= input.numericError)
      #expect(input.numericError <= 2e-8 * abs(slope), "\(input)")
    }
  }

  @Test("A constant that claims a slope is found out")
  func wrong() {
    for x in [0.0, 1, -4, 1e10] {
      #expect(
        GradientCheck(of: { SlopingConstant.of($0[0]) }, at: [x]).inputs[0].verdict == .disagrees)
    }
  }
}

private let least = Double.leastNonzeroMagnitude

/// 5, which takes itself for 5x.
private enum SlopingConstant: UnaryOperation {
  static let symbol = "five"
  static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x) { _ in 5 } }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(5) }
}
