import ChainRule

/// The first row of a table, which may be a header.
struct FirstRow {
  let line: Int
  private(set) var cells: [TableScanner.Cell]
  private(set) var contents: [CellContent]
  private let text: TableText

  init(_ cells: [TableScanner.Cell], line: Int, _ text: TableText) {
    self.cells = cells
    self.line = line
    self.text = text
    contents = cells.map(text.content)
  }

  /// A header may have a name less than the rows have fields: R writes none above the rows' names,
  /// and a separator at the end of each row makes an empty field.
  mutating func match(_ second: [TableScanner.Cell]) {
    guard second.count == cells.count + 1, cells.indices.allSatisfy({ textCell($0) != nil }) else {
      return
    }
    let isTrailing = second[second.count - 1].end == second[second.count - 1].start
    let empty = TableScanner.Cell(start: cells[0].start, end: cells[0].start)
    cells.insert(empty, at: isTrailing ? cells.count : 0)
    contents.insert(.missing, at: isTrailing ? contents.count : 0)
  }

  /// A field that is text; `nil` for numbers and for nothing.
  func textCell(_ index: Int) -> TableScanner.Cell? {
    if case .text = contents[index] { return cells[index] }
    return nil
  }

  /// The names that the row gives to the columns if it is a header, each different.
  var names: [String] {
    var taken: Set<String> = []
    var lastNumbers: [String: Int] = [:]
    return cells.map { cell in
      let name = cell.end == cell.start ? "" : text.text(of: cell)
      var unique = name
      while !unique.isEmpty && taken.contains(unique) {
        let number = lastNumbers[name, default: 1] + 1
        lastNumbers[name] = number
        unique = "\(name) (\(number))"
      }
      taken.insert(unique)
      return unique
    }
  }

  /// Whether the row is a header: a name stands above numbers, or a name that its column does not
  /// hold a second time above text; or the row counts the columns from 0, as pandas does.
  ///
  /// - Throws: where some fields speak for it and others against it.
  func isHeader(over summaries: [ColumnSummary], rowCount: Int) throws(CSVError) -> Bool {
    if rowCount == 0 {
      return cells.indices.allSatisfy { textCell($0) != nil }
    }
    let isAboveIndex = cells[0].end == cells[0].start && summaries[0].isCount
    var (namesAboveNumbers, numbersAboveNumbers, counting) = (isAboveIndex ? cells.count : 0, 0, 0)
    var firstName: Int?
    for index in cells.indices where summaries[index].isNumeric {
      switch contents[index] {
      case .text where Double(text.text(of: cells[index])) != nil:
        numbersAboveNumbers += 1  // an infinite one
      case .text:
        namesAboveNumbers += 1
        if firstName == nil { firstName = index }
      case .number(let number, _):
        // A year above measurements is a name as well: it lies outside of them.
        let range = summaries[index].least...summaries[index].largest
        if number == Double(index) {
          counting += 1
        } else if rowCount < 5 || range.contains(number) {
          numbersAboveNumbers += 1
        }
      case .missing: break
      }
    }
    if namesAboveNumbers > 0 {
      if namesAboveNumbers > numbersAboveNumbers { return true }
      throw CSVError(
        line: line, column: firstName.map { $0 + 1 },
        "line \(line) looks like a header, for \(firstName.map { text.excerpt(of: cells[$0]) } ?? "")"
          + " is no number, and yet other fields in it are", advice: ("header", "yes or no"))
    }
    let isCounting = contents.enumerated().allSatisfy { index, content in
      if case .number(let number, _) = content { number == Double(index) } else { false }
    }
    if isCounting && cells.count > 2 { return true }
    let hasNumbers = contents.contains { if case .number = $0 { true } else { false } }
    if hasNumbers { return false }
    let names = cells.indices.compactMap(textCell).map(text.text)
    let isNew = cells.indices.allSatisfy { !summaries[$0].repeatsFirst }
    return names.count == cells.count && isNew && Set(names).count == names.count
  }
}
