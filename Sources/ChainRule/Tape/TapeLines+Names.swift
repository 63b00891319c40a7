extension TapeLines {
  /// A distinct name for each line.
  var names: [String] {
    ChainRule.names(
      sources.enumerated().map { line, source in
        if case .constant(let constant) = source {
          return (labels[Int32(line)], constant: constant)
        }
        return (labels[Int32(line)], constant: nil)
      })
  }
}

extension TapeLines.Source {
  /// The lines that the operation works on.
  var operands: [Int] {
    switch self {
    case .input, .parameter, .constant: []
    case .unary(_, let x): [Int(x)]
    case .binary(_, let a, let b): [Int(a), Int(b)]
    }
  }

  /// The operation's sign or name, or what is given.
  var name: String {
    switch self {
    case .input: "input"
    case .parameter: "parameter"
    case .constant: "constant"
    case .unary(let operation, _), .binary(let operation, _, _): operation.symbol
    }
  }
}
