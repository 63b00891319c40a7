import ChainRule

extension DataSet {
  /// What the last column of a table holds.
  public enum TargetKind: Sendable {
    /// The name of a class, which may be a number.
    case label

    /// A number to predict.
    case number
  }

  /// Reads comma-separated values: a row for each example, its target in the last column.
  ///
  /// ```swift
  /// let plants = try DataSet(csv: "height,width,kind\n1.5,0.2,a\n0.5,0.4,b\n", target: .label)
  /// print(plants.inputNames, plants.classNames)  // ["height", "width"] ["a", "b"]
  /// ```
  ///
  /// The first row is a header if its inputs are neither empty nor numbers; without one they are
  /// called `x1`, `x2`, …. Classes are in the order of their names, by value if those are numbers.
  public init(csv text: String, target: TargetKind) throws(CSVError) {
    var rows = try CSVTable(text).rows
    guard let first = rows.first else {
      throw CSVError("there are no rows; each is to hold the inputs and, last, the target")
    }
    let columnCount = first.fields.count
    guard columnCount > 1 else {
      let separators = [";", "\t"].filter { first.fields[0].contains($0) }
      let hint = separators.isEmpty ? "" : ": the columns are to be separated by commas"
      throw CSVError(
        line: first.line, "there is one column; inputs and a target need at least two\(hint)")
    }
    var inputNames = (1..<columnCount).map { "x\($0)" }
    if first.fields.dropLast().allSatisfy({ Double($0) == nil && !$0.isEmpty }) {
      inputNames = Array(first.fields.dropLast())
      rows.removeFirst()
      if rows.isEmpty { throw CSVError(line: first.line, "there is a header but no row after it") }
    }
    for row in rows where row.fields.count != columnCount {
      throw CSVError(
        line: row.line,
        "there are \(row.fields.count) columns, where line \(first.line) has \(columnCount)")
    }

    switch target {
    case .number:
      let examples = try rows.map { row throws(CSVError) in
        let numbers = try row.numbers(row.fields.indices)
        return Example(Array(numbers.dropLast()), .numbers([numbers[columnCount - 1]]))
      }
      self.init(examples, inputNames: inputNames)
    case .label:
      let names = try Self.classNames(rows)
      let labels = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
      let examples = try rows.map { row throws(CSVError) in
        let label = labels[row.fields[columnCount - 1], default: 0]
        return Example(try row.numbers(0..<columnCount - 1), .label(label, of: names.count))
      }
      self.init(examples, inputNames: inputNames, classNames: names)
    }
  }

  private static func classNames(_ rows: [CSVTable.Row]) throws(CSVError) -> [String] {
    for row in rows where row.fields[row.fields.count - 1].isEmpty {
      throw CSVError(line: row.line, column: row.fields.count, "the name of a class is missing")
    }
    let names = Set(rows.map { $0.fields[$0.fields.count - 1] })
    guard names.count > 1 else {
      throw CSVError(
        "all rows are of the class \(quoted(names.first ?? "")); two or more are needed to tell apart"
      )
    }
    let numbers = names.compactMap { name in Double(name).map { (name, $0) } }
    return numbers.count == names.count
      ? numbers.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0) : names.sorted()
  }
}

extension CSVTable.Row {
  /// The numbers in some of the columns.
  fileprivate func numbers(_ columns: Range<Int>) throws(CSVError) -> [Double] {
    try columns.map { column throws(CSVError) in
      guard let number = Double(fields[column]), number.isFinite else {
        let found = fields[column].isEmpty ? "nothing" : quoted(fields[column])
        throw CSVError(
          line: line, column: column + 1, "a number such as 1.5 is expected, not \(found)")
      }
      return number
    }
  }
}
