/// The hyperbolic sine, (eˣ − e⁻ˣ)/2.
public enum HyperbolicSine: UnaryOperation {
  public static let symbol = "sinh"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.sinh) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { cosh(x) }
}

/// The hyperbolic cosine, (eˣ + e⁻ˣ)/2.
public enum HyperbolicCosine: UnaryOperation {
  public static let symbol = "cosh"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.cosh) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { sinh(x) }
}

/// The hyperbolic tangent, an S-shaped curve from −1 to 1.
///
/// The library's `tanh` is right at any x; (e²ˣ − 1)/(e²ˣ + 1) would be ∞/∞ from x = 355 on. The
/// slope 1 − y² is off by about 3e-16 at most: where y is rounded to 1 (|x| > 19.1) it is 0.
public enum HyperbolicTangent: UnaryOperation {
  public static let symbol = "tanh"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.tanh) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 - y * y }
}

/// The inverse of the hyperbolic sine.
public enum InverseHyperbolicSine: UnaryOperation {
  public static let symbol = "asinh"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.asinh) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 / hypot(x, .constant(1)) }
}

/// The inverse of the hyperbolic cosine; NaN below 1.
public enum InverseHyperbolicCosine: UnaryOperation {
  public static let symbol = "acosh"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.acosh) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S {
    1 / (sqrt(x - 1) * sqrt(x + 1))
  }
}

/// The inverse of the hyperbolic tangent; NaN outside of −1 … 1.
public enum InverseHyperbolicTangent: UnaryOperation {
  public static let symbol = "atanh"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.atanh) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 / ((1 - x) * (1 + x)) }
}
