/// The text in lines of at most so many columns, broken between words.
///
/// A new line is indented as far as its line was, or as far as its second column if there is room.
/// A word that is wider than all columns stays whole.
package func broken(_ text: String, toWidth width: Int) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { broken($0, toWidth: width) }
    .joined(separator: "\n")
}

private func broken(_ line: Substring, toWidth width: Int) -> String {
  // A line has at most one column for each byte, so that most need no closer look.
  if line.utf8.count <= width || columnCount(of: line) <= width { return String(line) }
  let words = spacedWords(of: line)
  let hanging = hangingIndent(of: words, width)
  var lines: [String] = []
  var current = ""
  var filled = 0
  for (index, (space, word)) in words.enumerated() {
    let wordWidth = columnCount(of: word)
    let indent = index == 0 ? min(space, width / 3) : space
    if index > 0 && filled + space + wordWidth > width {
      lines.append(current)
      current = String(repeating: " ", count: hanging) + word
      filled = hanging + wordWidth
    } else {
      current += String(repeating: " ", count: indent) + word
      filled += indent + wordWidth
    }
  }
  return (lines + [current]).joined(separator: "\n")
}

/// How far the further lines are indented.
private func hangingIndent(of words: [(space: Int, word: Substring)], _ width: Int) -> Int {
  var column = 0
  for (index, (space, word)) in words.enumerated() {
    column += space
    if index > 0 && space > 1 && column <= width / 2 { return column }
    column += columnCount(of: word)
  }
  return min(words.first?.space ?? 0, width / 3)
}

/// The words of a line, each with the count of spaces in front of it.
private func spacedWords(of line: Substring) -> [(space: Int, word: Substring)] {
  var words: [(space: Int, word: Substring)] = []
  var rest = line
  while !rest.isEmpty {
    let spaces = rest.prefix { $0 == " " }
    rest = rest[spaces.endIndex...]
    let word = rest.prefix { $0 != " " }
    rest = rest[word.endIndex...]
    if !word.isEmpty { words.append((spaces.count, word)) }
  }
  return words
}

/// How many columns of a terminal a text takes: two for each character of East Asian scripts and
/// each emoji, none for the marks of ``Style``.
func columnCount(of text: some StringProtocol) -> Int {
  text.reduce(0) { count, character in
    guard let first = character.unicodeScalars.first, Style(rawValue: first.value) == nil else {
      return count
    }
    return count + (isWide(first) ? 2 : 1)
  }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x1100: false
  case ...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
