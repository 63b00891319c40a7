/// The sine of an angle in radians.
public enum Sine: UnaryOperation {
  public static let symbol = "sin"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.sin) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { cos(x) }
}

/// The cosine of an angle in radians.
public enum Cosine: UnaryOperation {
  public static let symbol = "cos"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.cos) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { -sin(x) }
}

/// The tangent of an angle in radians.
public enum Tangent: UnaryOperation {
  public static let symbol = "tan"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.tan) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 + y * y }
}

/// The angle in −π/2 … π/2 that has the sine x; NaN outside of −1 … 1.
///
/// (1 − x)(1 + x) is 1 − x² without the cancellation near ±1.
public enum ArcSine: UnaryOperation {
  public static let symbol = "asin"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.asin) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 / sqrt((1 - x) * (1 + x)) }
}

/// The angle in 0 … π that has the cosine x; NaN outside of −1 … 1.
public enum ArcCosine: UnaryOperation {
  public static let symbol = "acos"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.acos) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S {
    -1 / sqrt((1 - x) * (1 + x))
  }
}

/// The angle in −π/2 … π/2 that has the tangent x.
public enum ArcTangent: UnaryOperation {
  public static let symbol = "atan"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.atan) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 / (1 + x * x) }
}

/// The angle of the point (b, a), in −π … π. The ordinate comes first: `atan2(y, x)`.
///
/// The slopes are b/r² and −a/r² with r = √(a² + b²), computed as b/r ÷ r: r² could overflow. At
/// the origin both are NaN. At a = 0, b < 0 the angle jumps by 2π; the slopes are those beside it.
public enum ArcTangent2: BinaryOperation {
  public static let symbol = "atan2"
  @inlinable
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S {
    .elementary(Self.self, a, b, machine.atan2)
  }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    let r = hypot(a, b)
    return (Direction.of(b, a) / r, -Direction.of(a, b) / r)
  }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == 0 && inputs[1] <= 0 }
}
