/// A word of a text in DOT, a sign, or what stands in quotation marks or angle brackets.
struct DotToken {
  let text: String
  let line: Int
  var isQuoted = false

  var isName: Bool { isQuoted || (text != "--" && text.allSatisfy(Self.isInName)) }

  static func isInName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
      || character == "-" || !character.isASCII
  }

  static func tokens(of text: String) throws(DotFault) -> [DotToken] {
    var tokens: [DotToken] = []
    var rest = Substring(text)
    var line = 1
    while let first = rest.first {
      if first.isWhitespace {
        if first.isNewline { line += 1 }
        rest.removeFirst()
      } else if rest.hasPrefix("//") || rest.hasPrefix("#") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        let end = rest.firstRange(of: "*/")?.upperBound ?? rest.endIndex
        line += rest[..<end].count(where: \.isNewline)
        rest = rest[end...]
      } else if first == "\"" {
        tokens.append(DotToken(text: try quoted(&rest, line), line: line, isQuoted: true))
      } else if first == "<" {
        tokens.append(DotToken(text: try marked(&rest, line), line: line, isQuoted: true))
      } else if rest.hasPrefix("->") || rest.hasPrefix("--") {
        tokens.append(DotToken(text: String(rest.prefix(2)), line: line))
        rest = rest.dropFirst(2)
      } else if "{}[]=;,:".contains(first) {
        tokens.append(DotToken(text: String(rest.removeFirst()), line: line))
      } else if isInName(first) {
        let end = rest.firstRange(of: "->")?.lowerBound ?? rest.endIndex
        let word = rest[..<end].prefix(while: isInName)
        tokens.append(DotToken(text: String(word), line: line))
        rest = rest.dropFirst(word.count)
      } else {
        throw DotFault(
          """
          dot does not understand the  \(first)  in line \(line). What holds more than letters and \
          digits stands in quotation marks.
          """)
      }
    }
    return tokens
  }

  /// The text between quotation marks, in which `\"` is one of its characters and `\n` a new line.
  private static func quoted(_ rest: inout Substring, _ line: Int) throws(DotFault) -> String {
    var text = ""
    rest.removeFirst()
    while let character = rest.popFirst() {
      if character == "\"" { return text }
      guard character == "\\", let next = rest.popFirst() else {
        text.append(character)
        continue
      }
      text.append(next == "\"" ? "\"" : "nlr".contains(next) ? "\n" : "\\\(next)")
    }
    throw DotFault("The quotation mark in line \(line) has no partner.")
  }
  /// The text between angle brackets, where words are marked up as in HTML, without the marks.
  private static func marked(_ rest: inout Substring, _ line: Int) throws(DotFault) -> String {
    var (text, depth) = ("", 0)
    while let character = rest.popFirst() {
      depth += character == "<" ? 1 : character == ">" ? -1 : 0
      if depth == 0 { return text }
      if "<>".contains(character) {
        text.append(" ")
      } else if depth == 1 {
        text.append(character)
      }
    }
    throw DotFault("The  <  in line \(line) has no partner.")
  }
}
