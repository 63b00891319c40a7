/// Read with `Value`, a rule builds a graph.
///
/// A node stores its local derivatives when it is made, so that the backward pass has nothing left
/// to do but the chain rule.
extension Value: Scalar {
  public static func constant(_ number: Double) -> Value {
    Value(data: number, isConstant: true)
  }

  public static func apply<O: UnaryOperation>(_ operation: O.Type, to x: consuming Value) -> Value {
    let output = O.value(x.storedData)
    let derivative = O.derivative(x.storedData, output: output)
    return Value(
      data: output, origin: .operation(O.self), isConstant: x.isConstant,
      revision: x.revision, first: .passRetained(x), derivative)
  }

  public static func apply<O: BinaryOperation>(
    _ operation: O.Type, to a: consuming Value, _ b: consuming Value
  ) -> Value {
    let output = O.value(a.storedData, b.storedData)
    let derivatives = O.derivatives(a.storedData, b.storedData, output: output)
    return Value(
      data: output, origin: .operation(O.self), isConstant: a.isConstant && b.isConstant,
      revision: a.revision &+ b.revision,
      first: .passRetained(a), derivatives.0, second: .passRetained(b), derivatives.1)
  }

  public static func elementary<O: UnaryOperation>(
    _ operation: O.Type, _ x: consuming Value, _ compute: (Double) -> Double
  ) -> Value {
    apply(operation, to: x)
  }

  public static func elementary<O: BinaryOperation>(
    _ operation: O.Type, _ a: consuming Value, _ b: consuming Value,
    _ compute: (Double, Double) -> Double
  ) -> Value {
    apply(operation, to: a, b)
  }
}
