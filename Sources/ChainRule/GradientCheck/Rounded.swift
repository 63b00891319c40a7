/// A scalar with a bound on how far rounding may have moved it: a running error analysis.
///
/// Every operation rounds its result, and passes on what its inputs are off by. So an expression
/// says how exact it is; with ``Dual`` around it, also how exact its derivative is (Higham, 2002,
/// Accuracy and Stability of Numerical Algorithms, section 3.3, after Wilkinson).
///
/// ```
/// let x = Rounded(moving: 1e-12)
/// print(x.error, (1 + x).error, (1 + x - 1).error)  // 0.0 8.9e-17 8.9e-17
/// ```
///
/// The last of these is 1.000088900582341e-12: five digits are right.
struct Rounded {
  /// The value, as the machine computes it.
  let value: Double

  /// The bound; `nil` for a scalar that stands still.
  ///
  /// A check compares values at several points. What depends on no moving input is the same at all
  /// of them, rounding included, and its error does not show.
  private let bound: Double?

  /// How far the value may be from the one that exact arithmetic gives.
  var error: Double { bound ?? 0 }

  /// An input that differs from point to point.
  init(moving value: Double) { self.init(value, bound: 0) }

  /// A scalar that is the same at all points.
  init(still value: Double) { self.init(value, bound: nil) }

  /// The result of an operation: it inherits errors of the inputs, and is rounded itself.
  private init(_ value: Double, from inputs: [Rounded], inherited: Double, rounding: Double) {
    let isStill = inputs.allSatisfy { $0.bound == nil }
    // What is inherited may be too small for a `Double`, and yet is not nothing.
    let least = inputs.contains { $0.error > 0 } ? Double.leastNonzeroMagnitude : 0
    let bound = inherited + rounding + least
    self.init(value, bound: isStill ? nil : bound.isFinite && value.isFinite ? bound : .infinity)
  }

  private init(_ value: Double, bound: Double?) {
    self.value = value
    self.bound = bound
  }
}

extension Rounded: OverloadedScalar {
  static func constant(_ number: Double) -> Rounded { Rounded(still: number) }

  static func apply<O: UnaryOperation>(_ operation: O.Type, to x: Rounded) -> Rounded { O.value(x) }

  static func apply<O: BinaryOperation>(_ operation: O.Type, to a: Rounded, _ b: Rounded) -> Rounded
  {
    O.value(a, b)
  }

  static prefix func - (x: Rounded) -> Rounded { Rounded(-x.value, bound: x.bound) }

  // What a sum, a product or a quotient has lost can be computed: it is a `Double` again (Dekker,
  // 1971, A floating-point technique for extending the available precision).

  static func + (a: Rounded, b: Rounded) -> Rounded {
    let sum = a.value + b.value
    let ofB = sum - a.value
    let lost = (a.value - (sum - ofB)) + (b.value - ofB)
    return Rounded(sum, from: [a, b], inherited: a.error + b.error, rounding: abs(lost))
  }

  static func - (a: Rounded, b: Rounded) -> Rounded { a + -b }

  static func * (a: Rounded, b: Rounded) -> Rounded {
    let product = a.value * b.value
    let lost = (-product).addingProduct(a.value, b.value)
    let inherited = abs(a.value) * b.error + abs(b.value) * a.error + a.error * b.error
    let isZero = a.value == 0 || b.value == 0
    return Rounded(
      product, from: [a, b], inherited: inherited,
      rounding: isZero ? 0 : abs(lost) + product.underflow)
  }

  static func / (a: Rounded, b: Rounded) -> Rounded {
    let quotient = a.value / b.value
    let lost = a.value.addingProduct(-quotient, b.value) / b.value
    let least = abs(b.value) - b.error
    let inherited = least > 0 ? (a.error + abs(quotient) * b.error) / least : .infinity
    return Rounded(
      quotient, from: [a, b], inherited: inherited,
      rounding: a.value == 0 ? 0 : abs(lost) + quotient.underflow)
  }

  // The mathematics library promises less. Its derivatives are not asked for: the kit's are tested.

  static func elementary<O: UnaryOperation>(
    _ operation: O.Type, _ x: Rounded, _ compute: (Double) -> Double
  ) -> Rounded {
    let result = compute(x.value)
    return Rounded(
      result, from: [x], inherited: x.spread(through: compute),
      rounding: roundings(in: operation) * result.ulp)
  }

  static func elementary<O: BinaryOperation>(
    _ operation: O.Type, _ a: Rounded, _ b: Rounded, _ compute: (Double, Double) -> Double
  ) -> Rounded {
    let result = compute(a.value, b.value)
    let inherited = a.spread { compute($0, b.value) } + b.spread { compute(a.value, $0) }
    return Rounded(
      result, from: [a, b], inherited: inherited, rounding: roundings(in: operation) * result.ulp)
  }

  /// How many units in the last place the machine's function may be off by: none where it chooses
  /// one of its inputs, else what the GNU C library states (1, where it states 2 for a few inputs).
  private static func roundings(in operation: any Operation.Type) -> Double {
    let exact: [any Operation.Type] = [
      Rectifier.self, AbsoluteValue.self, Maximum.self, Minimum.self, Step.self, Sign.self,
      Greater.self,
    ]
    return exact.contains { $0 == operation } ? 0 : operation == CubeRoot.self ? 4 : 1
  }

  /// How far the result moves when the value moves by its error, a unit in the last place at least.
  /// Of a larger error a part is tried too: what lies a whole period away does not differ.
  private func spread(through compute: (Double) -> Double) -> Double {
    guard error > 0 else { return 0 }
    let reach = maximum(error, value.ulp)
    let result = compute(value)
    let moved = [1, 0.618, -0.618, -1].map { abs(compute(value + $0 * reach) - result) }
    return moved.reduce(0, maximum) * (error / reach)
  }
}

extension Double {
  /// What a product or a quotient may have lost unseen near the least `Double`s, where the lost
  /// part has no digits of its own.
  fileprivate var underflow: Double { magnitude < 1e-290 ? .leastNonzeroMagnitude : 0 }
}
