// Written out for `Value` rather than inherited: expressions that mix numbers and values
// type-check at once, and nodes are made without a detour through generic code.

extension Value {
  public static prefix func - (x: Value) -> Value { apply(Negate.self, to: x) }
  public static func + (a: Value, b: Value) -> Value { apply(Add.self, to: a, b) }
  public static func - (a: Value, b: Value) -> Value { apply(Subtract.self, to: a, b) }
  public static func * (a: Value, b: Value) -> Value { apply(Multiply.self, to: a, b) }
  public static func / (a: Value, b: Value) -> Value { apply(Divide.self, to: a, b) }

  public static func + (a: Value, b: Double) -> Value { a + constant(b) }
  public static func - (a: Value, b: Double) -> Value { a - constant(b) }
  public static func * (a: Value, b: Double) -> Value { a * constant(b) }
  public static func / (a: Value, b: Double) -> Value { a / constant(b) }

  public static func + (a: Double, b: Value) -> Value { constant(a) + b }
  public static func - (a: Double, b: Value) -> Value { constant(a) - b }
  public static func * (a: Double, b: Value) -> Value { constant(a) * b }
  public static func / (a: Double, b: Value) -> Value { constant(a) / b }

  public static func += (a: inout Value, b: Value) { a = a + b }
  public static func -= (a: inout Value, b: Value) { a = a - b }
  public static func *= (a: inout Value, b: Value) { a = a * b }
  public static func /= (a: inout Value, b: Value) { a = a / b }

  public static func += (a: inout Value, b: Double) { a = a + b }
  public static func -= (a: inout Value, b: Double) { a = a - b }
  public static func *= (a: inout Value, b: Double) { a = a * b }
  public static func /= (a: inout Value, b: Double) { a = a / b }
}
