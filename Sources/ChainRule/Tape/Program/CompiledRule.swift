/// Applies a rule to numbers that lie one behind the other: the values of several slots, for all
/// the examples that are replayed side by side.
///
/// - Parameters:
///   - inputs: the first number.
///   - count: how many there are.
///   - outputs: where the results are written.
///   - localDerivatives: where the local derivatives are written.
typealias UnaryRun =
  @Sendable (
    _ inputs: UnsafePointer<Double>, _ count: Int, _ outputs: UnsafeMutablePointer<Double>,
    _ localDerivatives: UnsafeMutablePointer<Double>
  ) -> Void

/// Applies a rule to several pairs of slots, one after the other.
///
/// - Parameters:
///   - operands: the slots: those of the first inputs, then those of the second ones.
///   - values: the numbers of slot 0.
///   - outputs: where the results are written.
///   - localDerivatives: where both local derivatives of each result are written.
typealias BinaryRun =
  @Sendable (
    _ operands: Span<Int32>, _ values: UnsafePointer<Double>,
    _ outputs: UnsafeMutablePointer<Double>, _ localDerivatives: UnsafeMutablePointer<Double>
  ) -> Void

/// The rule of an operation with one input: from it to the output and the local derivative.
struct CompiledUnaryRule: Sendable {
  let run: UnaryRun

  @inline(__always)
  init<O: UnaryOperation>(_ operation: O.Type) {
    run = { inputs, count, outputs, localDerivatives in
      for index in 0..<count {
        (outputs[index], localDerivatives[index]) = O.valueAndDerivative(inputs[index])
      }
    }
  }
}

/// The rule of an operation with two inputs: from them to the output and both local derivatives.
struct CompiledBinaryRule: Sendable {
  /// For one example.
  let numbers: BinaryRun

  /// For several examples side by side.
  let lanes: BinaryRun

  @inline(__always)
  init<O: BinaryOperation>(_ operation: O.Type) {
    numbers = { O.apply(to: $0, $1, $2, $3, laneCount: 1) }
    lanes = { O.apply(to: $0, $1, $2, $3, laneCount: Lanes.laneCount) }
  }
}

extension BinaryOperation {
  @inline(__always)
  fileprivate static func apply(
    to operands: Span<Int32>, _ values: UnsafePointer<Double>,
    _ outputs: UnsafeMutablePointer<Double>, _ localDerivatives: UnsafeMutablePointer<Double>,
    laneCount: Int
  ) {
    let count = operands.count / 2
    for index in 0..<count {
      let a = values + Int(operands[index]) * laneCount
      let b = values + Int(operands[count + index]) * laneCount
      let output = outputs + index * laneCount
      let byA = localDerivatives + 2 * index * laneCount
      let byB = byA + laneCount
      for lane in 0..<laneCount {
        (output[lane], (byA[lane], byB[lane])) = valueAndDerivatives(a[lane], b[lane])
      }
    }
  }
}
