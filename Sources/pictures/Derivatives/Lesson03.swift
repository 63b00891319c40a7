import ChainRule
import Drawing

/// The pictures of lesson 3, the chain rule.
let lesson03 = [
  Picture("chain", of: "03-the-chain-rule") { try svg(of: Diagram(of: chain()), edges: .numbers) },
  Picture("right-place", of: "03-the-chain-rule") { rightPlace().svg },
  Picture("two-paths", of: "03-the-chain-rule") {
    try svg(of: Diagram(of: twoPaths()), edges: .numbers)
  },
  Picture(page: "two-paths", of: "03-the-chain-rule", "x^2 + 3*x", ["x": 2]),
]

private enum Triple: UnaryOperation {
  static let symbol = "triple"
  static func value<S: Scalar>(_ x: S) -> S { 3 * x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(3) }
}

private enum AddOne: UnaryOperation {
  static let symbol = "add one"
  static func value<S: Scalar>(_ x: S) -> S { x + 1 }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(1) }
}

private enum Square: UnaryOperation {
  static let symbol = "square"
  static func value<S: Scalar>(_ x: S) -> S { x * x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 2 * x }
}

/// The chain of the worked example, with the local slope on each arrow.
private func chain() -> Value { Square.of(AddOne.of(Triple.of(Value(2, "x")))).named("y") }

/// x² + 3x, where x reaches y by two paths.
private func twoPaths() -> Value {
  let x = Value(2, "x")
  let y = (Square.of(x) + Triple.of(x)).named("y")
  y.backward()
  return y
}

/// The last link of the worked example: its slope at what goes into it, and at x.
private func rightPlace() -> Plot {
  func tangent(at u: Double, reach: Double) -> [(Double, Double)] {
    [u - reach, u + reach].map { ($0, u * u + 2 * u * ($0 - u)) }
  }
  var plot = Plot(
    title: "A slope belongs to a place",
    x: Axis("what goes into the square", range: 0...9),
    y: Axis("what comes out", range: 0...80))
  plot.add(
    .curve(over: 0...8.9, name: "square", color: .grey, dash: .solid) { $0 * $0 },
    .line(tangent(at: 7, reach: 1.7), name: "slope 14", color: .vermillion, dash: .solid),
    .line(tangent(at: 2, reach: 1.7), name: "slope 4", color: .blue, dash: .dashed),
    .points([(7, 49)], color: .vermillion, size: 5), .points([(2, 4)], color: .blue, size: 5),
    .note("7 goes into the square", at: (7, 49), .aboveLeft),
    .note("x is 2, but that does\nnot go into the square", at: (2, 4), .above, distance: 60))
  return plot
}
