// Functions of two inputs, one of them a plain number.

/// `a` to the power of the number `b`.
public func pow(_ a: Value, _ b: Double) -> Value { pow(a, Value.constant(b)) }
/// The number `a` to the power of `b`.
public func pow(_ a: Double, _ b: Value) -> Value { pow(Value.constant(a), b) }

/// √(a² + b²) with a number for `b`.
public func hypot(_ a: Value, _ b: Double) -> Value { hypot(a, Value.constant(b)) }
/// √(a² + b²) with a number for `a`.
public func hypot(_ a: Double, _ b: Value) -> Value { hypot(Value.constant(a), b) }

/// The angle of the point (`x`, `y`) with a number for `x`.
public func atan2(_ y: Value, _ x: Double) -> Value { atan2(y, Value.constant(x)) }
/// The angle of the point (`x`, `y`) with a number for `y`.
public func atan2(_ y: Double, _ x: Value) -> Value { atan2(Value.constant(y), x) }

/// The larger of `a` and the number `b`.
public func maximum(_ a: Value, _ b: Double) -> Value { maximum(a, Value.constant(b)) }
/// The larger of the number `a` and `b`.
public func maximum(_ a: Double, _ b: Value) -> Value { maximum(Value.constant(a), b) }

/// The smaller of `a` and the number `b`.
public func minimum(_ a: Value, _ b: Double) -> Value { minimum(a, Value.constant(b)) }
/// The smaller of the number `a` and `b`.
public func minimum(_ a: Double, _ b: Value) -> Value { minimum(Value.constant(a), b) }

// Swift's own names for two of them, as in `max(x, 0)`. For plain numbers Swift's own functions are
// called. Code for any `Scalar` says `maximum`: a generic `max` would be ambiguous for a `Double`.

/// The larger of `a` and `b`, as ``maximum(_:_:)->S``.
public func max(_ a: Value, _ b: Value) -> Value { maximum(a, b) }

/// The larger of `a` and the number `b`.
public func max(_ a: Value, _ b: Double) -> Value { maximum(a, b) }
/// The larger of the number `a` and `b`.
public func max(_ a: Double, _ b: Value) -> Value { maximum(a, b) }

/// The smaller of `a` and `b`, as ``minimum(_:_:)->S``.
public func min(_ a: Value, _ b: Value) -> Value { minimum(a, b) }

/// The smaller of `a` and the number `b`.
public func min(_ a: Value, _ b: Double) -> Value { minimum(a, b) }
/// The smaller of the number `a` and `b`.
public func min(_ a: Double, _ b: Value) -> Value { minimum(a, b) }

precedencegroup PowerPrecedence {
  associativity: right
  higherThan: MultiplicationPrecedence
}

/// Power: `x ** 2`, `2 ** x`, `x ** y`, and for plain numbers `2.0 ** 3.0`.
///
/// Powers are read from right to left: `x ** 2 ** 3` is x⁸. In Swift a sign in front binds tighter
/// than every other operator: `-x ** 2` is (−x)². In a ``Formula``, `-x^2` is −(x²).
infix operator ** : PowerPrecedence

extension Value {
  /// `a` to the power of `b`.
  public static func ** (a: Value, b: Value) -> Value { Power.of(a, b) }

  /// `a` to the power of the number `b`.
  public static func ** (a: Value, b: Double) -> Value { a ** constant(b) }

  /// The number `a` to the power of `b`.
  public static func ** (a: Double, b: Value) -> Value { constant(a) ** b }
}

extension Double {
  /// The number `a` to the power of the number `b`.
  public static func ** (a: Double, b: Double) -> Double { pow(a, b) }
}
