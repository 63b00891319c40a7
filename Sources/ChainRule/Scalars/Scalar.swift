/// What the rules of calculus can be evaluated with.
///
/// Every operation states its value and its local derivatives once, generic over `Scalar`. What a
/// rule gives depends on the scalar:
///
/// | scalar | the rule gives |
/// |---|---|
/// | `Double` | values and gradients |
/// | ``Value`` | a graph, so that a derivative can be differentiated again |
/// | ``Dual`` | the value together with its directional derivative (forward mode) |
/// | ``Formula`` | symbols |
///
/// A ``Tape`` reads them with SIMD vectors too, for several examples at once.
///
/// In generic code, write whole numbers without a point, and give other plain numbers a name first:
///
/// ```swift
/// func gelu<S: Scalar>(_ x: S) -> S {
///   let root = 2.0.squareRoot()
///   return x * (1 + erf(x / root)) / 2
/// }
/// ```
///
/// A literal such as `2.0` is a `Double`, and so a `Scalar` too: each `*` can mean several things,
/// and with many literals the compiler tries all combinations. ``Value`` needs no such care.
public protocol Scalar {
  /// A constant: nothing is differentiated by it.
  static func constant(_ number: Double) -> Self

  /// The result of an operation with one input.
  static func apply<O: UnaryOperation>(_ operation: O.Type, to x: consuming Self) -> Self

  /// The result of an operation with two inputs.
  static func apply<O: BinaryOperation>(
    _ operation: O.Type, to a: consuming Self, _ b: consuming Self
  ) -> Self

  /// The result of an operation that the machine's mathematics library computes: scalars that
  /// consist of `Double`s call `compute`, all others apply `operation`.
  static func elementary<O: UnaryOperation>(
    _ operation: O.Type, _ x: Self, _ compute: (Double) -> Double
  ) -> Self

  /// The result of an operation of two inputs that the machine's mathematics library computes.
  static func elementary<O: BinaryOperation>(
    _ operation: O.Type, _ a: Self, _ b: Self, _ compute: (Double, Double) -> Double
  ) -> Self

  /// The opposite of a scalar.
  static prefix func - (x: Self) -> Self

  /// The sum of two scalars.
  static func + (a: Self, b: Self) -> Self

  /// The difference of two scalars.
  static func - (a: Self, b: Self) -> Self

  /// The product of two scalars.
  static func * (a: Self, b: Self) -> Self

  /// The quotient of two scalars.
  static func / (a: Self, b: Self) -> Self

  /// The sum of a scalar and a plain number.
  static func + (a: Self, b: Double) -> Self

  /// The difference of a scalar and a plain number.
  static func - (a: Self, b: Double) -> Self

  /// The product of a scalar and a plain number.
  static func * (a: Self, b: Double) -> Self

  /// The quotient of a scalar and a plain number.
  static func / (a: Self, b: Double) -> Self

  /// The sum of a plain number and a scalar.
  static func + (a: Double, b: Self) -> Self

  /// The difference of a plain number and a scalar.
  static func - (a: Double, b: Self) -> Self

  /// The product of a plain number and a scalar.
  static func * (a: Double, b: Self) -> Self

  /// The quotient of a plain number and a scalar.
  static func / (a: Double, b: Self) -> Self
}
