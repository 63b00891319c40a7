/// Applies a rule to several slots, one after the other.
///
/// - Parameters:
///   - operands: the slots; of a rule of two inputs first those of all the first ones.
///   - values: the slots' values, to which the results are written.
///   - firstResult: where they are written to.
///   - localDerivatives: receives the local derivatives of each result.
///   - firstDerivative: where they are written to.
typealias RuleRun<S> =
  @Sendable (
    _ operands: Span<Int32>, _ values: inout MutableSpan<S>, _ firstResult: Int,
    _ localDerivatives: inout MutableSpan<S>, _ firstDerivative: Int
  ) -> Void

/// The rule of an operation with one input: from it to the output and the local derivative.
struct CompiledUnaryRule: Sendable {
  let numbers: RuleRun<Double>
  let lanes: RuleRun<Lanes>

  @inline(__always)
  init<O: UnaryOperation>(_ operation: O.Type) {
    numbers = { O.apply(to: $0, &$1, $2, &$3, $4) }
    lanes = { O.apply(to: $0, &$1, $2, &$3, $4) }
  }
}

/// The rule of an operation with two inputs: from them to the output and both local derivatives.
struct CompiledBinaryRule: Sendable {
  let numbers: RuleRun<Double>
  let lanes: RuleRun<Lanes>

  @inline(__always)
  init<O: BinaryOperation>(_ operation: O.Type) {
    numbers = { O.apply(to: $0, &$1, $2, &$3, $4) }
    lanes = { O.apply(to: $0, &$1, $2, &$3, $4) }
  }
}

extension UnaryOperation {
  @inline(__always)
  fileprivate static func apply<S: Scalar>(
    to operands: Span<Int32>, _ values: inout MutableSpan<S>, _ firstResult: Int,
    _ localDerivatives: inout MutableSpan<S>, _ firstDerivative: Int
  ) {
    for index in operands.indices {
      (values[firstResult + index], localDerivatives[firstDerivative + index]) =
        valueAndDerivative(values[Int(operands[index])])
    }
  }
}

extension BinaryOperation {
  @inline(__always)
  fileprivate static func apply<S: Scalar>(
    to operands: Span<Int32>, _ values: inout MutableSpan<S>, _ firstResult: Int,
    _ localDerivatives: inout MutableSpan<S>, _ firstDerivative: Int
  ) {
    let count = operands.count / 2
    for index in 0..<count {
      let place = firstDerivative + 2 * index
      (values[firstResult + index], (localDerivatives[place], localDerivatives[place + 1])) =
        valueAndDerivatives(values[Int(operands[index])], values[Int(operands[count + index])])
    }
  }
}
