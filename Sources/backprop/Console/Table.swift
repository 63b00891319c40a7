/// Rows of words, set in columns.
struct Table {
  enum Alignment { case left, right }

  private let columns: [Alignment]
  private var rows: [[String]] = []

  /// A table whose columns are aligned as given.
  init(_ columns: Alignment...) { self.columns = columns }

  mutating func add(_ row: String...) { rows.append(row) }

  /// The rows, two spaces in and two between the columns, without spaces at the ends.
  var text: String {
    let widths = columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      var line = ""
      for (column, word) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - word.count)
        line += "  " + (columns[column] == .left ? word + space : space + word)
      }
      return line.prefix(through: line.lastIndex { $0 != " " } ?? line.startIndex) + "\n"
    }
    return lines.joined()
  }
}
