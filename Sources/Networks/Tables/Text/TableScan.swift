import ChainRule

/// A table of which it is known how it is written: its separator, its header and what its columns
/// hold. The first of two passes over the text.
struct TableScan {
  let text: TableText
  let separator: TableOptions.Separator

  /// Whether the first row is a header.
  let hasHeader: Bool

  /// The names of the columns: those of the header, or `x1`, `x2`, ….
  let names: [String]

  /// What the columns hold, without the header.
  let summaries: [ColumnSummary]

  /// How many rows there are, without the header.
  let rowCount: Int

  /// Where the first row behind the header begins.
  private let beginning: (position: Int, line: Int)

  /// - Parameter knownNames: the names that columns are known to have; a first row with all of them
  ///   is a header, and one column may be enough. Without any, the table is to learn from.
  init(
    _ text: TableText, _ options: TableOptions, knownNames: [String] = []
  ) throws(CSVError) {
    var text = text
    let told = text.skipSeparatorLine()
    self.text = text
    let least = knownNames.isEmpty ? 2 : 1
    guard
      let separator = options.separator ?? told ?? .recognized(in: text)
        ?? (least == 1 ? .comma : nil)
    else { throw Self.oneColumn(text) }
    self.separator = separator
    var scanner = TableScanner(text, separator: separator.byte)
    guard try scanner.next() else { throw TableText.noRows }
    var first = FirstRow(scanner.cells, line: scanner.rowLine, text)
    let second = scanner.place
    if try scanner.next() { first.match(scanner.cells) }
    guard first.cells.count >= least else { throw Self.oneColumn(text) }

    let rows = try Self.summarize(text, separator, from: second, first)
    if let told = options.hasHeader {
      hasHeader = told
    } else if least == 1, Set(knownNames).isSubset(of: first.names) {
      hasHeader = true
    } else {
      hasHeader = try first.isHeader(over: rows.summaries, rowCount: rows.count)
    }
    if hasHeader {
      guard rows.count > 0 else {
        throw CSVError(line: first.line, "there is a header but no row after it")
      }
      names = first.names
      beginning = second
      (summaries, rowCount) = rows
    } else {
      names = first.cells.indices.map { "x\($0 + 1)" }
      beginning = (text.start, 1)
      (summaries, rowCount) = try Self.summarize(text, separator, from: beginning, first)
    }
    try checkDecimals()
  }

  /// What the rows from a place on hold, and how many there are.
  private static func summarize(
    _ text: TableText, _ separator: TableOptions.Separator, from place: (position: Int, line: Int),
    _ first: FirstRow
  ) throws(CSVError) -> (summaries: [ColumnSummary], count: Int) {
    var scanner = TableScanner(text, separator: separator.byte, from: place)
    var summaries = first.cells.map { _ in ColumnSummary() }
    let firstCells = first.cells.indices.map(first.textCell)
    var count = 0
    while try scanner.next() {
      guard scanner.cells.count == summaries.count else {
        let found = scanner.cells.count == 1 ? "is 1 column" : "are \(scanner.cells.count) columns"
        throw CSVError(
          line: scanner.rowLine,
          "there \(found), where line \(first.line) has \(summaries.count)")
      }
      count += 1
      for index in summaries.indices {
        let cell = scanner.cells[index]
        summaries[index].add(
          text.content(of: cell), cell, line: scanner.rowLine, first: firstCells[index], in: text)
      }
    }
    return (summaries, count)
  }

  /// Goes through the rows behind the header.
  func forEachRow(
    _ body: (_ line: Int, _ cells: [TableScanner.Cell]) throws(CSVError) -> Void
  ) throws(CSVError) {
    var scanner = TableScanner(text, separator: separator.byte, from: beginning)
    while try scanner.next() { try body(scanner.rowLine, scanner.cells) }
  }

  /// One table has one decimal sign, which is not the sign between its thousands.
  private func checkDecimals() throws(CSVError) {
    let commas = summaries.enumerated().compactMap { index, summary in
      summary.firstComma.map { (column: index + 1, place: $0) }
    }
    guard let comma = commas.first else { return }
    if separator == .comma, summaries.allSatisfy({ $0.firstComma == nil || $0.hasThousandsAlone }) {
      throw CSVError(
        line: comma.place.line, column: comma.column,
        "in \(text.excerpt(of: comma.place.cell)) the comma may stand before decimals or between"
          + " thousands: write a decimal point, or nothing between thousands")
    }
    for (index, summary) in summaries.enumerated() {
      guard let point = summary.firstPoint else { continue }
      throw CSVError(
        line: point.line, column: index + 1,
        "\(text.excerpt(of: point.cell)) has a decimal point, but"
          + " \(text.excerpt(of: comma.place.cell)) in line \(comma.place.line) a decimal comma")
    }
  }

  private static func oneColumn(_ text: TableText) -> CSVError {
    var scanner = TableScanner(text, separator: 0x0A)
    do throws(CSVError) { guard try scanner.next() else { return TableText.noRows } } catch {
      return error
    }
    return CSVError(
      line: scanner.rowLine,
      "there is one column, \(text.excerpt(of: scanner.cells[0])); inputs and a target need at least"
        + " two, separated by commas, semicolons, tabs or bars")
  }
}

extension TableText {
  /// Leaves out a first line such as `sep=;`, which some programs write, and gives what it tells.
  fileprivate mutating func skipSeparatorLine() -> TableOptions.Separator? {
    let line = UnsafeBufferPointer(start: bytes + start, count: min(end - start, 6))
    guard line.starts(with: "sep=".utf8), line.count > 5, line[5] == 0x0A || line[5] == 0x0D else {
      return nil
    }
    guard let told = TableOptions.Separator.allCases.first(where: { $0.byte == line[4] }) else {
      return nil
    }
    self = skipping(6)
    return told
  }
}
