/// The exponential function is its own slope.
public enum Exponential: UnaryOperation {
  public static let symbol = "exp"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.exp) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { y }
}

/// Two to the power of x.
public enum BinaryExponential: UnaryOperation {
  public static let symbol = "exp2"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.exp2) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { y * log(S.constant(2)) }
}

/// exp(x) − 1, accurate near 0: the subtraction gives 0 at x = 1e-20.
///
/// The slope is exp(x) and not y + 1, which is 0 at x = −38.
public enum ExponentialMinusOne: UnaryOperation {
  public static let symbol = "expm1"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.expm1) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { exp(x) }
}

/// The natural logarithm: −∞ at 0 and NaN below.
public enum Logarithm: UnaryOperation {
  public static let symbol = "log"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.log) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 / x }
}

/// The logarithm with base 2.
public enum BinaryLogarithm: UnaryOperation {
  public static let symbol = "log2"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.log2) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 / log(S.constant(2)) / x }
}

/// The logarithm with base 10.
public enum DecimalLogarithm: UnaryOperation {
  public static let symbol = "log10"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.log10) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 / log(S.constant(10)) / x }
}

/// log(1 + x), accurate near 0: at x = 1e-20, 1 + x is rounded to 1.
public enum LogarithmOnePlus: UnaryOperation {
  public static let symbol = "log1p"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.log1p) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 / (1 + x) }
}

/// The error function, 2/√π ∫₀ˣ exp(−t²) dt.
public enum ErrorFunction: UnaryOperation {
  public static let symbol = "erf"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, machine.erf) }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S {
    2 / Double.pi.squareRoot() * exp(-(x * x))
  }
}
