import ChainRule

extension Value {
  /// **5.1** The sum: the derivatives of a + b by `a` and by `b`.
  static func + (a: Value, b: Value) -> Value {
    Value(a.data + b.data, "+", inputs: [a, b], localDerivatives: [1, 1])
  }

  /// **5.1** The difference: the derivatives of a − b by `a` and by `b`.
  static func - (a: Value, b: Value) -> Value {
    Value(a.data - b.data, "−", inputs: [a, b], localDerivatives: [1, -1])
  }

  /// **5.2** The product: the derivatives of a · b by `a` and by `b`.
  static func * (a: Value, b: Value) -> Value {
    Value(a.data * b.data, "×", inputs: [a, b], localDerivatives: [b.data, a.data])
  }

  /// **5.2** The quotient: the derivatives of a ÷ b by `a` and by `b`.
  static func / (a: Value, b: Value) -> Value {
    Value(
      a.data / b.data, "÷", inputs: [a, b],
      localDerivatives: [1 / b.data, -a.data / (b.data * b.data)])
  }
}

/// **5.3** The power of a value, where the exponent is a fixed number: the derivative by `x`.
func power(_ x: Value, _ exponent: Double) -> Value {
  Value(
    pow(x.data, exponent), "^", inputs: [x],
    localDerivatives: [exponent * pow(x.data, exponent - 1)])
}

/// **5.3** The hyperbolic tangent: the derivative by `x`, from the output `y`.
func tanh(_ x: Value) -> Value {
  let y = tanh(x.data)
  return Value(y, "tanh", inputs: [x], localDerivatives: [1 - y * y])
}

/// **5.4** The larger of two values: the derivatives by `a` and by `b`. At a tie, each is ½.
func maximum(_ a: Value, _ b: Value) -> Value {
  let slopes: [Double] =
    if a.data > b.data { [1, 0] } else if a.data < b.data { [0, 1] } else { [0.5, 0.5] }
  return Value(max(a.data, b.data), "max", inputs: [a, b], localDerivatives: slopes)
}

/// **5.4** `x` where it is above 0, and 0 elsewhere: the derivative by `x`. At the corner it is 0.
func relu(_ x: Value) -> Value {
  Value(max(x.data, 0), "relu", inputs: [x], localDerivatives: [x.data > 0 ? 1 : 0])
}

/// **5.5** Your prediction: the derivatives of y = max(a · b, c) − d ÷ e by `a`, `b`, `c`, `d` and
/// `e`, in this order, at a = 2, b = 3, c = 5, d = 8 and e = 4.
var derivativesOfTheOutput: [Double] {
  return [3, 2, 0, -0.25, 0.5]
}

/// **5.6** e to the power of a value: the derivative by `x`.
func exp(_ x: Value) -> Value {
  let y = exp(x.data)
  return Value(y, "exp", inputs: [x], localDerivatives: [y])
}
