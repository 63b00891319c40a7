extension Value {
  /// The derivative rule of this node's operation in symbols, for each input.
  ///
  /// ```swift
  /// let y = tanh(Value(0.5, "x"))
  /// y.localDerivativeSymbols(inputs: ["x"], output: "y")    // ["1 - y*y"]
  /// ```
  ///
  /// - Parameters:
  ///   - names: what to call the inputs. A constant is written as its number all the same.
  ///   - output: what to call this node.
  public func localDerivativeSymbols(inputs names: [String], output: String) -> [String] {
    guard let operation else { return [] }
    let inputs = zip(inputs, names).map { input, name in
      input.isConstant && input.operation == nil
        ? Simplified.constant(input.data) : Simplified(Value(.nan, name))
    }
    return operation.localDerivatives(inputs, output: Simplified(Value(.nan, output))).map {
      Formula(root: $0.value).expression
    }
  }
}
