/// With `Double`, the rules give values and gradients. All of it is inlinable, so that a rule of
/// another module is as fast as the kit's own.
extension Double: Scalar {
  @inlinable
  public static func constant(_ number: Double) -> Double { number }

  @inlinable
  public static func apply<O: UnaryOperation>(_ operation: O.Type, to x: Double) -> Double {
    O.value(x)
  }

  @inlinable
  public static func apply<O: BinaryOperation>(
    _ operation: O.Type, to a: Double, _ b: Double
  ) -> Double { O.value(a, b) }

  @inlinable
  public static func elementary<O: UnaryOperation>(
    _ operation: O.Type, _ x: Double, _ compute: (Double) -> Double
  ) -> Double { compute(x) }

  @inlinable
  public static func elementary<O: BinaryOperation>(
    _ operation: O.Type, _ a: Double, _ b: Double, _ compute: (Double, Double) -> Double
  ) -> Double { compute(a, b) }
}
