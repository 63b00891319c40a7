import ChainRule

extension BatchFunction: WrittenFunction {
  var lineCount: Int { lines.count }

  private var lines: StraightLines {
    StraightLines(of: outputs, withRespectTo: parameters, given: inputs, addingUp: true)
  }

  func written(by writer: inout CodeWriter) -> WrittenText {
    let grammar = writer.grammar
    let lines = lines
    let isSplit = lines.isSplit(in: grammar)
    var taken = writer.namesOfFunctions(calledBy: lines).union(Self.ownNames)
    if isSplit { taken.formUnion(PassParts.ownNames) }
    let (names, shown) = names(of: lines, avoiding: taken)
    let lineNames = LineNames(code: names, targets: shown)
    let text =
      isSplit ? text(inParts: lines, lineNames, &writer) : text(inOne: lines, lineNames, &writer)
    return WrittenText(text: text, call: grammar.batch.call(call(in: grammar)))
  }

  func heading(_ grammar: Grammar) -> String {
    "\(grammar.commentSign) The sums over the examples: of each output, and of the gradients by all"
      + " parameters.\n"
  }

  private func text(
    inOne lines: StraightLines, _ names: LineNames, _ writer: inout CodeWriter
  ) -> String {
    let grammar = writer.grammar
    let batch = grammar.batch
    var text = heading(grammar) + batch.head(shape).map { $0 + "\n" }.joined()
    let indentation = grammar.indentation + grammar.indentation
    for (index, position) in lines.given.enumerated() {
      guard let position else { continue }
      let line = StraightLines.Line(name: position, expression: .constant(0), note: .input)
      text += line.input(batch.input(index, shape), names, &writer)
    }
    let sections = [("Forward.", lines.forward), ("Backward.", lines.backward)]
    for (comment, lines) in sections where !lines.isEmpty {
      text += "\(indentation)\(grammar.commentSign) \(comment)\n"
      for line in lines { text += line.text(names, depth: 2, &writer) }
    }
    text += sums(of: lines, names.code, &writer)
    return text + batch.end.map { $0 + "\n" }.joined()
  }

  /// The lines that add up the outputs.
  func sums(
    of lines: StraightLines, _ names: [String], _ writer: inout CodeWriter
  ) -> String {
    let grammar = writer.grammar
    let indentation = grammar.indentation + grammar.indentation
    return lines.values.enumerated().map { index, value in
      "\(indentation)outputs[\(index)] += \(writer.text(value, names))\(grammar.statementEnd)\n"
    }.joined()
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
  static let ownNames: Set<String> = [
    "inputs", "parameters", "outputs", "gradients", "example", "count", "k",
  ]
}

/// Whether a comment can show a character of a label.
func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
    || scalar == "′" || scalar == " "
}
