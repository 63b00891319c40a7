extension Value {
  /// The derivative rule of this node's operation in symbols, for each input.
  ///
  /// ```swift
  /// let y = tanh(Value(0.5, "x"))
  /// y.localDerivativeSymbols(inputs: ["x"], output: "y")    // ["1 - y*y"]
  /// ```
  ///
  /// A constant is written as its data, whatever name is given.
  public func localDerivativeSymbols(inputs names: [String], output: String) -> [String] {
    guard let operation else { return [] }
    let inputs = zip(inputs, names).map { input, name in
      input.isConstant && input.operation == nil
        ? Textbook.constant(input.data) : Textbook(variable: name)
    }
    return operation.localDerivatives(inputs, output: Textbook(variable: output)).map {
      Formula(root: $0.simplified.value).expression
    }
  }
}

/// Symbols, with the slopes written as in a textbook: n·xⁿ⁻¹.
private struct Textbook: OverloadedScalar {
  let simplified: Simplified

  init(_ simplified: Simplified) { self.simplified = simplified }

  init(variable name: String) { self.init(Simplified(Value(.nan, name))) }

  static func constant(_ number: Double) -> Textbook { Textbook(.constant(number)) }

  static func apply<O: UnaryOperation>(_ operation: O.Type, to x: Textbook) -> Textbook {
    Textbook(.apply(operation, to: x.simplified))
  }

  static func apply<O: BinaryOperation>(
    _ operation: O.Type, to a: Textbook, _ b: Textbook
  ) -> Textbook {
    if let slope = operation as? any SlopeOperation.Type { return slope.formula(a, b) }
    return Textbook(.apply(operation, to: a.simplified, b.simplified))
  }
}
