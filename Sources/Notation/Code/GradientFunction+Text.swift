import ChainRule

extension GradientFunction: WrittenFunction {
  var lineCount: Int { StraightLines(of: [output], withRespectTo: inputs).count }

  func written(by writer: inout CodeWriter) -> WrittenText {
    let lines = StraightLines(of: [output], withRespectTo: inputs)
    let grammar = writer.grammar
    let isSplit = lines.isSplit(in: grammar)
    var taken = writer.namesOfFunctions(calledBy: lines)
    if isSplit { taken.formUnion(PassParts.ownNames) }
    let (names, parameters) = names(of: lines, avoiding: taken)
    let text =
      isSplit
      ? text(inParts: lines, names, parameters, &writer)
      : text(inOne: lines, names, parameters, &writer)
    let call = FunctionCall(
      name: name, arguments: inputs.map { grammar.text(of: $0.data) }, variables: parameters)
    return WrittenText(text: text, call: grammar.call(call))
  }

  private func text(
    inOne lines: StraightLines, _ names: [String], _ parameters: [String],
    _ writer: inout CodeWriter
  ) -> String {
    let grammar = writer.grammar
    var text = heading(parameters, grammar)
    text += grammar.gradientHead(name, parameters) + "\n"
    let sections = [
      ("Forward: each value from those above it.", lines.forward),
      ("Backward: each node passes its gradient on to its inputs.", lines.backward),
    ]
    for (comment, lines) in sections where !lines.isEmpty {
      text += "\(grammar.indentation)\(grammar.commentSign) \(comment)\n"
      for line in lines { text += line.text(LineNames(code: names), &writer) }
    }
    let value = writer.text(lines.values[0], names)
    let gradients = lines.gradients.map { writer.text($0, names) }
    for line in grammar.returning(value, gradients) { text += "\(grammar.indentation)\(line)\n" }
    if let end = grammar.bodyEnd { text += end + "\n" }
    return text
  }

  private func text(
    inParts lines: StraightLines, _ names: [String], _ parameters: [String],
    _ writer: inout CodeWriter
  ) -> String {
    let grammar = writer.grammar
    let parts = PassParts(lines: lines, function: name)
    let elements = parts.names()
    var text = parts.text(LineNames(code: elements, words: names, areElements: true), &writer)
    text += heading(parameters, grammar)
    text += grammar.gradientHead(name, parameters) + "\n"
    var body = parts.arrays.flatMap { grammar.parts.array($0.name, $0.count) }
    for (position, parameter) in zip(lines.parameters, parameters) {
      if let position { body.append("\(elements[position]) = \(parameter)\(grammar.statementEnd)") }
    }
    body += parts.calls(in: grammar)
    let gradients = lines.gradients.map { writer.text($0, elements) }
    let result = writer.text(lines.values[0], elements)
    let release = grammar.parts.release(parts.arrays.map(\.name))
    if release.isEmpty {
      body += grammar.returning(result, gradients)
    } else {
      body.append("\(grammar.constantKeyword)result = \(result)\(grammar.statementEnd)")
      let end = grammar.returning("result", gradients)
      body += end.dropLast() + release + end.suffix(1)
    }
    text += body.map { "\(grammar.indentation)\($0)\n" }.joined()
    return text + (grammar.bodyEnd.map { "\($0)\n" } ?? "")
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

  /// The names of the nodes, of their gradients and of shared parts; and those of the parameters.
  private func names(
    of lines: StraightLines, avoiding taken: Set<String>
  ) -> (all: [String], parameters: [String]) {
    let unneeded = zip(inputs, lines.parameters).filter { $0.1 == nil }.map(\.0)
    let labels = lines.labels + unneeded.map { $0.label ?? "x" }
    let named = labels.indices.filter { labels[$0] != nil }
    let identifiers = Identifiers.distinct(
      named.map { labels[$0] ?? "" }, avoiding: taken)
    var all = labels.map { _ in "" }
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
