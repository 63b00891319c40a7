import ChainRule
import Testing

@Suite("Gradient checks recognise kinks")
struct GradientCheckKinkTests {
  @Test("An operation says that it has a kink, and every input behind it is told so")
  func structural() {
    let check = GradientCheck(of: { relu($0[0] - $0[1]) + $0[2] * $0[2] }, at: [2, 2, 3])
    #expect(check.inputs.map(\.isKink) == [true, true, false])
    #expect(check.agrees)
    #expect(isNear(check.inputs.map(\.numeric), [0.5, -0.5, 6], 1e-9))
    let tie = GradientCheck(of: { maximum($0[0], $0[1]) }, at: [1, 1])
    #expect(tie.inputs.allSatisfy { $0.isKink && $0.reverse == 0.5 })
  }

  @Test("Kinks that cancel are invisible to differences, and still told")
  func cancelled() {
    let square = GradientCheck(of: { relu($0[0]) * relu($0[0]) }, at: [0])
    #expect(square.agrees && square.inputs[0].isKink)

    // This is x, with the slope 1; by the convention at 0, reverse mode says 0 − 0.
    let identity = GradientCheck(of: { relu($0[0]) - relu(-$0[0]) }, at: [0])
    #expect(identity.agrees && identity.inputs[0].isKink)
    #expect(identity.inputs[0].reverse == 0 && isNear(identity.inputs[0].numeric, 1, 1e-9))
  }

  @Test("Corners, jumps, vertical slopes and edges are found without being told")
  func numeric() {
    let kinks: [(String, Double, (Value) -> Value)] = [
      ("corner", 0, { Corner.of($0) }), ("corner", 1.5, { Corner.of($0 - 1.5) }),
      ("corner on a slope", 0, { 1e3 + 3 * $0 + Corner.of($0) }),
      ("jump", 0, { Jump.of($0) }), ("jump", 4, { $0 + Jump.of(4 - $0) }),
      ("vertical", 0, { cbrt($0) }), ("vertical", 7, { cbrt($0 - 7) }),
      ("edge", 0, { sqrt($0) }), ("edge", 0, { $0 ** 1.5 }), ("edge", 1, { asin($0) }),
    ]
    for (name, x, function) in kinks {
      let check = GradientCheck(of: { function($0[0]) }, at: [x])
      #expect(check.inputs[0].isKink, "\(name): \(check)")
      #expect(check.agrees, "\(name): \(check)")
    }
  }

  @Test("Near a kink there is none", arguments: [1e-3, 1e-6, 1e-9, -1e-3, -1e-6, -1e-9])
  func nearby(distance: Double) {
    let functions: [(Value) -> Value] = [
      { relu($0 - 1) }, { Corner.of($0 - 1) }, { abs($0 - 1) * $0 }, { maximum($0, 1) },
      { leakyRelu($0 - 1) },
    ]
    for function in functions {
      let check = GradientCheck(of: { function($0[0]) }, at: [1 + distance])
      #expect(check.agrees && !check.inputs[0].isKink, "\(check)")
    }
  }

  @Test("A bend that is sharp but smooth is no kink")
  func smooth() {
    let functions: [(Double, (Value) -> Value)] = [
      (0, { tanh(1e6 * $0) }), (1, { tanh(1e6 * ($0 - 1)) }), (0, { sqrt($0 * $0 + 1e-12) }),
      (0, { softplus(1e8 * $0) }), (0, { tanh(1e30 * $0) }), (2, { Corner.of($0) ** 3 }),
    ]
    for (x, function) in functions {
      let check = GradientCheck(of: { function($0[0]) }, at: [x])
      #expect(check.agrees && !check.inputs[0].isKink, "\(check)")
    }
  }
}

/// |x|, which does not say that it has a kink.
private enum Corner: UnaryOperation {
  static let symbol = "corner"
  static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x) { abs($0) } }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { sign(x) }
}

/// 1 above 0 and −1 elsewhere, which does not say so either.
private enum Jump: UnaryOperation {
  static let symbol = "jump"
  static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x) { $0 > 0 ? 1 : -1 } }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(0) }
}
