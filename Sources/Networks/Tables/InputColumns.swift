import ChainRule

/// The inputs that columns of numbers and of text become.
struct InputColumns {
  /// The columns with the means that stand for missing values.
  let columns: [TableColumns.Input]
  private let values: [ColumnData]
  private let inputCount: Int

  /// So many values of a column of text can become inputs.
  static let categoryLimit = 100

  /// The inputs of columns whose values are known; means are those of some rows.
  init(
    _ table: TableValues, rows: [Int], names: [String], shown: [String]
  ) throws(CSVError) {
    values = table.columns
    var columns: [TableColumns.Input] = []
    for (index, column) in values.enumerated() {
      switch column {
      case .numbers(let numbers):
        let present = rows.lazy.map { numbers[$0] }.filter { !$0.isNaN }
        let count = Double(present.reduce(0) { count, _ in count + 1 })
        let mean = present.reduce(0) { $0 + $1 / count }
        columns.append(.init(name: names[index], categories: nil, means: [mean]))
      case .words(let words, let list):
        guard list.count <= Self.categoryLimit else {
          throw CSVError(
            "the column \(shown[index]) is text with \(list.count) different values, such as"
              + " \(quoted(list[0])): too many to learn from", advice: ("ignore", names[index]))
        }
        var counts = list.map { _ in 0.0 }
        for row in rows where words[row] >= 0 { counts[Int(words[row])] += 1 }
        let total = max(counts.reduce(0, +), 1)
        let order = list.indices.sorted { list[$0] < list[$1] }
        columns.append(
          .init(
            name: names[index], categories: order.map { list[$0] },
            means: order.map { counts[$0] / total }))
      }
    }
    self.columns = columns
    inputCount = columns.reduce(0) { $0 + $1.means.count }
    places = values.enumerated().map { index, column in
      guard case .words(_, let list) = column, let names = columns[index].categories else {
        return []
      }
      let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
      return list.map { places[$0] ?? 0 }
    }
  }

  /// For each column of text, which of its inputs stands for a word of its list.
  private let places: [[Int]]

  /// The inputs of a row.
  func numbers(of row: Int) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(inputCount)
    for index in values.indices {
      if values[index].isMissing(row) {
        numbers += columns[index].means
        continue
      }
      switch values[index] {
      case .numbers(let column): numbers.append(column[row])
      case .words(let words, _):
        let place = numbers.count + places[index][Int(words[row])]
        for _ in columns[index].means { numbers.append(0) }
        numbers[place] = 1
      }
    }
    return numbers
  }
}
