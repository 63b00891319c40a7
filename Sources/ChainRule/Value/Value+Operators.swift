// Written out for `Value` rather than inherited: expressions that mix numbers and values
// type-check at once, and nodes are made without a detour through generic code.
//
// An input is `consuming`: the new node takes the reference over. So an intermediate result goes
// from its node to the next without being counted up and down again.

extension Value {
  public static prefix func - (x: consuming Value) -> Value { apply(Negate.self, to: x) }
  public static func + (a: consuming Value, b: consuming Value) -> Value {
    apply(Add.self, to: a, b)
  }
  public static func - (a: consuming Value, b: consuming Value) -> Value {
    apply(Subtract.self, to: a, b)
  }
  public static func * (a: consuming Value, b: consuming Value) -> Value {
    apply(Multiply.self, to: a, b)
  }
  public static func / (a: consuming Value, b: consuming Value) -> Value {
    apply(Divide.self, to: a, b)
  }

  public static func + (a: consuming Value, b: Double) -> Value { a + constant(b) }
  public static func - (a: consuming Value, b: Double) -> Value { a - constant(b) }
  public static func * (a: consuming Value, b: Double) -> Value { a * constant(b) }
  public static func / (a: consuming Value, b: Double) -> Value { a / constant(b) }

  public static func + (a: Double, b: consuming Value) -> Value { constant(a) + b }
  public static func - (a: Double, b: consuming Value) -> Value { constant(a) - b }
  public static func * (a: Double, b: consuming Value) -> Value { constant(a) * b }
  public static func / (a: Double, b: consuming Value) -> Value { constant(a) / b }

  public static func += (a: inout Value, b: consuming Value) { a = a + b }
  public static func -= (a: inout Value, b: consuming Value) { a = a - b }
  public static func *= (a: inout Value, b: consuming Value) { a = a * b }
  public static func /= (a: inout Value, b: consuming Value) { a = a / b }

  public static func += (a: inout Value, b: Double) { a = a + b }
  public static func -= (a: inout Value, b: Double) { a = a - b }
  public static func *= (a: inout Value, b: Double) { a = a * b }
  public static func /= (a: inout Value, b: Double) { a = a / b }
}
