/// Texts, with the code within them, are skipped: nothing is declared there.
extension SwiftTokenReader {
  var isRawText: Bool {
    var count = 0
    while peek(count) == "#" { count += 1 }
    return count > 0 && peek(count) == "\""
  }

  /// Skips a text, `"…"`, `"""…"""`, or one of them between `#`, with the code within it.
  mutating func skipText() {
    var hashes = 0
    while peek() == "#" {
      hashes += 1
      advance()
    }
    let end = String(repeating: "#", count: hashes)
    let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    advance(quote.count)
    while let character = peek() {
      if starts(with: quote + end) { return advance(quote.count + hashes) }
      if character == "\n" && quote.count == 1 { return }
      if starts(with: "\\" + end) {
        advance(1 + hashes)
        if peek() == "(" { skipInterpolation() } else { advance() }
      } else {
        advance()
      }
    }
  }

  /// Skips the code between the parentheses of `\(…)`.
  private mutating func skipInterpolation() {
    var depth = 0
    while let character = peek() {
      if character == "\"" || (character == "#" && isRawText) {
        skipText()
      } else if starts(with: "/*") {
        skipComment()
      } else {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        advance()
        if depth == 0 { return }
      }
    }
  }
}
