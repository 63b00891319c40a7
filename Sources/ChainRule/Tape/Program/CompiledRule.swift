/// The rule of an operation with one input, compiled for replays: from the input to the output and
/// the local derivative.
struct CompiledUnaryRule: Sendable {
  let number: @Sendable (Double) -> (Double, Double)
  let lanes: @Sendable (Lanes) -> (Lanes, Lanes)

  @inline(__always)
  init<O: UnaryOperation>(_ operation: O.Type) {
    number = { x in
      let y = O.value(x)
      return (y, O.derivative(x, output: y))
    }
    lanes = { x in
      let y = O.value(x)
      return (y, O.derivative(x, output: y))
    }
  }
}

/// The rule of an operation with two inputs, compiled for replays: from the inputs to the output and
/// both local derivatives.
struct CompiledBinaryRule: Sendable {
  let number: @Sendable (Double, Double) -> (Double, Double, Double)
  let lanes: @Sendable (Lanes, Lanes) -> (Lanes, Lanes, Lanes)

  @inline(__always)
  init<O: BinaryOperation>(_ operation: O.Type) {
    number = { a, b in
      let y = O.value(a, b)
      let (first, second) = O.derivatives(a, b, output: y)
      return (y, first, second)
    }
    lanes = { a, b in
      let y = O.value(a, b)
      let (first, second) = O.derivatives(a, b, output: y)
      return (y, first, second)
    }
  }
}
