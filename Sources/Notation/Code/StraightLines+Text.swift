import ChainRule

extension StraightLines.Line {
  /// What stands for something that is to be filled in. No language knows such a name, so that each
  /// tells which blank is left.
  static let blank = "________"

  /// The line with its comment; blank, if it is the turn of a hidden one.
  func text(_ names: LineNames, depth: Int = 1, _ writer: inout CodeWriter) -> String {
    let grammar = writer.grammar
    var line = text(
      writer.text(expression, names.code), names, comment(names, &writer), grammar)
    if writer.isNextLineHidden() {
      writer.solutions.append(line)
      line = text(Self.blank, names, comment(names, isHidden: true, &writer), grammar)
    }
    return String(repeating: grammar.indentation, count: depth) + line + "\n"
  }

  /// The line of an input, which another function has computed.
  func input(_ written: String, _ names: LineNames, _ writer: inout CodeWriter) -> String {
    let indentation = writer.grammar.indentation
    return indentation + indentation
      + text(written, names, comment(names, &writer), writer.grammar) + "\n"
  }

  private func text(
    _ computed: String, _ names: LineNames, _ comment: String, _ grammar: Grammar
  ) -> String {
    let isNew = !isAddition && !names.areElements
    let keyword = !isNew ? "" : isChangedLater ? grammar.variableKeyword : grammar.constantKeyword
    return "\(keyword)\(names.code[name]) \(isAddition ? "+=" : "=") \(computed)"
      + "\(grammar.statementEnd)  \(grammar.commentSign) \(comment)"
  }

  /// A whole number without a point.
  private func plainText(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  /// What the line is good for; of a hidden one without what it computes.
  private func comment(
    _ names: LineNames, isHidden: Bool = false, _ writer: inout CodeWriter
  ) -> String {
    let own = names.areElements ? names.words[name] + ": " : ""
    switch note {
    case .givenNumber: return own + "a given number"
    case .input: return own + "an input"
    case .result: return own + "the result"
    case .seed: return "the result by itself"
    case .sharedPart: return own + "used in several local derivatives"
    case .goesInto(let uses):
      let first = uses.prefix(3).map { names.words[$0] }
      let words =
        uses.count > 3
        ? [first.joined(separator: ", "), "\(uses.count - 3) more"]
        : [first.dropLast().joined(separator: ", "), first.last ?? ""]
      return own + "goes into " + words.filter { $0 != "" }.joined(separator: " and ")
    case .passesOn(let from, let to, let derivative):
      let passes = "\(names.words[from]) passes its gradient on to \(names.targets[to])"
      if isHidden { return passes }
      let local = derivative.number.map(plainText) ?? writer.text(derivative, names.words)
      return "\(passes): local derivative \(local)"
    }
  }
}
