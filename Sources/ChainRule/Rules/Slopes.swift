// Slopes whose formula from the textbook fails at single points, where it is 0 × ∞ or 0 ÷ 0. What
// holds there instead is a choice, and a rule has no `if` (see `Operation`). So each such slope is
// an operation, a node that chooses when it is evaluated.

/// An operation that is a formula of the textbook, except at single points.
public protocol SlopeOperation: BinaryOperation {
  /// The formula that holds at all other points; drawings show it.
  static func formula<S: Scalar>(_ a: S, _ b: S) -> S
}

/// An operation outside of the engine that states its choice, so that programs can be printed of
/// it.
package protocol ChoosingOperation: SlopeOperation {
  /// What a function is called that computes it, and what it is good for, in a line.
  static var functionName: String { get }
  static var functionComment: String { get }

  /// The choice that the value makes.
  static func choice<S: Scalar>(_ a: S, _ b: S) -> Choice<S>
}

/// A product in which 0 is stronger than ∞: 0 × ∞ is 0, as in b·aᵇ⁻¹ where b and a are 0.
///
/// Such a zero is called a strong zero. It does not hide a NaN.
public enum StrongZeroProduct: SlopeOperation {
  public static let symbol = "strongZeroProduct"
  public static func formula<S: Scalar>(_ a: S, _ b: S) -> S { a * b }
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S {
    .elementary(Self.self, a, b) { a, b in
      (a == 0 && b.isInfinite) || (a.isInfinite && b == 0) ? 0 : a * b
    }
  }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) { (b, a) }
}

/// The slope of a power by its base, b·aᵇ⁻¹; 0 for the exponent 0, since a⁰ is 1 everywhere.
public enum PowerSlope: SlopeOperation {
  public static let symbol = "powerSlope"
  public static func formula<S: Scalar>(_ a: S, _ b: S) -> S { b * pow(a, b - 1) }
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S { .elementary(Self.self, a, b, compute) }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (StrongZeroProduct.of(b, PowerSlope.of(a, b - 1)), mixedSlope(a, b))
  }

  /// Below this exponent, aᵇ⁻¹ can be too large where b·aᵇ⁻¹ is not: a = 1e-310, b = 1e-5.
  package static let smallestPlainExponent = 0.0625

  /// With a tiny b, the power is the product of two roots, and b is multiplied by one at a time.
  private static func compute(_ a: Double, _ b: Double) -> Double {
    let power = pow(a, b - 1)
    guard power.isInfinite, a != 0, abs(b) < smallestPlainExponent else {
      return StrongZeroProduct.value(b, power)
    }
    let half = pow(abs(a), (b - 1) / 2)
    return b * half * (power < 0 ? -half : half)
  }
}

/// The slope of a power by its exponent, aᵇ·log a; 0 where a and aᵇ are 0, as 0ᵇ is for all b > 0.
public enum PowerLogarithm: SlopeOperation {
  public static let symbol = "powerLog"
  public static func formula<S: Scalar>(_ a: S, _ b: S) -> S { pow(a, b) * log(a) }
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S {
    StrongZeroProduct.of(pow(a, b), log(a))
  }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (mixedSlope(a, b), StrongZeroProduct.of(y, log(a)))
  }
}

/// The mixed second derivative of aᵇ, which is aᵇ⁻¹·(1 + b·log a) in either order.
private func mixedSlope<S: Scalar>(_ a: S, _ b: S) -> S {
  StrongZeroProduct.of(pow(a, b - 1), 1 + StrongZeroProduct.of(b, log(a)))
}

/// The slope of the hypotenuse, a/√(a² + b²): the cosine of the angle at which the point (a, b) is
/// seen. At the origin, where there is no angle, it is 0 by convention and its own slopes are NaN.
public enum Direction: SlopeOperation {
  public static let symbol = "direction"
  public static func formula<S: Scalar>(_ a: S, _ b: S) -> S { a / hypot(a, b) }
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S { .elementary(Self.self, a, b, compute) }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    let r = hypot(a, b)
    let other = Direction.of(b, a)
    return (other / r * other, -(y * other) / r)
  }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == 0 && inputs[1] == 0 }

  /// Very large and very small coordinates are scaled first: the hypotenuse could be ∞, or lose
  /// digits. Two infinite coordinates give NaN.
  private static func compute(_ a: Double, _ b: Double) -> Double {
    if a == 0 && b == 0 { return 0 }
    if a.isInfinite && b.isFinite { return a < 0 ? -1 : 1 }
    let size = maximum(abs(a), abs(b))
    let scale = size > 0x1p1000 ? 0x1p-100 : size < 0x1p-960 ? 0x1p100 : 1
    return a * scale / hypot(a * scale, b * scale)
  }
}
