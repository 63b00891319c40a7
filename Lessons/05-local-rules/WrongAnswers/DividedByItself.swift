// 5.2: Where an input is 0, that divides 0 by 0, which is no number.
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
    let y = a.data * b.data
    return Value(y, "×", inputs: [a, b], localDerivatives: [y / a.data, y / b.data])
  }

  static func / (a: Value, b: Value) -> Value {
    let y = a.data / b.data
    return Value(y, "÷", inputs: [a, b], localDerivatives: [y / a.data, -y / b.data])
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
  Value(max(a.data, b.data), "max", inputs: [a, b], localDerivatives: todo([.nan, .nan]))
}

func relu(_ x: Value) -> Value {
  Value(max(x.data, 0), "relu", inputs: [x], localDerivatives: todo([.nan]))
}

var derivativesOfTheOutput: [Double] {
  return todo([])
}

func exp(_ x: Value) -> Value {
  let y = exp(x.data)
  return Value(y, "exp", inputs: [x], localDerivatives: todo([x.data]))
}
