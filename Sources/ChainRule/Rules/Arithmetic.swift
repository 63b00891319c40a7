// Each rule has two lines that matter: what the operation computes, and its local derivatives.

/// Addition: the upstream gradient passes to both inputs.
public enum Add: BinaryOperation {
  public static let symbol = "+"
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S { a + b }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (.constant(1), .constant(1))
  }
}

/// Subtraction: it passes too, with the opposite sign for the second input.
public enum Subtract: BinaryOperation {
  public static let symbol = "−"
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S { a - b }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (.constant(1), .constant(-1))
  }
}

/// Multiplication: the inputs swap, each one's slope is the other.
public enum Multiply: BinaryOperation {
  public static let symbol = "×"
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S { a * b }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) { (b, a) }
}

/// Division: 1/b and −a/b², where a/b is already known.
public enum Divide: BinaryOperation {
  public static let symbol = "÷"
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S { a / b }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (1 / b, -y / b)
  }
}

/// Negation: the opposite sign.
public enum Negate: UnaryOperation {
  public static let symbol = "−"
  public static func value<S: Scalar>(_ x: S) -> S { -x }
  public static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(-1) }
}
