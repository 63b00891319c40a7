import ChainRule
import Testing

@Suite("The ends of the range, zero and NaN")
struct EdgesOfTheRangeTests {
  @Test("Powers follow IEEE 754 where other kits raise an error or turn complex")
  func powers() {
    let cases: [(base: Double, exponent: Double, value: Double, slope: Double)] = [
      (0, 0, 1, 0), (0, 1, 0, 1), (0, 2, 0, 0), (0, 0.5, 0, .infinity), (0, 3, 0, 0),
      (0, -1, .infinity, -.infinity), (-8, 1.0 / 3, .nan, .nan), (-8, 3, -512, 192),
      (-2, -1, -0.5, -0.25), (1e200, 2, .infinity, 2e200), (1e-200, 2, 0, 2e-200),
      (.infinity, 2, .infinity, .infinity), (.infinity, -1, 0, 0), (5, 0, 1, 0),
      (.nan, 2, .nan, .nan),
    ]
    for (base, exponent, value, slope) in cases {
      let x = Value(base)
      let y = x ** exponent
      y.backward()
      #expect(isSame(y.data, value), "\(base) ** \(exponent) is \(y.data)")
      #expect(isSame(x.gradient, slope), "slope of \(base) ** \(exponent): \(x.gradient)")
      let dual = pow(Dual(base, tangent: 1), Dual(exponent))
      #expect(isSame(dual.tangent, slope), "tangent of \(base) ** \(exponent): \(dual.tangent)")
      let graph = gradient(of: y, withRespectTo: [x])[0]
      #expect(isSame(graph.data, slope), "graph of \(base) ** \(exponent): \(graph.data)")
    }
  }

  @Test("The second derivatives of powers at 0 are right too, in every reading")
  func secondDerivativesOfPowers() {
    for (exponent, curvature) in [(0.0, 0.0), (1, 0), (2, 2), (3, 0), (4, 0)] {
      let dual = Dual(Dual(0.0, tangent: 1), tangent: Dual(1))
      let power = pow(dual, .constant(exponent))
      #expect(power.tangent.tangent == curvature, "0 ** \(exponent)")
      let x = Value(0)
      let second = hessian(of: x ** exponent, withRespectTo: [x])
      #expect(second == [[curvature]], "0 ** \(exponent)")
    }
  }

  @Test("By the exponent: 0 to a positive power stays 0, a negative base has no slope")
  func exponents() {
    let cases: [(base: Double, exponent: Double, slope: Double)] = [
      (0, 2, 0), (0, 0.5, 0), (0, 0, -.infinity), (-2, 3, .nan), (1, 5, 0), (2, 0, log(2)),
      (2, -1, log(2) / 2),
    ]
    for (base, exponent, slope) in cases {
      let x = Value(exponent)
      (base ** x).backward()
      #expect(isSame(x.gradient, slope), "\(base) ** \(exponent): \(x.gradient)")
    }
  }

  @Test("Values that overflow elsewhere are right: tanh, sigmoid and softplus at ±1000")
  func stableForms() {
    for (function, low, high) in [
      (tanh, -1.0, 1.0), (sigmoid, 0, 1), (softplus, 0, 1000),
      (asinh, -asinh(1000.0), asinh(1000.0)),
    ] as [((Value) -> Value, Double, Double)] {
      for (x, expected) in [(-1000.0, low), (1000, high)] {
        let leaf = Value(x)
        let y = function(leaf)
        y.backward()
        #expect(y.data == expected)
        #expect(leaf.gradient.isFinite)
      }
    }
    #expect(tanh(400.0) == 1)
    #expect(isNear(hypot(3e200, 4e200) / 5e200, 1, 1e-15))
  }

  @Test("A NaN that goes in comes out, in the value and in the gradient")
  func notANumber() {
    let functions: [(String, (Value) -> Value)] = [
      ("relu", { relu($0) }), ("leakyRelu", { leakyRelu($0) }), ("abs", { abs($0) }),
      ("max, first", { maximum($0, 1) }), ("max, second", { maximum(1, $0) }),
      ("min, first", { minimum($0, 1) }), ("min, second", { minimum(1, $0) }),
      ("sigmoid", { sigmoid($0) }), ("softplus", { softplus($0) }), ("tanh", { tanh($0) }),
      ("hypot", { hypot($0, 1) }), ("atan2", { atan2($0, 1) }), ("sqrt", { sqrt($0) }),
    ]
    for (name, function) in functions {
      let x = Value(.nan)
      let y = function(x)
      y.backward()
      #expect(y.data.isNaN, "\(name)")
      #expect(x.gradient.isNaN, "\(name)")
    }
  }

  @Test("relu of −0 is 0: what divides by it goes to ∞, not to −∞")
  func rectifiedNegativeZero() { #expect(1 / relu(-0.0) == Double.infinity) }

  @Test("A step of NaN is NaN; its slope is 0, as everywhere")
  func stepsOfNaN() {
    #expect(step(.nan as Double).isNaN && sign(.nan as Double).isNaN)
    #expect(greater(.nan, 1.0).isNaN && greater(1.0, .nan).isNaN)
    let x = Value(.nan)
    step(x).backward()
    #expect(x.gradient == 0)
  }

  @Test("The other input of a comparison with NaN gets NaN too, not silence")
  func comparisons() {
    let (a, b) = (Value(1), Value(.nan))
    maximum(a, b).backward()
    #expect(a.gradient.isNaN && b.gradient.isNaN)
  }

  @Test("Logarithms, roots and angles end where their domain ends")
  func domains() {
    #expect(log(0.0) == -.infinity && log(-1.0).isNaN && log1p(-1.0) == -.infinity)
    #expect(sqrt(-1.0).isNaN && sqrt(0.0) == 0 && cbrt(-8.0) == -2)
    #expect(asin(2.0).isNaN && acos(-2.0).isNaN && acosh(0.5).isNaN && atanh(1.0) == .infinity)
    let x = Value(0)
    sqrt(x).backward()
    #expect(x.gradient == .infinity)
    let (a, b) = (Value(0), Value(0))
    atan2(a, b).backward()
    #expect(a.gradient.isNaN && b.gradient.isNaN)
  }

  private func isSame(_ a: Double, _ b: Double) -> Bool {
    a.isNaN && b.isNaN || a == b || isNear(a, b, 1e-15) && a.isFinite && b.isFinite
  }
}
