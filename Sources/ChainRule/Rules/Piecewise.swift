/// The distance from 0. At the kink, 0, the slope is 0 by convention.
public enum AbsoluteValue: UnaryOperation {
  public static let symbol = "abs"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x) { $0.magnitude } }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { Sign.of(x) }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == 0 }
}

/// The larger input: it gets the whole gradient, and at a tie each gets half of it.
public enum Maximum: BinaryOperation {
  public static let symbol = "max"
  @inlinable
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S {
    .elementary(Self.self, a, b) { $0 > $1 || $0.isNaN ? $0 : $1 }
  }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (Greater.of(a, b), Greater.of(b, a))
  }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == inputs[1] }
}

/// The smaller input: it gets the whole gradient, and at a tie each gets half of it.
public enum Minimum: BinaryOperation {
  public static let symbol = "min"
  @inlinable
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S {
    .elementary(Self.self, a, b) { $0 < $1 || $0.isNaN ? $0 : $1 }
  }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (Greater.of(b, a), Greater.of(a, b))
  }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == inputs[1] }
}

// The slopes of the operations above: steps, which are flat wherever they do not jump. Each is NaN
// where an input is, so that a NaN is never hidden behind a slope of 0.

/// 1 above 0, and 0 elsewhere: the slope of relu.
public enum Step: UnaryOperation {
  public static let symbol = "step"
  @inlinable @inline(__always)
  public static func value<S: Scalar>(_ x: S) -> S {
    .elementary(Self.self, x) { $0.isNaN ? $0 : $0 > 0 ? 1 : 0 }
  }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(0) }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == 0 }
}

/// 1 above 0, −1 below, and 0 at 0: the slope of the absolute value.
public enum Sign: UnaryOperation {
  public static let symbol = "sign"
  @inlinable
  public static func value<S: Scalar>(_ x: S) -> S {
    .elementary(Self.self, x) { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
  }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(0) }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == 0 }
}

/// 1 where a > b, 0 where a < b, and ½ at a tie: the slope of the maximum by a.
public enum Greater: BinaryOperation {
  public static let symbol = "greater"
  @inlinable
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S {
    .elementary(Self.self, a, b) { $0 > $1 ? 1 : $0 < $1 ? 0 : $0 == $1 ? 0.5 : .nan }
  }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (.constant(0), .constant(0))
  }
  public static func isKink(at inputs: [Double]) -> Bool { inputs[0] == inputs[1] }
}
