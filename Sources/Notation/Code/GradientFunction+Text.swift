import ChainRule

extension GradientFunction {
  /// The function in the language of a writer, and the names of its parameters.
  func written(by writer: inout CodeWriter) -> (text: String, parameters: [String]) {
    let lines = StraightLines(of: output, withRespectTo: inputs)
    let grammar = writer.grammar
    let (names, parameters) = names(of: lines, in: grammar)
    var text = heading(parameters, grammar)
    text += grammar.gradientHead(name, parameters) + "\n"
    let sections = [
      ("Forward: each value from those above it.", lines.forward),
      ("Backward: each node passes its gradient on to its inputs.", lines.backward),
    ]
    for (comment, lines) in sections where !lines.isEmpty {
      text += "\(grammar.indentation)\(grammar.commentSign) \(comment)\n"
      for line in lines { text += line.text(names, &writer) }
    }
    let value = writer.text(lines.value, names)
    let gradients = lines.gradients.map { writer.text($0, names) }
    for line in grammar.returning(value, gradients) { text += "\(grammar.indentation)\(line)\n" }
    if let end = grammar.bodyEnd { text += end + "\n" }
    return (text, parameters)
  }

  /// What stands above the function, with the labels that could not be kept as names.
  private func heading(_ parameters: [String], _ grammar: Grammar) -> String {
    var lines = ["The value, and the gradients by all parameters in their order."]
    for (input, name) in zip(inputs, parameters) {
      guard let label = input.label, label != name, label.unicodeScalars.allSatisfy(isPlain) else {
        continue
      }
      lines.append("\(name) is \(label).")
    }
    return lines.map { "\(grammar.commentSign) \($0)\n" }.joined()
  }

  /// Whether a comment can show a character of a label.
  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
      || scalar == "′"
  }

  /// The names of the nodes, of their gradients and of shared parts; and those of the parameters.
  private func names(
    of lines: StraightLines, in grammar: Grammar
  ) -> (all: [String], parameters: [String]) {
    let unneeded = zip(inputs, lines.parameters).filter { $0.1 == nil }.map(\.0)
    let labels = lines.labels.map { $0 ?? "" } + unneeded.map { $0.label ?? "x" }
    let named = labels.indices.filter { labels[$0] != "" }
    let identifiers = Identifiers.distinct(
      named.map { labels[$0] }, avoiding: grammar.namesOfFunctions)
    var all = labels
    for (index, identifier) in zip(named, identifiers) { all[index] = identifier }
    let nodes = all.prefix(lines.labels.count)
    var rest = all.dropFirst(lines.labels.count).makeIterator()
    let parameters = lines.parameters.map { $0.map { nodes[$0] } ?? rest.next() ?? "" }
    let gradient = Identifiers.prefix("gradient_", avoiding: identifiers)
    let part = Identifiers.prefix("part_", avoiding: identifiers)
    let parts = (0..<lines.partCount).map { "\(part)\($0 + 1)" }
    return (nodes + nodes.map { gradient + $0 } + parts, parameters)
  }
}

extension StraightLines.Line {
  /// The line with its comment.
  fileprivate func text(_ names: [String], _ writer: inout CodeWriter) -> String {
    let grammar = writer.grammar
    let keyword =
      isAddition ? "" : isChangedLater ? grammar.variableKeyword : grammar.constantKeyword
    let computed = writer.text(expression, names)
    return "\(grammar.indentation)\(keyword)\(names[name]) \(isAddition ? "+=" : "=") \(computed)"
      + "\(grammar.statementEnd)  \(grammar.commentSign) \(comment(names, &writer))\n"
  }

  /// A whole number without a point.
  private func plainText(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  private func comment(_ names: [String], _ writer: inout CodeWriter) -> String {
    switch note {
    case .givenNumber: return "a given number"
    case .result: return "the result"
    case .seed: return "the result by itself"
    case .sharedPart: return "used in several local derivatives"
    case .goesInto(let uses):
      let shown = uses.prefix(3).map { names[$0] }
      let words =
        uses.count > 3
        ? [shown.joined(separator: ", "), "\(uses.count - 3) more"]
        : [shown.dropLast().joined(separator: ", "), shown.last ?? ""]
      return "goes into " + words.filter { $0 != "" }.joined(separator: " and ")
    case .passesOn(let from, let to, let derivative):
      let local = derivative.number.map(plainText) ?? writer.text(derivative, names)
      return "\(names[from]) passes its gradient on to \(names[to]): local derivative \(local)"
    }
  }
}
