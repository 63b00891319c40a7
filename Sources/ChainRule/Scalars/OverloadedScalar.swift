/// A scalar whose operators follow from applying an operation: `a * b` applies ``Multiply``.
public protocol OverloadedScalar: Scalar {}

extension OverloadedScalar {
  public static func elementary<O: UnaryOperation>(
    _ operation: O.Type, _ x: Self, _ compute: (Double) -> Double
  ) -> Self { apply(operation, to: x) }

  public static func elementary<O: BinaryOperation>(
    _ operation: O.Type, _ a: Self, _ b: Self, _ compute: (Double, Double) -> Double
  ) -> Self { apply(operation, to: a, b) }

  public static prefix func - (x: Self) -> Self { apply(Negate.self, to: x) }
  public static func + (a: Self, b: Self) -> Self { apply(Add.self, to: a, b) }
  public static func - (a: Self, b: Self) -> Self { apply(Subtract.self, to: a, b) }
  public static func * (a: Self, b: Self) -> Self { apply(Multiply.self, to: a, b) }
  public static func / (a: Self, b: Self) -> Self { apply(Divide.self, to: a, b) }

  public static func + (a: Self, b: Double) -> Self { a + constant(b) }
  public static func - (a: Self, b: Double) -> Self { a - constant(b) }
  public static func * (a: Self, b: Double) -> Self { a * constant(b) }
  public static func / (a: Self, b: Double) -> Self { a / constant(b) }

  public static func + (a: Double, b: Self) -> Self { constant(a) + b }
  public static func - (a: Double, b: Self) -> Self { constant(a) - b }
  public static func * (a: Double, b: Self) -> Self { constant(a) * b }
  public static func / (a: Double, b: Self) -> Self { constant(a) / b }

  /// `a` to the power of `b`.
  public static func ** (a: Self, b: Self) -> Self { apply(Power.self, to: a, b) }

  /// `a` to the power of a plain number.
  public static func ** (a: Self, b: Double) -> Self { a ** constant(b) }

  /// A plain number to the power of `b`.
  public static func ** (a: Double, b: Self) -> Self { constant(a) ** b }
}
