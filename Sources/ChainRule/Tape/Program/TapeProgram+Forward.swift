extension TapeProgram {
  /// Carries out the instructions in order.
  ///
  /// - Parameters:
  ///   - values: the slots. Those of the inputs and the constants are filled in already.
  ///   - localDerivatives: receives those of each rule that is applied, in order.
  func forward<S: ReplayScalar>(
    _ parameters: ContiguousArray<Double>, _ copies: ContiguousArray<MatrixProduct.Rows>,
    _ values: inout ContiguousArray<S>,
    _ localDerivatives: inout ContiguousArray<S>
  ) {
    // Spans check each index, but not each time whether the array's storage is shared. On older
    // systems only contiguous arrays have them.
    var values = values.mutableSpan
    var localDerivatives = localDerivatives.mutableSpan
    let parameters = parameters.span
    let copies = copies.span
    let terms = terms.span
    let operands = operands.span
    var derivative = 0
    var slot = firstResult
    for block in blocks {
      switch block {
      case .parameters(let begin, let count):
        for index in 0..<Int(count) {
          let parameter = Int(operands[Int(begin) + index])
          values[slot + index] = .constant(parameters[parameter])
        }
        slot += Int(count) - 1

      case .unary(let rule, let first, let count):
        let (first, count) = (Int(first), Int(count))
        unaryRules[Int(rule)].apply(
          to: first..<first + count, &values, slot, &localDerivatives, derivative)
        derivative += count
        slot += count - 1

      case .binary(let rule, let begin, let count):
        let (begin, count) = (Int(begin), Int(count))
        binaryRules[Int(rule)].apply(
          to: operands.extracting(begin..<begin + 2 * count), &values, slot, &localDerivatives,
          derivative)
        derivative += 2 * count
        slot += count - 1

      case .weightedSum(let start, let range, _):
        var sum = start.value(parameters, values.span)
        for index in range {
          let term = terms[Int(index)]
          sum = sum + parameters[Int(term.first)] * values[Int(term.second)]
        }
        values[slot] = sum

      case .sumOfProducts(let start, let range):
        var sum = start.value(parameters, values.span)
        for index in range {
          let term = terms[Int(index)]
          sum = sum + values[Int(term.first)] * values[Int(term.second)]
        }
        values[slot] = sum

      case .matrix(let index):
        let matrix = matrices.matrices[Int(index)]
        S.forward(matrix, parameters, copies, operands, &values)
        slot += matrix.rowCount - 1
      }
      slot += 1
    }
  }
}
