import ChainRule

extension BatchFunction {
  /// The function in parts, each for one example.
  func text(
    inParts lines: StraightLines, _ names: LineNames, _ writer: inout CodeWriter
  ) -> String {
    let grammar = writer.grammar
    let parts = parts(of: lines, grammar)
    let (inside, outside) = elements(of: lines, grammar)
    let words = LineNames(code: parts.names(inside), words: names.targets, areElements: true)
    let arrays = parts.arrays.flatMap { grammar.parts.array($0.name, $0.count) }
    let release = grammar.parts.release(parts.arrays.map(\.name))
    let (once, twice) = (grammar.indentation, grammar.indentation + grammar.indentation)
    var begin = grammar.batch.head(shape)
    begin.insert(contentsOf: arrays.map { once + $0 }, at: begin.count - 1)
    begin += parts.calls(in: grammar).map { twice + $0 }
    var end = grammar.batch.end
    end.insert(contentsOf: release.map { once + $0 }, at: end.count - 1)
    var text = parts.text(words, &writer) + heading(grammar)
    text += begin.map { $0 + "\n" }.joined()
    text += sums(of: lines, parts.names(outside), &writer)
    return text + end.map { $0 + "\n" }.joined()
  }

  /// The parts, which take one example, the parameters and where the gradients go.
  private func parts(of lines: StraightLines, _ grammar: Grammar) -> PassParts {
    var parts = PassParts(lines: lines, function: name)
    if !inputs.isEmpty {
      parts.given.append(PartArray(name: "example", argument: grammar.batch.example(shape)))
    }
    if !parameters.isEmpty {
      parts.given.append(PartArray(name: "parameters"))
      parts.changed.append(PartArray(name: "gradients", isChanged: true))
    }
    return parts
  }

  /// What inputs, parameters and the gradients of these are called in the parts, and in the loop.
  private func elements(
    of lines: StraightLines, _ grammar: Grammar
  ) -> (inside: [Int: String], outside: [Int: String]) {
    var inside: [Int: String] = [:]
    for (index, position) in lines.parameters.enumerated() {
      guard let position else { continue }
      inside[position] = "parameters[\(index)]"
      inside[lines.labels.count + position] = "gradients[\(index)]"
    }
    var outside = inside
    for (index, position) in lines.given.enumerated() {
      guard let position else { continue }
      inside[position] = "example[\(index)]"
      outside[position] = grammar.batch.input(index, shape)
    }
    return (inside, outside)
  }
}
