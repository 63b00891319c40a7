/// What the parser says about a formula that it cannot read.
extension FormulaParser {
  func error(_ message: String) -> FormulaError { tokens.error(message, at: token.place) }

  func unknownFunction(_ name: String, at place: Range<Int>) -> FormulaError {
    if let near = nearestWord(to: name, among: functions.keys) {
      return tokens.error(
        "there is no function \(quoted(name)); did you mean ‘\(near)’?", at: place)
    }
    if nodes[name] != nil {
      return tokens.error(
        "\(quoted(name)) is not a function; a product is \(excerpt(of: name))*(…)", at: place)
    }
    return tokens.error("there is no function \(quoted(name))", at: place)
  }

  func unexpected(in expression: FormulaExpression) -> FormulaError {
    let found =
      switch token.kind {
      case .end: "the formula ends"
      case .separator: "the statement ends"
      default: "found \(quoted(tokens.string(token.place)))"
      }
    if expression.expectsOperand {
      return error("expected a number, a name or a parenthesis, but \(found)")
    }
    switch token.kind {
    case .number, .name, .open:
      return error("expected a sign such as * before this, but \(found)")
    case .comma:
      return error("a comma separates the inputs of a function; a decimal point is a point")
    case .equals:
      return error("only a single name can stand on the left of ‘=’")
    default:
      return error("expected a sign such as + or the end, but \(found)")
    }
  }
}
