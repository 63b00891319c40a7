import ChainRule

extension BatchFunction: WrittenFunction {
  func written(by writer: inout CodeWriter) -> WrittenText {
    let grammar = writer.grammar
    let batch = grammar.batch
    let lines = StraightLines(
      of: outputs, withRespectTo: parameters, given: inputs, addingUp: true)
    let (names, shown) = names(
      of: lines, avoiding: writer.namesOfFunctions(calledBy: lines).union(Self.ownNames))
    var text =
      "\(grammar.commentSign) The sums over the examples: of each output, and of the gradients by all"
      + " parameters.\n"
    text += batch.head(shape).map { $0 + "\n" }.joined()
    let indentation = grammar.indentation + grammar.indentation
    for (index, position) in lines.given.enumerated() {
      guard let position else { continue }
      let line = StraightLines.Line(name: position, expression: .constant(0), note: .input)
      let input = batch.input(index, shape)
      text += line.text(names, as: input, depth: 2, &writer)
    }
    let sections = [("Forward.", lines.forward), ("Backward.", lines.backward)]
    for (comment, lines) in sections where !lines.isEmpty {
      text += "\(indentation)\(grammar.commentSign) \(comment)\n"
      for line in lines { text += line.text(names, inComments: shown, depth: 2, &writer) }
    }
    for (index, value) in lines.values.enumerated() {
      text += "\(indentation)outputs[\(index)] += \(writer.text(value, names))"
      text += grammar.statementEnd + "\n"
    }
    text += batch.end.map { $0 + "\n" }.joined()
    return WrittenText(text: text, call: batch.call(call(in: grammar)))
  }

  /// The call with the numbers that the tape was recorded with; with a second example, so that it
  /// can be seen that they are added up.
  private func call(in grammar: Grammar) -> BatchCall {
    let first = inputs.map(\.data)
    return BatchCall(
      shape: shape, examples: [first, first.map { $0 / 2 }].map { $0.map(grammar.text) },
      parameters: parameters.map { grammar.text(of: $0.data) })
  }

  /// The names of the nodes, of their gradients and of shared parts; and those in comments, where
  /// a parameter is called by its label.
  private func names(
    of lines: StraightLines, avoiding taken: Set<String>
  ) -> (code: [String], shown: [String]) {
    let place = Dictionary(
      lines.parameters.enumerated().compactMap { index, position in position.map { ($0, index) } }
    ) { first, _ in first }
    let named = lines.labels.indices.filter { lines.labels[$0] != nil && place[$0] == nil }
    let identifiers = Identifiers.distinct(
      named.map { lines.labels[$0] ?? "" }, avoiding: taken)
    let identifier = Dictionary(uniqueKeysWithValues: zip(named, identifiers))
    let gradient = Identifiers.prefix("gradient_", avoiding: identifiers)
    let part = Identifiers.prefix("part_", avoiding: identifiers)
    let nodes = lines.labels.indices.map { position in
      place[position].map { "parameters[\($0)]" } ?? identifier[position] ?? ""
    }
    let gradients = lines.labels.indices.map { position in
      place[position].map { "gradients[\($0)]" } ?? gradient + (identifier[position] ?? "")
    }
    let parts = (0..<lines.partCount).map { "\(part)\($0 + 1)" }
    var shown = nodes
    for (position, index) in place {
      if let label = parameters[index].label, label.unicodeScalars.allSatisfy(isPlain) {
        shown[position] = label
      }
    }
    return (nodes + gradients + parts, shown + gradients + parts)
  }

  /// The names that such a function uses itself.
  private static let ownNames: Set<String> = [
    "inputs", "parameters", "outputs", "gradients", "example", "count", "k",
  ]
}

/// Whether a comment can show a character of a label.
func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
    || scalar == "′" || scalar == " "
}
