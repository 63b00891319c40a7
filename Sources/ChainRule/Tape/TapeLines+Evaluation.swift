// Evaluation and chain rule, line by line. It is what a replay does, without its shortcuts.

extension TapeLines {
  /// The number of each line.
  func values(_ inputs: [Double], _ parameters: [Double]) -> [Double] {
    precondition(
      inputs.count == inputCount && parameters.count == parameterCount,
      "this tape has \(inputCount) inputs and \(parameterCount) parameters,"
        + " not \(inputs.count) and \(parameters.count)")
    return sources.reduce(into: []) { values, source in
      switch source {
      case .input(let index): values.append(inputs[Int(index)])
      case .parameter(let index): values.append(parameters[Int(index)])
      case .number(let number): values.append(number)
      case .unary(let operation, _), .binary(let operation, _, _):
        values.append(operation.apply(to: source.operands.map { values[$0] }))
      }
    }
  }

  /// The derivative of the weighted sum of the outputs by each line.
  func gradients(at values: [Double], _ weights: [Double]) -> [Double] {
    precondition(weights.count == outputs.count, "each of \(outputs.count) outputs has a weight")
    var gradients = Array(repeating: 0.0, count: values.count)
    for (output, weight) in zip(outputs, weights) { gradients[Int(output)] += weight }
    for line in sources.indices.reversed() {
      guard let operation = sources[line].operation else { continue }
      let operands = sources[line].operands
      let derivatives = operation.localDerivatives(
        operands.map { values[$0] }, output: values[line])
      for (operand, derivative) in zip(operands, derivatives) {
        gradients[operand] += gradients[line] * derivative
      }
    }
    return gradients
  }

  /// A distinct name for each line.
  var names: [String] {
    ChainRule.names(
      sources.enumerated().map { line, source in
        if case .number(let number) = source { return (labels[Int32(line)], constant: number) }
        return (labels[Int32(line)], constant: nil)
      })
  }
}

extension TapeLines.Source {
  /// The operation, if there is one.
  var operation: (any Operation.Type)? {
    switch self {
    case .input, .parameter, .number: nil
    case .unary(let operation, _), .binary(let operation, _, _): operation
    }
  }

  /// The lines that the operation works on.
  var operands: [Int] {
    switch self {
    case .input, .parameter, .number: []
    case .unary(_, let x): [Int(x)]
    case .binary(_, let a, let b): [Int(a), Int(b)]
    }
  }

  /// Whether it is a number that does not change.
  var isNumber: Bool { if case .number = self { true } else { false } }

  /// The operation's sign or name, or what is given.
  var name: String {
    switch self {
    case .input: "input"
    case .parameter: "parameter"
    case .number: "number"
    case .unary(let operation, _), .binary(let operation, _, _): operation.symbol
    }
  }
}
