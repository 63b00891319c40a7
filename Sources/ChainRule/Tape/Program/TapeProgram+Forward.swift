extension TapeProgram {
  /// Carries out the instructions in order.
  ///
  /// - Parameters:
  ///   - values: the slots. Those of the inputs and the constants are filled in already.
  ///   - localDerivatives: receives those of each rule that is applied, in order.
  func forward<S: ReplayScalar>(
    _ parameters: ContiguousArray<Double>, _ values: inout ContiguousArray<S>,
    _ localDerivatives: inout ContiguousArray<S>
  ) {
    // Spans check each index, but not each time whether the array's storage is shared. On older
    // systems only contiguous arrays have them.
    var values = values.mutableSpan
    var localDerivatives = localDerivatives.mutableSpan
    let parameters = parameters.span
    let terms = terms.span
    var derivative = 0
    var slot = firstResult
    for instruction in instructions {
      switch instruction {
      case .parameter(let parameter):
        values[slot] = .constant(parameters[Int(parameter)])

      case .unary(let rule, let x):
        let rule = unaryRules[Int(rule)]
        (values[slot], localDerivatives[derivative]) = S.apply(rule, values[Int(x)])
        derivative += 1

      case .binary(let rule, let a, let b):
        let rule = binaryRules[Int(rule)]
        (values[slot], (localDerivatives[derivative], localDerivatives[derivative + 1])) =
          S.apply(rule, values[Int(a)], values[Int(b)])
        derivative += 2

      case .weightedSum(let start, let range, _):
        var sum = values[Int(start)]
        for index in range {
          let term = terms[Int(index)]
          sum = sum + parameters[Int(term.first)] * values[Int(term.second)]
        }
        values[slot] = sum

      case .sumOfProducts(let start, let range):
        var sum = values[Int(start)]
        for index in range {
          let term = terms[Int(index)]
          sum = sum + values[Int(term.first)] * values[Int(term.second)]
        }
        values[slot] = sum
      }
      slot += 1
    }
  }
}
