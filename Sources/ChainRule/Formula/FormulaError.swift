/// What is wrong with the text of a formula, and where.
///
/// ```
/// line 1, column 5: there is no function ‘tnah’; did you mean ‘tanh’?
///   y = tnah(x)
///       ^^^^
/// ```
public struct FormulaError: Error, Equatable, CustomStringConvertible {
  /// What is wrong and what would be right.
  public let message: String

  /// The line, counted from 1.
  public let line: Int

  /// The column of the first wrong character, counted from 1 in characters as a reader sees them.
  public let column: Int

  /// The line that the error is in, or the part of it around the place.
  public let excerpt: String

  /// The place marked with carets, to stand under ``excerpt``.
  public let marker: String

  public var description: String {
    "line \(line), column \(column): \(message)\n  \(excerpt)\n  \(marker)"
  }

  init(_ message: String, at place: Range<Int>, in text: [Unicode.Scalar]) {
    let start = text[..<place.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = text[place.lowerBound...].firstIndex(of: "\n") ?? text.count
    let before = Self.characters(text[start..<place.lowerBound])
    let marked = Self.characters(
      text[place.lowerBound..<max(place.lowerBound, min(place.upperBound, end))])
    let after = Self.characters(
      text[min(place.lowerBound + marked.unicodeScalars.count, end)..<end])

    self.message = message
    line = text[..<start].count { $0 == "\n" } + 1
    column = before.count + 1
    let left = ChainRule.excerpt(of: before, limit: 40, endCount: 39)
    let middle = ChainRule.excerpt(of: marked, limit: 40, endCount: 0)
    excerpt = left + middle + ChainRule.excerpt(of: after, limit: 40, endCount: 0)
    marker =
      String(repeating: " ", count: left.count)
      + String(repeating: "^", count: max(1, middle.count))
  }

  /// The scalars as one line of text: a tab would shift the marker.
  private static func characters(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars.map { $0.properties.isWhitespace ? " " : $0 }))
  }
}

/// The word among `candidates` that a mistyped word most likely meant, if one is near enough.
///
/// Nearness is the edit distance in which swapping two neighbours counts once (Damerau, 1964, A
/// technique for computer detection and correction of spelling errors): 1 for short words, else 2.
public func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
  let allowed = word.count <= 3 ? 1 : 2
  return
    candidates
    .map { (word: $0, distance: editDistance(word, $0)) }
    .filter { $0.distance <= allowed && $0.distance < $0.word.count }
    .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?
    .word
}

/// How many letters must be inserted, deleted, replaced or swapped with a neighbour.
private func editDistance(_ first: String, _ second: String) -> Int {
  let a = Array(first.lowercased().prefix(64))
  let b = Array(second.lowercased().prefix(64))
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var distance = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, rows[i - 1][j - 1] + 1)
      }
      row.append(distance)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
