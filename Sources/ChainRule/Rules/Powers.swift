/// Power, with an exponent that may be a constant or a value: aᵇ.
///
/// The results are those of IEEE 754's `pow`: 0⁰ is 1, the root of a negative number is NaN. The
/// slopes are the textbook's, b·aᵇ⁻¹ and aᵇ·log a. At single points, such as a = b = 0, these would
/// be 0 × ∞, so they are operations of their own. Where a is negative, the derivative by b is NaN.
public enum Power: BinaryOperation {
  public static let symbol = "^"
  @inlinable
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S {
    .elementary(Self.self, a, b, machine.pow)
  }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (PowerSlope.of(a, b), PowerLogarithm.of(a, b))
  }
}

/// The square root; its slope grows without bound towards 0, where it is ∞.
///
/// The root of −0 is 0 here, so that the slope there is not −∞.
public enum SquareRoot: UnaryOperation {
  public static let symbol = "sqrt"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S {
    .elementary(Self.self, x) { machine.sqrt($0 + 0) }
  }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 / (2 * y) }
}

/// The cube root, for negative numbers too.
public enum CubeRoot: UnaryOperation {
  public static let symbol = "cbrt"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.cbrt) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 / (3 * y * y) }
}

/// The length of the hypotenuse √(a² + b²), without overflow on the way.
///
/// At the origin, the tip of a cone, both derivatives are 0 by convention.
public enum Hypotenuse: BinaryOperation {
  public static let symbol = "hypot"
  @inlinable
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S {
    .elementary(Self.self, a, b, machine.hypot)
  }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (Direction.of(a, b), Direction.of(b, a))
  }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == 0 && inputs[1] == 0 }
}
