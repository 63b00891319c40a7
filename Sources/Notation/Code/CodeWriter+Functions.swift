import ChainRule

extension CodeWriter {
  /// A function for an operation: its first line, and its text as a whole.
  mutating func function(
    of key: OperationKey
  ) throws(UnwritableOperation) -> (head: String, text: String) {
    let type = ObjectIdentifier(key.type)
    let name = functionName(of: key)
    if let written = grammar.writtenOut[type] {
      return function(name, written.parameters, comment: written.comment, written.lines)
    }
    if let choice = ChoosingFunction.of(key.type) {
      return function(name, choice.parameters, comment: choice.comment, lines(of: choice))
    }
    let parameters = Array(["a", "b"].prefix(key.type.inputCount))
    let inputs = parameters.indices.map { Expression.name($0) }
    guard let value = key.type.expression(of: inputs), value != .operation(key, inputs) else {
      throw UnwritableOperation(symbol: key.type.symbol)
    }
    let names = parameters.count == 1 ? ["x"] : parameters
    let result = "return \(text(value, names))\(grammar.statementEnd)"
    return function(name, names, comment: "The value of \(name), as its rule states it.", [result])
  }

  private mutating func lines(of choice: ChoosingFunction) -> [String] {
    let names = choice.parameters + choice.definitions.map(\.name)
    let definitions = choice.definitions.map { definition in
      "\(grammar.constantKeyword)\(definition.name) = \(text(definition.expression, names))"
        + grammar.statementEnd
    }
    let cases = choice.cases.map { one in
      grammar.returningIf(
        "\(text(one.left, names)) \(one.sign) \(text(one.right, names))", text(one.result, names))
    }
    return definitions + cases
      + ["return \(text(choice.otherwise, names))\(grammar.statementEnd)"]
  }

  private func function(
    _ name: String, _ parameters: [String], comment: String, _ lines: [String]
  ) -> (head: String, text: String) {
    let head = grammar.functionHead(name, parameters)
    let body = lines.map { grammar.indentation + $0 }
    let all =
      ["\(grammar.commentSign) \(comment)", head] + body + [grammar.bodyEnd].compactMap(\.self)
    return (head, all.joined(separator: "\n") + "\n")
  }
}

extension ChainRule.Operation {
  /// The operation's value as its rule states it.
  fileprivate static func expression(of inputs: [Expression]) -> Expression? {
    if let unary = self as? any UnaryOperation.Type { return unary.value(inputs[0]) }
    if let binary = self as? any BinaryOperation.Type { return binary.value(inputs[0], inputs[1]) }
    return nil
  }
}
