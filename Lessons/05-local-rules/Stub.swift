import ChainRule
import Homework

extension Value {
  /// **5.1** The sum: the derivatives of a + b by `a` and by `b`.
  static func + (a: Value, b: Value) -> Value {
    Value(a.data + b.data, "+", inputs: [a, b], localDerivatives: todo([.nan, .nan]))
  }

  /// **5.1** The difference: the derivatives of a − b by `a` and by `b`.
  static func - (a: Value, b: Value) -> Value {
    Value(a.data - b.data, "−", inputs: [a, b], localDerivatives: todo([.nan, .nan]))
  }

  /// **5.2** The product: the derivatives of a · b by `a` and by `b`.
  static func * (a: Value, b: Value) -> Value {
    Value(a.data * b.data, "×", inputs: [a, b], localDerivatives: todo([.nan, .nan]))
  }

  /// **5.2** The quotient: the derivatives of a ÷ b by `a` and by `b`.
  static func / (a: Value, b: Value) -> Value {
    Value(a.data / b.data, "÷", inputs: [a, b], localDerivatives: todo([.nan, .nan]))
  }
}

/// **5.3** The power of a value, where the exponent is a fixed number: the derivative by `x`.
func power(_ x: Value, _ exponent: Double) -> Value {
  Value(pow(x.data, exponent), "^", inputs: [x], localDerivatives: todo([.nan]))
}

/// **5.3** The hyperbolic tangent: the derivative by `x`, from the output `y`.
func tanh(_ x: Value) -> Value {
  let y = tanh(x.data)
  return Value(y, "tanh", inputs: [x], localDerivatives: todo([.nan]))
}

/// **5.4** The larger of two values: the derivatives by `a` and by `b`. At a tie, each is ½.
func maximum(_ a: Value, _ b: Value) -> Value {
  Value(max(a.data, b.data), "max", inputs: [a, b], localDerivatives: todo([.nan, .nan]))
}

/// **5.4** `x` where it is above 0, and 0 elsewhere: the derivative by `x`. At the corner, 0,
/// follow the kit's convention.
func relu(_ x: Value) -> Value {
  Value(max(x.data, 0), "relu", inputs: [x], localDerivatives: todo([.nan]))
}

/// **5.5** Your prediction: the derivatives of y = max(a · b, c) − d ÷ e by `a`, `b`, `c`, `d` and
/// `e`, in this order, at a = 2, b = 3, c = 5, d = 8 and e = 4.
var derivativesOfTheOutput: [Double] {
  return todo([])
}

/// **5.6** e to the power of a value: the derivative by `x`.
///
/// There is a mistake in it. Find and mend it, and take the `todo` away.
func exp(_ x: Value) -> Value {
  let y = exp(x.data)
  return Value(y, "exp", inputs: [x], localDerivatives: todo([x.data]))
}
