import ChainRule

/// Which column of a table is the target, which ones are inputs, and which are left out.
struct TableRoles {
  let target: Int
  let inputs: [Int]

  /// Columns that are left out though nobody said so, with the reason.
  let leftOut: [(column: Int, reason: String)]

  /// Whether the target was told, and not recognised.
  let isTargetTold: Bool

  init(_ scan: TableScan, _ options: TableOptions) throws(CSVError) {
    let names = TableNames(scan)
    var remaining = Array(scan.names.indices)
    var leftOut: [(column: Int, reason: String)] = []
    var told: Int?
    if let name = options.target { told = try names.column(name, option: "target") }
    for name in options.ignored ?? [] {
      let column = try names.column(name, option: "ignore")
      if column == told {
        throw CSVError("the target \(names.shown(column)) cannot be left out as well")
      }
      remaining.removeAll { $0 == column }
    }
    for column in remaining where column != told && scan.summaries[column].isEmpty {
      leftOut.append((column, "which is empty"))
    }
    remaining.removeAll { $0 != told && scan.summaries[$0].isEmpty }
    if options.ignored == nil {
      var indexes: Set<Int> = []
      for column in remaining where column != told && remaining.count - indexes.count > 2 {
        guard let reason = Self.reason(toLeaveOut: column, of: scan, remaining.count) else {
          continue
        }
        leftOut.append((column, reason))
        indexes.insert(column)
      }
      remaining.removeAll(where: indexes.contains)
    }
    guard let last = told ?? Self.namedTarget(scan, among: remaining) ?? remaining.last else {
      throw CSVError("no column is left to learn from")
    }
    target = last
    self.leftOut = leftOut
    isTargetTold = told != nil
    inputs = remaining.filter { $0 != last }
    if inputs.isEmpty { throw CSVError("beside the target \(names.shown(last)) no input is left") }
  }

  /// Why a column says nothing about its rows; `nil` where it may.
  private static func reason(
    toLeaveOut column: Int, of scan: TableScan, _ columnCount: Int
  ) -> String? {
    let summary = scan.summaries[column]
    let name = scan.names[column].lowercased()
    if !scan.hasHeader {
      let counts = column == 0 && summary.isCount && [0, 1].contains(summary.firstNumber)
      return counts && columnCount > 3 && scan.rowCount >= 20 ? "which counts the rows" : nil
    }
    let isNamedSo = indexNames.contains(name) || name.hasPrefix("unnamed: ")
    guard isNamedSo, summary.missingCount == 0 else { return nil }
    if summary.isCount { return "which counts the rows" }
    // Fewer different values than rows may mean something; names and numbers of rows differ.
    let isMany = summary.distinctNumbers.count > min(ColumnSummary.distinctLimit, scan.rowCount - 1)
    if summary.isNumeric && summary.isWhole && isMany { return "which numbers the rows" }
    return name.isEmpty && summary.numberCount == 0 ? "which names the rows" : nil
  }

  private static let indexNames: Set<String> = [
    "", "index", "id", "idx", "row", "rownum", "row_id", "rowid", "row id", "rownames", "no", "no.",
    "nr", "nr.", "#",
  ]

  /// The one column that is called as a target is, if it is not the last one anyway.
  private static func namedTarget(_ scan: TableScan, among columns: [Int]) -> Int? {
    guard scan.hasHeader else { return nil }
    let named = columns.filter { targetNames.contains(scan.names[$0].lowercased()) }
    return named.count == 1 ? named[0] : nil
  }

  private static let targetNames: Set<String> = ["target", "label", "class"]
}

/// The names of a table's columns, as they are shown and asked for.
struct TableNames {
  private let names: [String]

  init(_ scan: TableScan) { names = scan.names }

  /// The name in quotes, or the number of a column without one.
  func shown(_ column: Int) -> String {
    names[column].isEmpty ? "column \(column + 1)" : quoted(names[column])
  }

  /// The name of a column; one without a name is called by its number.
  func name(_ column: Int) -> String {
    names[column].isEmpty ? "column \(column + 1)" : names[column]
  }

  /// The column of a name, or of a number from 1.
  func column(_ word: String, option: String) throws(CSVError) -> Int {
    if let column = names.firstIndex(of: word) { return column }
    let same = names.indices.filter { names[$0].lowercased() == word.lowercased() }
    if same.count == 1 { return same[0] }
    if let number = Int(word), (1...names.count).contains(number) { return number - 1 }
    let shown = names.indices.prefix(12).map(shown).joined(separator: ", ")
    let near = nearestName(to: word, among: names).map { "; did you mean \($0)?" } ?? ""
    throw CSVError(
      "\(option): there is no column \(quoted(word)); the \(names.count) are \(shown)"
        + (names.count > 12 ? ", …" : "") + near)
  }
}

/// The name that is almost a word; names that are no words, but half a book, are not compared.
func nearestName(to word: String, among names: [String]) -> String? {
  word.utf8.count < 100 ? nearestWord(to: word, among: names.filter { $0.utf8.count < 100 }) : nil
}
