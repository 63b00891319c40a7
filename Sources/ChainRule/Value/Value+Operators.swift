// These are written out for `Value`, instead of inherited from a protocol: so the compiler finds
// them quickly in an expression that mixes plain numbers and values, and makes nodes without
// generic code. A `consuming` input hands its reference over to the new node.

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
