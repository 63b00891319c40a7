/// Rows of words, set in columns of equal width.
///
/// ```
/// data       2
/// gradient  25
/// ```
package struct TextTable {
  /// The side of the column at which its words stand.
  package enum Alignment { case left, right }

  private let columns: [Alignment]
  private let indentation: Int
  private var rows: [[String]] = []

  /// A table whose columns are aligned as given, `indentation` spaces in.
  package init(_ columns: [Alignment], indentation: Int = 0) {
    self.columns = columns
    self.indentation = indentation
  }

  /// Adds a row, with a word for each column; the last ones may be left out.
  package mutating func add(_ row: [String]) { rows.append(row) }

  /// The rows, two spaces between the columns and none behind the last word.
  package var lines: [String] {
    let widths = columns.indices.map { column in
      rows.lazy.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      var space = indentation
      for (column, word) in row.enumerated() {
        let rest = widths[column] - word.count
        if columns[column] == .right { space += rest }
        if !word.isEmpty {
          line += String(repeating: " ", count: space) + word
          space = 0
        }
        space += columns[column] == .left ? rest + 2 : 2
      }
      return line
    }
  }

  /// The lines, each with a line break at its end.
  package var text: String { lines.map { $0 + "\n" }.joined() }
}
