extension TapeProgram {
  /// Applies the chain rule from the last instruction to the first.
  ///
  /// - Parameters:
  ///   - values: the slots after the forward pass.
  ///   - localDerivatives: those of each rule that was applied, in order.
  ///   - gradients: the derivatives by the slots. Those of the outputs hold their weights already,
  ///     all others 0.
  ///   - parameterGradients: those by the parameters, to which those of these examples are added.
  ///   - laneCount: how many lanes hold an example of their own.
  ///   - ofInputs: whether the gradients of the inputs are needed as well.
  @inline(__always)
  func backward<S: ReplayScalar>(
    _ parameters: ContiguousArray<Double>, _ values: borrowing ContiguousArray<S>,
    _ localDerivatives: borrowing ContiguousArray<S>,
    _ gradients: inout ContiguousArray<S>, _ parameterGradients: inout ContiguousArray<Double>,
    laneCount: Int, ofInputs: Bool
  ) {
    let values = values.span
    let localDerivatives = localDerivatives.span
    var gradients = gradients.mutableSpan
    var parameterGradients = parameterGradients.mutableSpan
    let parameters = parameters.span
    let terms = terms.span
    let operands = operands.span
    var derivative = localDerivatives.count
    var slot = size.slotCount
    for block in blocks.reversed() {
      slot -= 1
      switch block {
      case .parameters(let begin, let count):
        slot -= Int(count) - 1
        for index in (0..<Int(count)).reversed() {
          parameterGradients[Int(operands[Int(begin) + index])] +=
            gradients[slot + index].sum(laneCount: laneCount)
        }

      case .unary(_, let first, let count):
        let (first, count) = (Int(first), Int(count))
        slot -= count - 1
        derivative -= count
        for index in 0..<count {
          gradients[first + index] =
            gradients[first + index] + gradients[slot + index]
            * localDerivatives[derivative + index]
        }

      case .binary(_, let begin, let count):
        let (begin, count) = (Int(begin), Int(count))
        slot -= count - 1
        derivative -= 2 * count
        for index in (0..<count).reversed() {
          let upstream = gradients[slot + index]
          let place = derivative + 2 * index
          let (a, b) = (Int(operands[begin + index]), Int(operands[begin + count + index]))
          gradients[a] = gradients[a] + upstream * localDerivatives[place]
          gradients[b] = gradients[b] + upstream * localDerivatives[place + 1]
        }

      case .weightedSum(let start, let range, let ofGivenNumbers):
        let upstream = gradients[slot]
        start.pass(upstream, &gradients, &parameterGradients, laneCount: laneCount)
        for index in range {
          let term = terms[Int(index)]
          let (parameter, factor) = (Int(term.first), Int(term.second))
          parameterGradients[parameter] += (upstream * values[factor]).sum(laneCount: laneCount)
          if ofInputs || !ofGivenNumbers {
            gradients[factor] = gradients[factor] + parameters[parameter] * upstream
          }
        }

      case .sumOfProducts(let start, let range):
        let upstream = gradients[slot]
        start.pass(upstream, &gradients, &parameterGradients, laneCount: laneCount)
        for index in range {
          let (a, b) = (Int(terms[Int(index)].first), Int(terms[Int(index)].second))
          gradients[a] = gradients[a] + upstream * values[b]
          gradients[b] = gradients[b] + upstream * values[a]
        }

      case .matrix(let index):
        let matrix = matrices.matrices[Int(index)]
        slot -= matrix.rowCount - 1
        S.backward(
          matrix, parameters, operands, values, &gradients, &parameterGradients,
          laneCount: laneCount, ofInputs: ofInputs)
      }
    }
  }
}
