import Testing

@testable import ChainRule

@Suite("Derivatives are written without what changes nothing")
struct SimplifiedTests {
  @Test("What is left out changes no number: every operator, on every pair of such terms")
  func values() {
    let (x, y) = (Value(1.7), Value(2.3))
    for (a, a0) in zip(terms(Simplified(x), Simplified(y)), terms(1.7, 2.3)) {
      #expect(isNear((-a).value.data, -a0, 1e-15))
      for (b, b0) in zip(terms(Simplified(x), Simplified(y)), terms(1.7, 2.3)) {
        #expect(isNear((a + b).value.data, a0 + b0, 1e-14), "\(a0) + \(b0)")
        #expect(isNear((a - b).value.data, a0 - b0, 1e-14), "\(a0) - \(b0)")
        #expect(isNear((a * b).value.data, a0 * b0, 1e-14), "\(a0) * \(b0)")
        if b0 != 0 { #expect(isNear((a / b).value.data, a0 / b0, 1e-14), "\(a0) / \(b0)") }
        if a0 >= 0 { #expect(isNear(pow(a, b).value.data, pow(a0, b0), 1e-14), "\(a0) ** \(b0)") }
      }
    }
  }

  @Test("The graphs are those that one would write down by hand")
  func sizes() {
    let x = Value(2, "x")
    let cases: [(String, Value, Int)] = [
      ("the slope of x is 1", x, 1), ("of 3x, it is 3", 3 * x, 1), ("of x + 5, it is 1", x + 5, 1),
      ("of x², it is 2x", x ** 2, 3), ("of 5 − x, it is −1", 5 - x, 1),
      ("of x·x, it is x + x", x * x, 2),
    ]
    for (name, output, count) in cases {
      let slope = gradient(of: output, withRespectTo: [x])[0]
      #expect(Graph(of: slope).count == count, "\(name)")
    }
  }

  /// Terms with all the shapes that a rule of simplification looks for.
  private func terms<S: Scalar>(_ x: S, _ y: S) -> [S] {
    let numbers = [0, 1, -1, 2, -3, 0.5].map(S.constant)
    return numbers + [
      x, -x, x * y, -(x * y), 2 * x, -2 * x, x / y, -(x / y), -x * y, 3 / x, -3 / x,
    ]
  }
}
