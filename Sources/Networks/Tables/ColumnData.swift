import ChainRule

/// The values of a column, row by row.
enum ColumnData {
  /// NaN where a number is missing.
  case numbers([Double])

  /// The places of words in a list, −1 where a word is missing; and the list, in the order in which
  /// the words occur.
  case words([Int32], [String])

  /// Whether the value of a row is missing.
  func isMissing(_ row: Int) -> Bool {
    switch self {
    case .numbers(let numbers): numbers[row].isNaN
    case .words(let words, _): words[row] < 0
    }
  }
}

/// The second pass: the values of some columns of a table.
struct TableValues {
  private(set) var columns: [ColumnData]

  /// The line of each row.
  private(set) var lines: [Int] = []

  /// Reads columns of numbers, or of words where `isNumeric` says so.
  ///
  /// - Throws: at the first field that is no number where all are to be numbers.
  init(_ scan: TableScan, columns wanted: [(column: Int, isNumeric: Bool)]) throws(CSVError) {
    let text = scan.text
    var numbers: [[Double]] = wanted.map { _ in [] }
    var words: [[Int32]] = wanted.map { _ in [] }
    var lists: [[String]] = wanted.map { _ in [] }
    var places: [[String: Int32]] = wanted.map { _ in [:] }
    for (index, column) in wanted.enumerated() {
      if column.isNumeric { numbers[index].reserveCapacity(scan.rowCount) }
    }
    var lines: [Int] = []
    lines.reserveCapacity(scan.rowCount)
    try scan.forEachRow { line, cells throws(CSVError) in
      lines.append(line)
      for index in wanted.indices {
        let cell = cells[wanted[index].column]
        let content = text.content(of: cell)
        if wanted[index].isNumeric {
          switch content {
          case .number(let number, _): numbers[index].append(number)
          case .missing: numbers[index].append(.nan)
          case .text:
            throw Self.noNumber(line: line, column: wanted[index].column + 1, cell, text)
          }
          continue
        }
        let word: String
        switch content {
        case .missing:
          words[index].append(-1)
          continue
        case .number(let number, _): word = className(of: number)
        case .text: word = text.text(of: cell)
        }
        if let place = places[index][word] {
          words[index].append(place)
        } else {
          let place = Int32(lists[index].count)
          places[index][word] = place
          lists[index].append(word)
          words[index].append(place)
        }
      }
    }
    self.lines = lines
    columns = wanted.indices.map { index in
      wanted[index].isNumeric ? .numbers(numbers[index]) : .words(words[index], lists[index])
    }
  }

  /// Takes the last column away, and returns it.
  mutating func removeLast() -> ColumnData { columns.removeLast() }

  /// What is said of a field that is to be a number.
  static func noNumber(
    line: Int, column: Int, _ cell: TableScanner.Cell, _ text: TableText
  ) -> CSVError {
    let word = text.excerpt(of: cell)
    let isGrouped = word.dropFirst().dropLast().allSatisfy { $0.isNumber || ",.' ".contains($0) }
    let hint = isGrouped ? ", with nothing between thousands" : ""
    return CSVError(
      line: line, column: column, "a number such as 1.5 is expected\(hint), not \(word)")
  }
}
