/// The rule of an operation with one input: from it to the output and the local derivative.
struct CompiledUnaryRule: Sendable {
  let number: @Sendable (Double) -> (Double, Double)
  let lanes: @Sendable (Lanes) -> (Lanes, Lanes)

  @inline(__always)
  init<O: UnaryOperation>(_ operation: O.Type) {
    number = { O.valueAndDerivative($0) }
    lanes = { O.valueAndDerivative($0) }
  }
}

/// The rule of an operation with two inputs: from them to the output and both local derivatives.
struct CompiledBinaryRule: Sendable {
  let number: @Sendable (Double, Double) -> (Double, (Double, Double))
  let lanes: @Sendable (Lanes, Lanes) -> (Lanes, (Lanes, Lanes))

  @inline(__always)
  init<O: BinaryOperation>(_ operation: O.Type) {
    number = { O.valueAndDerivatives($0, $1) }
    lanes = { O.valueAndDerivatives($0, $1) }
  }
}
