import Drawing

/// Text with commas between the fields, as RFC 4180 has it, that spreadsheets open without harm.
enum CSV {
  /// A cell of a table.
  enum Field {
    case number(Double)
    case text(String)
  }

  static func text(_ rows: [[Field]]) -> String {
    rows.map { $0.map(text).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func text(_ field: Field) -> String {
    switch field {
    case .number(let number): number.points
    case .text(let text): quoted(harmless(shownText(text)))
    }
  }

  /// The text with a `'` in front where a spreadsheet would take it for a formula and work it out.
  private static func harmless(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace || $0 == "\t" }
    // The last four are = + - @ as wide as a Chinese character, which some spreadsheets accept.
    return first.map { "=+-@\t\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) }
      == true
      ? "'" + text : text
  }

  /// The text in quotes where it needs them, each of its own quotes twice.
  private static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.first == " " || text.last == " "
      || text.unicodeScalars.contains { ",;\"\n\r\t".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
