import ChainRule
import Testing

@Suite("Gradient checks")
struct GradientCheckTests {
  @Test("Right rules agree, from 1e-300 to 1e300", arguments: scales)
  func agreement(scale: Double) {
    let smooth: [(Value) -> Value] = [
      { sin($0 / scale) * scale }, { tanh($0 / scale) }, { $0 * ($0 / scale) },
      { 1 / (1 + ($0 / scale) ** 2) }, { hypot($0, scale) }, { atan2($0, scale) },
      { scale * exp(-abs($0) / scale) }, { log(1 + ($0 / scale) ** 2) * scale },
      { $0 + sin($0 / scale) * scale }, { $0 * scale },
    ]
    for x in [1, -3, 0.7, 1.0 / 7, 11, 1e-5] {
      for (number, function) in smooth.enumerated() {
        let check = GradientCheck(of: { function($0[0]) }, at: [x * scale])
        let isOverflow = number == 9 && scale > 1e150
        #expect(check.agrees != isOverflow, "function \(number) at \(x * scale): \(check)")
        #expect(!check.inputs[0].isKink)
      }
    }
  }

  @Test("A derivative of 0 agrees with what rounding leaves of the differences")
  func zeroDerivative() {
    let flat: [(Double, (Value) -> Value)] = [
      (0, { cos($0) }), (0, { $0 ** 4 }), (1, { ($0 - 1) ** 2 }), (0, { $0 ** 3 }),
      (0, { $0 ** 7 }), (0, { $0 ** 20 }), (3, { 0 * $0 + 5 }), (3, { $0 - $0 }),
      (1e-3, { 1e9 + $0 * 0 }), (40, { tanh($0) }), (-3, { 5.3 + tanh(relu($0)) }),
      (1, { maximum($0, 1e130) }),
    ]
    for (x, function) in flat {
      let check = GradientCheck(of: { function($0[0]) }, at: [x])
      #expect(check.agrees && !check.inputs[0].isKink, "\(check)")
    }
  }

  @Test("Rounding inside of the function is not taken for a wrong rule")
  func cancellation() {
    let noisy: [(Double, (Value) -> Value)] = [
      (1, { ($0 + 1e10) - 1e10 }), (1e-10, { 1 + $0 }), (0, { exp($0) - 1 }),
      (1, { sin(1e10 * $0) }), (1e10, { sin($0) }),
    ]
    for (x, function) in noisy {
      let check = GradientCheck(of: { function($0[0]) }, at: [x])
      #expect(check.agrees && !check.inputs[0].isKink, "\(check)")
    }
  }

  @Test("Each input has its own row, under its name")
  func rows() {
    let check = GradientCheck(
      of: { $0[0] * tanh($0[1]) + $0[2] * 0 }, at: [2, 0.5, 1], labels: ["a", "b", "c"])
    #expect(check.inputs.map(\.name) == ["a", "b", "c"])
    #expect(isNear(check.inputs.map(\.reverse), [0.46211715726, 1.57289546593, 0], 1e-10))
    #expect(isNear(check.inputs.map(\.forward), [0.46211715726, 1.57289546593, 0], 1e-10))
    #expect(isNear(check.inputs.map(\.numeric), [0.46211715726, 1.57289546593, 0], 1e-9))
    #expect(check.inputs.allSatisfy { $0.relativeError < 1e-9 })
    #expect(check.value == 2 * tanh(0.5))
    #expect(check.agrees)
    #expect(GradientCheck(of: { $0[0] + $0[1] }, at: [1, 2]).inputs.map(\.name) == ["x1", "x2"])
  }

  @Test("A recorded graph is checked at its leaves, and its gradients stay as they are")
  func recordedGraph() {
    let (a, b) = (Value(2, "a"), Value(3))
    let y = (a * b + sin(a)).named("y")
    y.backward()
    let check = GradientCheck(of: y)
    #expect(check.agrees)
    #expect(check.inputs.map(\.name) == ["a", "v1"])
    #expect(isNear(check.inputs.map(\.numeric), [3 + cos(2.0), 2], 1e-9))
    #expect(a.gradient == 3 + cos(2.0) && b.gradient == 2 && y.gradient == 1)

    let one = GradientCheck(of: y, withRespectTo: [b, Value(7, "unused")])
    #expect(one.agrees)
    #expect(one.inputs.map(\.name) == ["v1", "unused"])
    #expect(isNear(one.inputs.map(\.numeric), [2, 0], 1e-9))
  }

  @Test("A function's own leaves keep their gradients too")
  func captured() {
    let weight = Value(3, "w")
    (weight * 1).backward()
    #expect(GradientCheck(of: { $0[0] * weight }, at: [2]).agrees)
    #expect(weight.gradient == 1)
  }

  @Test("A function that takes another branch elsewhere is called anew")
  func controlFlow() {
    let check = GradientCheck(
      of: { $0[0].data > 1 ? $0[0] * $0[0] : 5 * $0[0] }, at: [1.0001])
    #expect(check.agrees)
    #expect(isNear(check.inputs[0].numeric, 2.0002, 1e-9))
  }

  @Test("The description is a table")
  func description() {
    let check = GradientCheck(of: { 2 * $0[0] + relu($0[1]) }, at: [0, 0], labels: ["w₁", "b"])
    #expect(
      check.description == """
        input  reverse  forward  numeric  relative error
        w₁     2        2        2        0               agrees
        b      0        0        0.5      1e0             a kink: no single slope
        """)
  }

  private static let scales = [1, 1e-10, 1e10, 1e-100, 1e100, 1e-300, 1e300]
}
