// These are written out for `Value`, instead of inherited from a protocol: so the compiler finds
// them quickly in an expression that mixes plain numbers and values, and makes nodes without
// generic code. A `consuming` input hands its reference over to the new node.

extension Value {
  /// A node of the opposite of a value.
  public static prefix func - (x: consuming Value) -> Value { apply(Negate.self, to: x) }

  /// A node of the sum of two values.
  public static func + (a: consuming Value, b: consuming Value) -> Value {
    apply(Add.self, to: a, b)
  }

  /// A node of the difference of two values.
  public static func - (a: consuming Value, b: consuming Value) -> Value {
    apply(Subtract.self, to: a, b)
  }

  /// A node of the product of two values.
  public static func * (a: consuming Value, b: consuming Value) -> Value {
    apply(Multiply.self, to: a, b)
  }

  /// A node of the quotient of two values.
  public static func / (a: consuming Value, b: consuming Value) -> Value {
    apply(Divide.self, to: a, b)
  }

  /// A node of the sum of a value and a plain number, which becomes a constant.
  public static func + (a: consuming Value, b: Double) -> Value { a + constant(b) }

  /// A node of the difference of a value and a plain number, which becomes a constant.
  public static func - (a: consuming Value, b: Double) -> Value { a - constant(b) }

  /// A node of the product of a value and a plain number, which becomes a constant.
  public static func * (a: consuming Value, b: Double) -> Value { a * constant(b) }

  /// A node of the quotient of a value and a plain number, which becomes a constant.
  public static func / (a: consuming Value, b: Double) -> Value { a / constant(b) }

  /// A node of the sum of a plain number, which becomes a constant, and a value.
  public static func + (a: Double, b: consuming Value) -> Value { constant(a) + b }

  /// A node of the difference of a plain number, which becomes a constant, and a value.
  public static func - (a: Double, b: consuming Value) -> Value { constant(a) - b }

  /// A node of the product of a plain number, which becomes a constant, and a value.
  public static func * (a: Double, b: consuming Value) -> Value { constant(a) * b }

  /// A node of the quotient of a plain number, which becomes a constant, and a value.
  public static func / (a: Double, b: consuming Value) -> Value { constant(a) / b }

  /// Adds a value: `a` becomes another node, and the node that it was is an input.
  public static func += (a: inout Value, b: consuming Value) { a = a + b }

  /// Subtracts a value: `a` becomes another node, and the node that it was is an input.
  public static func -= (a: inout Value, b: consuming Value) { a = a - b }

  /// Multiplies by a value: `a` becomes another node, and the node that it was is an input.
  public static func *= (a: inout Value, b: consuming Value) { a = a * b }

  /// Divides by a value: `a` becomes another node, and the node that it was is an input.
  public static func /= (a: inout Value, b: consuming Value) { a = a / b }

  /// Adds a plain number: `a` becomes another node, and the node that it was is an input.
  public static func += (a: inout Value, b: Double) { a = a + b }

  /// Subtracts a plain number: `a` becomes another node, and the node that it was is an input.
  public static func -= (a: inout Value, b: Double) { a = a - b }

  /// Multiplies by a plain number: `a` becomes another node, and the node that it was is an input.
  public static func *= (a: inout Value, b: Double) { a = a * b }

  /// Divides by a plain number: `a` becomes another node, and the node that it was is an input.
  public static func /= (a: inout Value, b: Double) { a = a / b }
}
