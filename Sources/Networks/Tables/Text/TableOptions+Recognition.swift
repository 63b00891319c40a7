extension TableOptions.Separator {
  /// The separator of a text, recognised from its first rows: the one that occurs equally often in
  /// most of them. `nil` where none occurs.
  ///
  /// Of two that do, the comma may be the decimal comma of the other: `1,5;2,5`.
  static func recognized(in text: TableText) -> Self? {
    let rows = Sample(text).rows
    let candidates = allCases.enumerated().compactMap { index, separator in
      let counts = rows.map { $0.counts[index] }
      let frequencies = Dictionary(counts.filter { $0 > 0 }.map { ($0, 1) }, uniquingKeysWith: +)
      return frequencies.values.max().map { (separator: separator, evenRows: $0) }
    }
    guard let most = candidates.map(\.evenRows).max() else { return nil }
    let best = candidates.filter { $0.evenRows == most }.map(\.separator)
    if best.contains(.comma), !rows.allSatisfy(\.hasDecimalCommas) { return .comma }
    return [.tab, .semicolon, .bar].first(where: best.contains) ?? best.first
  }

  /// How often each separator occurs in each of the first rows, outside of quotes.
  private struct Sample {
    struct Row {
      var counts = [0, 0, 0, 0]

      /// Whether each comma stands between two digits, as one before decimals does.
      var hasDecimalCommas = true
    }

    private(set) var rows: [Row] = []

    init(_ text: TableText) {
      let bytes = text.bytes
      let separators = TableOptions.Separator.allCases.map(\.byte)
      func isDigit(_ index: Int) -> Bool {
        index >= text.start && index < text.end && bytes[index] &- 0x30 < 10
      }
      var row = Row()
      var (isQuoted, isFieldStart) = (false, true)
      for index in text.start..<min(text.end, text.start + 1 << 16) where rows.count < 100 {
        let byte = bytes[index]
        if isQuoted {
          isQuoted = byte != 0x22
        } else if byte == 0x22 {
          // A quote within a field is a letter; behind a quote that has just ended it is one of
          // two.
          isQuoted = isFieldStart || index > text.start && bytes[index - 1] == 0x22
          isFieldStart = false
        } else if byte == 0x0A || byte == 0x0D {
          if row.counts != [0, 0, 0, 0] { rows.append(row) }
          row = Row()
          isFieldStart = true
        } else if let place = separators.firstIndex(of: byte) {
          row.counts[place] += 1
          if byte == 0x2C && !(isDigit(index - 1) && isDigit(index + 1)) {
            row.hasDecimalCommas = false
          }
          isFieldStart = true
        } else if byte != 0x20 {
          isFieldStart = false
        }
      }
      if rows.count < 100 && row.counts != [0, 0, 0, 0] { rows.append(row) }
    }
  }
}
