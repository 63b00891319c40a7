import ChainRule

/// A table read as examples, with what was recognised on the way.
///
/// ```swift
/// let table = try DataTable(csv: "id;height;kind\n1;1,5;a\n2;0,5;b\n3;0,4;b\n")
/// print(table.data.inputNames, table.data.classNames)  // ["height"] ["a", "b"]
/// print(table.lines)                                   // [2, 3, 4]
/// print(table.assumptions[0])                          // 3 rows
/// ```
public struct DataTable: Sendable {
  /// The examples.
  public let data: DataSet

  /// The line of the file on which each example begins.
  public let lines: [Int]

  /// What the columns mean, with which another table can be read as this one was.
  public let columns: TableColumns

  /// What was recognised, in a few words each: the rows, the separator, the header, the target, and
  /// what was left out or changed.
  public let assumptions: [String]

  /// Reads the text of a table.
  ///
  /// - Throws: ``CSVError``, with the line and the column where there is one.
  public init(csv text: String, options: TableOptions = TableOptions()) throws(CSVError) {
    try self.init(csv: Array(text.utf8), options: options)
  }

  /// Reads the bytes of a table in UTF-8.
  ///
  /// - Throws: ``CSVError``; other encodings are named.
  public init(
    csv bytes: [UInt8], options: TableOptions = TableOptions()
  ) throws(CSVError) {
    self = try withText(of: bytes) { text throws(CSVError) in try DataTable(text, options) }
  }

  init(_ text: TableText, _ options: TableOptions) throws(CSVError) {
    let scan = try TableScan(text, options)
    let roles = try TableRoles(scan, options)
    let names = TableNames(scan)
    let isNumber = try TargetRecognition.isNumber(scan, roles.target, options.task)
    var wanted: [(column: Int, isNumeric: Bool)] = []
    for column in roles.inputs {
      wanted.append((column, try Self.isNumeric(column, scan)))
    }
    wanted.append((roles.target, isNumber))
    try Self.checkMissing(scan, wanted.map(\.column), options.missing)

    var values = try TableValues(scan, columns: wanted)
    let target = values.removeLast()
    let classes = try TargetClasses(target, names.shown(roles.target), roles.isTargetTold)
    let kept = (0..<scan.rowCount).filter { row in
      !target.isMissing(row)
        && (options.missing == .mean || !values.columns.contains { $0.isMissing(row) })
    }
    if kept.isEmpty { throw CSVError("in each row a value is missing: nothing is left") }
    let inputs = try InputColumns(
      values, rows: kept, names: roles.inputs.map(names.name), shown: roles.inputs.map(names.shown))

    columns = TableColumns(
      inputs: inputs.columns, target: names.name(roles.target), classNames: classes.names,
      hasNames: scan.hasHeader, missing: options.missing)
    lines = kept.map { values.lines[$0] }
    let examples = kept.map { row in Example(inputs.numbers(of: row), classes.target(of: row)) }
    data = DataSet(examples, inputNames: columns.inputNames, classNames: classes.names)
    assumptions = TableNote(scan, roles, columns, droppedCount: scan.rowCount - kept.count).parts
  }

  /// Whether a column of inputs holds numbers, and not text.
  private static func isNumeric(_ column: Int, _ scan: TableScan) throws(CSVError) -> Bool {
    let summary = scan.summaries[column]
    guard let text = summary.firstText, summary.numberCount > 0 else { return summary.isNumeric }
    if summary.numberCount < summary.textCount { return false }
    throw TableValues.noNumber(line: text.line, column: column + 1, text.cell, scan.text)
  }

  /// Missing values are an error as long as nobody says what becomes of them.
  private static func checkMissing(
    _ scan: TableScan, _ columns: [Int], _ missing: TableOptions.Missing?
  ) throws(CSVError) {
    if missing != nil { return }
    let places = columns.compactMap { column in
      scan.summaries[column].firstMissing.map { (line: $0.line, column: column, cell: $0.cell) }
    }
    guard let first = places.min(by: { ($0.line, $0.column) < ($1.line, $1.column) }) else {
      return
    }
    let count = columns.reduce(0) { $0 + scan.summaries[$1].missingCount }
    let isEmpty = first.cell.start == first.cell.end
    let found = isEmpty ? "" : " (\(scan.text.excerpt(of: first.cell)))"
    let others = count == 1 ? "" : ", and \(count - 1) more in the table"
    throw CSVError(
      line: first.line, column: first.column + 1,
      "a value is missing\(found)\(others)", advice: ("missing", "drop or mean"))
  }
}

/// Calls `body` with the text that some bytes hold.
func withText<Result>(
  of bytes: some Collection<UInt8>, _ body: (TableText) throws(CSVError) -> Result
) throws(CSVError) -> Result {
  var outcome: Swift.Result<Result, CSVError>?
  func read(_ buffer: UnsafeBufferPointer<UInt8>) {
    outcome = Swift.Result { () throws(CSVError) in try body(TableText(buffer)) }
  }
  if bytes.withContiguousStorageIfAvailable(read) == nil {
    Array(bytes).withUnsafeBufferPointer(read)
  }
  guard let outcome else { throw TableText.noRows }
  return try outcome.get()
}
