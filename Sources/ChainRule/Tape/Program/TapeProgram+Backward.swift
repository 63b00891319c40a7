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
    var derivative = localDerivatives.count
    var slot = slotCount
    for instruction in instructions.reversed() {
      slot -= 1
      let upstream = gradients[slot]
      switch instruction {
      case .parameter(let parameter):
        parameterGradients[Int(parameter)] += upstream.sum(laneCount: laneCount)

      case .unary(_, let x):
        derivative -= 1
        gradients[Int(x)] = gradients[Int(x)] + upstream * localDerivatives[derivative]

      case .binary(_, let a, let b):
        derivative -= 2
        gradients[Int(a)] = gradients[Int(a)] + upstream * localDerivatives[derivative]
        gradients[Int(b)] = gradients[Int(b)] + upstream * localDerivatives[derivative + 1]

      case .weightedSum(let start, let range, let ofGivenNumbers):
        gradients[Int(start)] = gradients[Int(start)] + upstream
        for index in range {
          let term = terms[Int(index)]
          let (parameter, factor) = (Int(term.first), Int(term.second))
          parameterGradients[parameter] += (upstream * values[factor]).sum(laneCount: laneCount)
          if ofInputs || !ofGivenNumbers {
            gradients[factor] = gradients[factor] + upstream * parameters[parameter]
          }
        }

      case .sumOfProducts(let start, let range):
        gradients[Int(start)] = gradients[Int(start)] + upstream
        for index in range {
          let (a, b) = (Int(terms[Int(index)].first), Int(terms[Int(index)].second))
          gradients[a] = gradients[a] + upstream * values[b]
          gradients[b] = gradients[b] + upstream * values[a]
        }
      }
    }
  }
}
