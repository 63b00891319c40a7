/// Reads the tokens of Swift code, without comments.
///
/// Regular expressions may hold quotation marks and the like, which hide what follows; as no lesson
/// needs one, reading ends there.
struct SwiftTokenReader {
  let characters: [Unicode.Scalar]
  var position = 0
  var line = 1
  private var tokens: [SwiftToken] = []

  /// The tokens of `text`, in order.
  static func tokens(of text: String) -> [SwiftToken] {
    var reader = SwiftTokenReader(text)
    reader.read()
    return reader.tokens
  }

  private init(_ text: String) {
    // A line may end in one of three ways.
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    let unix = lines.map { $0.last == "\r" ? $0.dropLast() : $0 }.joined(separator: ["\n"])
    characters = unix.map { $0 == "\r" ? "\n" : $0 }
  }

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    position + distance < characters.count ? characters[position + distance] : nil
  }

  func starts(with text: String) -> Bool {
    text.unicodeScalars.enumerated().allSatisfy { peek($0.offset) == $0.element }
  }

  mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < characters.count {
      if characters[position] == "\n" { line += 1 }
      position += 1
    }
  }

  private mutating func read() {
    while let character = peek() {
      if starts(with: "//") {
        while let next = peek(), next != "\n" { advance() }
      } else if starts(with: "/*") {
        skipComment()
      } else if character == "\"" || (character == "#" && isRawText) {
        let first = line
        skipText()
        tokens.append(SwiftToken(kind: .literal, text: "", line: first))
      } else if isRegularExpression {
        tokens.append(SwiftToken(kind: .regularExpression, text: "/", line: line))
        return
      } else if character == "`" {
        advance()
        add(.word, isQuoted: true) { $0 != "`" && $0 != "\n" }
        advance()
      } else if character.properties.isXIDStart || "_$".unicodeScalars.contains(character) {
        add(.word) { $0.properties.isXIDContinue || $0 == "$" }
      } else if character.properties.numericType == .decimal {
        add(.literal) { $0.properties.isXIDContinue }
      } else if Self.isOperator(character) {
        addOperator()
      } else {
        if !character.properties.isWhitespace {
          tokens.append(SwiftToken(kind: .mark, text: String(character), line: line))
        }
        advance()
      }
    }
  }

  private mutating func add(
    _ kind: SwiftToken.Kind, isQuoted: Bool = false, while belongs: (Unicode.Scalar) -> Bool
  ) {
    var text = String.UnicodeScalarView()
    while let character = peek(), belongs(character) {
      text.append(character)
      advance()
    }
    tokens.append(SwiftToken(kind: kind, text: String(text), line: line, isQuoted: isQuoted))
  }

  /// Comments stand within comments.
  mutating func skipComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
      } else if starts(with: "*/") {
        depth -= 1
      } else {
        advance()
        continue
      }
      advance(2)
    } while depth > 0 && peek() != nil
  }

  private static func isOperator(_ character: Unicode.Scalar) -> Bool {
    "/=-+!*%<>&|^~?.".unicodeScalars.contains(character)
      || (character.value > 127 && !character.properties.isXIDContinue
        && !character.properties.isWhitespace)
  }

  /// A comment may follow an operator at once.
  private mutating func addOperator() {
    var text = String.UnicodeScalarView()
    while let character = peek(), Self.isOperator(character) {
      if !text.isEmpty && (starts(with: "//") || starts(with: "/*")) { break }
      text.append(character)
      advance()
    }
    tokens.append(SwiftToken(kind: .operation, text: String(text), line: line))
  }

  /// Whether a `/` stands where an operand would, or `#/`.
  private var isRegularExpression: Bool {
    if peek() == "#" {
      var count = 0
      while peek(count) == "#" { count += 1 }
      return peek(count) == "/"
    }
    guard peek() == "/", let next = peek(1), !next.properties.isWhitespace else { return false }
    let isAfterSpace = position == 0 || characters[position - 1].properties.isWhitespace
    let isAfterOpening = position > 0 && "([{,;:".unicodeScalars.contains(characters[position - 1])
    return (isAfterSpace || isAfterOpening) && next != "="
  }
}
