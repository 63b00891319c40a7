/// Read with `Double`, the rules give values and gradients.
extension Double: Scalar {
  public static func constant(_ number: Double) -> Double { number }

  public static func apply<O: UnaryOperation>(_ operation: O.Type, to x: Double) -> Double {
    O.value(x)
  }

  public static func apply<O: BinaryOperation>(
    _ operation: O.Type, to a: Double, _ b: Double
  ) -> Double {
    O.value(a, b)
  }

  public static func elementary<O: UnaryOperation>(
    _ operation: O.Type, _ x: Double, _ compute: (Double) -> Double
  ) -> Double {
    compute(x)
  }

  public static func elementary<O: BinaryOperation>(
    _ operation: O.Type, _ a: Double, _ b: Double, _ compute: (Double, Double) -> Double
  ) -> Double {
    compute(a, b)
  }
}
