// 5.4: half of one plus the sign of the difference.
import ChainRule
import Homework

extension Value {
  static func + (a: Value, b: Value) -> Value {
    Value(a.data + b.data, "+", inputs: [a, b], localDerivatives: todo([.nan, .nan]))
  }

  static func - (a: Value, b: Value) -> Value {
    Value(a.data - b.data, "−", inputs: [a, b], localDerivatives: todo([.nan, .nan]))
  }

  static func * (a: Value, b: Value) -> Value {
    Value(a.data * b.data, "×", inputs: [a, b], localDerivatives: todo([.nan, .nan]))
  }

  static func / (a: Value, b: Value) -> Value {
    Value(a.data / b.data, "÷", inputs: [a, b], localDerivatives: todo([.nan, .nan]))
  }
}

func power(_ x: Value, _ exponent: Double) -> Value {
  Value(pow(x.data, exponent), "^", inputs: [x], localDerivatives: todo([.nan]))
}

func tanh(_ x: Value) -> Value {
  let y = tanh(x.data)
  return Value(y, "tanh", inputs: [x], localDerivatives: todo([.nan]))
}

func maximum(_ a: Value, _ b: Value) -> Value {
  let sign: Double = a.data == b.data ? 0 : (a.data - b.data).sign == .plus ? 1 : -1
  return Value(
    max(a.data, b.data), "max", inputs: [a, b],
    localDerivatives: [(1 + sign) / 2, (1 - sign) / 2])
}

func relu(_ x: Value) -> Value {
  if x.data <= 0 { return Value(0, "relu", inputs: [x], localDerivatives: [0]) }
  return Value(x.data, "relu", inputs: [x], localDerivatives: [1])
}

var derivativesOfTheOutput: [Double] {
  return [3, 2, 0, -1 / 4, 8 / 16]
}

func exp(_ x: Value) -> Value {
  let y = exp(x.data)
  return Value(y, "exp", inputs: [x], localDerivatives: todo([x.data]))
}
