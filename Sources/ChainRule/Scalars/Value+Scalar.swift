/// With `Value`, a rule builds a graph.
///
/// A node stores its local derivatives when it is made, so that the backward pass has nothing left
/// to do but the chain rule. `apply` is inlinable, so that an operation of another module makes a
/// node as fast as the kit's own.
extension Value: Scalar {
  public static func constant(_ number: Double) -> Value { Value(data: number, isConstant: true) }

  @inlinable
  public static func apply<O: UnaryOperation>(_ operation: O.Type, to x: consuming Value) -> Value {
    let (output, derivative) = O.valueAndDerivative(x.data)
    return result(output, of: operation, x, derivative)
  }

  @inlinable
  public static func apply<O: BinaryOperation>(
    _ operation: O.Type, to a: consuming Value, _ b: consuming Value
  ) -> Value {
    let (output, derivatives) = O.valueAndDerivatives(a.data, b.data)
    return result(output, of: operation, a, derivatives.0, b, derivatives.1)
  }

  /// The node of an operation with one input, and the derivative by it.
  @inline(__always) @usableFromInline
  static func result(
    _ output: Double, of operation: any Operation.Type, _ x: consuming Value, _ derivative: Double
  ) -> Value {
    Value(
      data: output, origin: .operation(operation), isConstant: x.isConstant,
      revision: x.revision, first: .passRetained(x), derivative)
  }

  /// The node of an operation with two inputs, and the derivatives by them.
  @inline(__always) @usableFromInline
  static func result(
    _ output: Double, of operation: any Operation.Type, _ a: consuming Value,
    _ firstDerivative: Double, _ b: consuming Value, _ secondDerivative: Double
  ) -> Value {
    Value(
      data: output, origin: .operation(operation), isConstant: a.isConstant && b.isConstant,
      revision: a.revision &+ b.revision, first: .passRetained(a), firstDerivative,
      second: .passRetained(b), secondDerivative)
  }

  public static func elementary<O: UnaryOperation>(
    _ operation: O.Type, _ x: consuming Value, _ compute: (Double) -> Double
  ) -> Value { apply(operation, to: x) }

  public static func elementary<O: BinaryOperation>(
    _ operation: O.Type, _ a: consuming Value, _ b: consuming Value,
    _ compute: (Double, Double) -> Double
  ) -> Value { apply(operation, to: a, b) }
}
