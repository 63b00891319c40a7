/// A word of a formula, with the place where it stands.
struct FormulaToken {
  enum Kind: Equatable {
    case number(Double)
    case name(String)
    case sign(String)
    case open, close, comma, separator, equals, end
  }

  let kind: Kind
  let place: Range<Int>
}

/// Splits the text of a formula into words.
struct FormulaTokens {
  let text: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < text.count ? text[position + offset] : nil
  }

  /// The next word; after the last one, always `end`.
  mutating func next() throws(FormulaError) -> FormulaToken {
    while let scalar = peek(), scalar != "\n", scalar.properties.isWhitespace { position += 1 }
    let start = position
    guard let scalar = peek() else { return FormulaToken(kind: .end, place: start..<start) }
    let kind: FormulaToken.Kind
    if Self.isDigit(scalar) || (scalar == "." && peek(1).map(Self.isDigit) == true) {
      kind = .number(try number())
    } else if FormulaName.canStart(scalar) || scalar == "∞" {
      position += 1
      while let next = peek(), FormulaName.canContinue(next) { position += 1 }
      kind = .name(string(start..<position))
    } else {
      kind = try sign(scalar)
    }
    return FormulaToken(kind: kind, place: start..<position)
  }

  private mutating func sign(_ scalar: Unicode.Scalar) throws(FormulaError) -> FormulaToken.Kind {
    position += 1
    switch scalar {
    case "+": return .sign("+")
    case "-", "−": return .sign("-")
    case "*" where peek() == "*":
      position += 1
      return .sign("^")
    case "*", "×", "·", "⋅": return .sign("*")
    case "/", "÷": return .sign("/")
    case "^": return .sign("^")
    case "(": return .open
    case ")": return .close
    case ",": return .comma
    case ";", "\n": return .separator
    case "=": return .equals
    default: throw error(unknownSign(scalar), at: position - 1..<position)
    }
  }

  private func unknownSign(_ scalar: Unicode.Scalar) -> String {
    if let power = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].firstIndex(of: scalar) {
      return "a power is written with ^: ^\(power) instead of \(scalar)"
    }
    switch scalar {
    case "[", "{": return "‘\(scalar)’ does not belong in a formula; parentheses are ( and )"
    case "|": return "‘|’ does not belong in a formula; an absolute value is abs(…)"
    case "√": return "‘√’ does not belong in a formula; a square root is sqrt(…)"
    default: return "‘\(scalar.escaped(asASCII: false))’ does not belong in a formula"
    }
  }

  /// A number: `12`, `1.5`, `.5`, `5.`, `1e-3`, `1_000`, `0x1F`, `0x1p-4`.
  private mutating func number() throws(FormulaError) -> Double {
    let start = position
    let isHexadecimal = peek() == "0" && (peek(1) == "x" || peek(1) == "X")
    if isHexadecimal { position += 2 }
    let isDigit = isHexadecimal ? Self.isHexadecimalDigit : Self.isDigit
    while let next = peek(), isDigit(next) || next == "_" || next == "." { position += 1 }
    let exponents: [Unicode.Scalar] = isHexadecimal ? ["p", "P"] : ["e", "E"]
    if let next = peek(), exponents.contains(next) {
      let hasSign = peek(1) == "+" || peek(1) == "-"
      if peek(hasSign ? 2 : 1).map(Self.isDigit) == true {
        position += hasSign ? 2 : 1
        while let next = peek(), Self.isDigit(next) || next == "_" { position += 1 }
      }
    }
    let written = string(start..<position)
    guard let number = Double(written.filter { $0 != "_" }) else {
      throw error("\(quoted(written)) is not a number", at: start..<position)
    }
    return number
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isHexadecimalDigit(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || ("a"..."f").contains(scalar) || ("A"..."F").contains(scalar)
  }

  func string(_ place: Range<Int>) -> String { String(String.UnicodeScalarView(text[place])) }

  func error(_ message: String, at place: Range<Int>) -> FormulaError {
    FormulaError(message, at: place, in: text)
  }
}
