import ChainRule

/// What was recognised in a table, in words.
struct TableNote {
  let parts: [String]

  init(_ scan: TableScan, _ roles: TableRoles, _ columns: TableColumns, droppedCount: Int) {
    let names = TableNames(scan)
    func counted(_ count: Int, _ what: String) -> String {
      "\(count) \(what)\(count == 1 ? "" : "s")"
    }
    var parts = [counted(scan.rowCount, "row")]
    let hasDecimalCommas = scan.summaries.contains { $0.firstComma != nil }
    parts.append(
      "separated by \(scan.separator.plural)\(hasDecimalCommas ? ", with decimal commas" : "")")
    parts.append(scan.hasHeader ? "line 1 is the header" : "no header")
    let isLast = roles.target == scan.names.count - 1
    let kind =
      columns.classNames.isEmpty ? "a number" : "one of \(columns.classNames.count) classes"
    parts.append(
      "the target is \(names.shown(roles.target))\(isLast ? ", the last column" : ""), "
        + kind)
    for (column, reason) in roles.leftOut {
      parts.append("\(names.shown(column)) is left out, \(reason)")
    }
    let texts = columns.inputs.filter { $0.categories != nil }
    if !texts.isEmpty {
      let list = texts.prefix(3).map { "\(quoted($0.name)) (\($0.means.count) values)" }
      parts.append(
        "text becomes an input for each value: \(list.joined(separator: ", "))"
          + (texts.count > 3 ? " and \(texts.count - 3) more" : ""))
    }
    if droppedCount > 0 {
      parts.append(
        "\(counted(droppedCount, "row")) without a value \(droppedCount == 1 ? "is" : "are") left out"
      )
    }
    let filled = roles.inputs.reduce(0) { $0 + scan.summaries[$1].missingCount }
    if columns.missing == .mean && filled > 0 {
      parts.append("\(counted(filled, "missing value")) replaced by the mean of the column")
    }
    self.parts = parts
  }
}
