/// The logistic function 1/(1 + e⁻ˣ), an S-shaped curve from 0 to 1.
///
/// For negative x it is computed as eˣ/(1 + eˣ), since e⁻ˣ is too large for a `Double` at x = −710.
/// From x = 37 on y is rounded to 1, and the slope y(1 − y) is 0.
public enum Sigmoid: UnaryOperation {
  public static let symbol = "sigmoid"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S {
    exp(minimum(x, .constant(0))) / (1 + exp(-abs(x)))
  }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { y * (1 - y) }
}

/// log(1 + eˣ), a smooth relu, written so that no power overflows.
public enum Softplus: UnaryOperation {
  public static let symbol = "softplus"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S {
    maximum(x, .constant(0)) + log1p(exp(-abs(x)))
  }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { sigmoid(x) }
}

/// The rectified linear unit: x above 0, and 0 below. At the kink, 0, the slope is 0 by convention.
public enum Rectifier: UnaryOperation {
  public static let symbol = "relu"
  @inlinable @inline(__always)
  public static func value<S: Scalar>(_ x: S) -> S {
    .elementary(Self.self, x) { $0 <= 0 ? 0 : $0 }
  }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { Step.of(x) }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == 0 }
}

/// x above 0, and `slope` · x below. At the kink, 0, the derivative by x is `slope` by convention.
public enum LeakyRectifier: BinaryOperation {
  public static let symbol = "leakyRelu"
  @inlinable
  public static func value<S: Scalar>(_ x: S, _ slope: S) -> S {
    maximum(x, .constant(0)) + slope * minimum(x, .constant(0))
  }
  @inlinable
  public static func derivatives<S: Scalar>(_ x: S, _ slope: S, output y: S) -> (S, S) {
    let isBelow = 1 - step(x)
    return (step(x) + slope * isBelow, StrongZeroProduct.of(x, isBelow))
  }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == 0 }
}
