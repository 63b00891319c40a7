import ChainRule

extension StraightLines.Line {
  /// The line with its comment, in which the names can be others. What is computed may be written
  /// already.
  func text(
    _ names: [String], as written: String? = nil, inComments shown: [String]? = nil, depth: Int = 1,
    _ writer: inout CodeWriter
  ) -> String {
    let grammar = writer.grammar
    let indentation = String(repeating: grammar.indentation, count: depth)
    let keyword =
      isAddition ? "" : isChangedLater ? grammar.variableKeyword : grammar.constantKeyword
    let computed = written ?? writer.text(expression, names)
    return "\(indentation)\(keyword)\(names[name]) \(isAddition ? "+=" : "=") \(computed)"
      + "\(grammar.statementEnd)  \(grammar.commentSign) \(comment(shown ?? names, names, &writer))\n"
  }

  /// A whole number without a point.
  private func plainText(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  private func comment(
    _ shown: [String], _ names: [String], _ writer: inout CodeWriter
  ) -> String {
    switch note {
    case .givenNumber: return "a given number"
    case .input: return "an input"
    case .result: return "the result"
    case .seed: return "the result by itself"
    case .sharedPart: return "used in several local derivatives"
    case .goesInto(let uses):
      let first = uses.prefix(3).map { names[$0] }
      let words =
        uses.count > 3
        ? [first.joined(separator: ", "), "\(uses.count - 3) more"]
        : [first.dropLast().joined(separator: ", "), first.last ?? ""]
      return "goes into " + words.filter { $0 != "" }.joined(separator: " and ")
    case .passesOn(let from, let to, let derivative):
      let local = derivative.number.map(plainText) ?? writer.text(derivative, names)
      return "\(names[from]) passes its gradient on to \(shown[to]): local derivative \(local)"
    }
  }
}
