import ChainRule

/// Whether a target is a number or the name of a class.
enum TargetRecognition {
  /// A target is a class where it is text; or one of two numbers; or one of few whole numbers that
  /// each occur three times on average. More than ten of these are counted from 0 or 1, with few
  /// left out: 0, 1, …, 25 may be letters, and 100000, 150000, … are prices.
  ///
  /// - Throws: where numbers are asked for, or likely, and something else stands in the column.
  static func isNumber(
    _ scan: TableScan, _ column: Int, _ task: DataSet.TargetKind?
  ) throws(CSVError) -> Bool {
    let summary = scan.summaries[column]
    let values = summary.distinctNumbers.count
    let isMany = values > ColumnSummary.distinctLimit
    switch task {
    case .label: return false
    case .number: break
    case nil:
      if summary.numberCount == 0 || !isMany && summary.textCount > 0 { return false }
      let isOften = summary.isWhole && values * 3 <= summary.numberCount
      let isCounted = [0, 1].contains(summary.least) && summary.largest < 2 * Double(values)
      if values <= 2 || !isMany && isOften && (values <= 10 || isCounted) { return false }
    }
    if let text = summary.firstText {
      throw TableValues.noNumber(line: text.line, column: column + 1, text.cell, scan.text)
    }
    return true
  }
}

/// The classes of a target's column, in the order of their names, or by value where all are
/// numbers; or its numbers.
struct TargetClasses {
  let names: [String]
  private let column: ColumnData
  private let labels: [Int]

  init(_ column: ColumnData, _ shownName: String, _ isTold: Bool) throws(CSVError) {
    self.column = column
    guard case .words(let words, let list) = column else {
      (names, labels) = ([], [])
      return
    }
    guard list.count > 1 else {
      if words.allSatisfy({ $0 < 0 }) { throw CSVError("the target \(shownName) has no values") }
      throw CSVError(
        "all rows are of the class \(quoted(list.first ?? "")); two or more are needed to tell apart",
        advice: isTold ? nil : ("target", "COLUMN, another one than \(shownName)"))
    }
    let numbers = list.compactMap { name in Double(name).map { (name, $0) } }
    names =
      numbers.count == list.count
      ? numbers.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0) : list.sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    labels = list.map { places[$0, default: 0] }
  }

  /// The target of a row in which it is not missing.
  func target(of row: Int) -> Target {
    switch column {
    case .numbers(let numbers): .numbers([numbers[row]])
    case .words(let words, _): .label(labels[Int(words[row])], of: names.count)
    }
  }
}
