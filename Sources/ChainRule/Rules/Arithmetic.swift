// Each rule has two lines that matter: what the operation computes, and its local derivatives.

/// Addition: the upstream gradient passes to both inputs.
public enum Add: BinaryOperation {
  public static let symbol = "+"
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S { a + b }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (.constant(1), .constant(1))
  }
}

/// Subtraction: the gradient passes to the first input, and with the opposite sign to the second.
public enum Subtract: BinaryOperation {
  public static let symbol = "−"
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S { a - b }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) {
    (.constant(1), .constant(-1))
  }
}

/// Multiplication: the derivative by each input is the other input.
public enum Multiply: BinaryOperation {
  public static let symbol = "×"
  public static func value<S: Scalar>(_ a: S, _ b: S) -> S { a * b }
  public static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) { (b, a) }
}

/// Division: the derivatives are 1/b and −a/b², which is −y/b.
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
