/// What the rows of a column have in common, as far as it is needed to say what the column is.
struct ColumnSummary {
  /// A field that may have to be named in a message.
  struct Place {
    let line: Int
    let cell: TableScanner.Cell
  }

  private(set) var numberCount = 0, missingCount = 0, textCount = 0
  private(set) var firstText, firstMissing: Place?

  /// The first number with a decimal point, and the first with a comma.
  private(set) var firstPoint, firstComma: Place?

  /// Whether each comma stands before exactly three digits.
  private(set) var hasThousandsAlone = true

  /// Whether all numbers are whole, and each is the one before plus 1.
  private(set) var isWhole = true, isCounting = true
  private(set) var firstNumber = 0.0
  private var previous = 0.0

  /// The least and the largest number.
  private(set) var least = Double.infinity, largest = -Double.infinity

  /// The numbers that occur, until there are more than ``distinctLimit``.
  private(set) var distinctNumbers: Set<Double> = []

  /// Whether a field of the first row, if it is text, occurs in a later row.
  private(set) var repeatsFirst = false

  /// As many different numbers are counted; more are many.
  static let distinctLimit = 30

  /// Takes in the field of another row.
  mutating func add(
    _ content: CellContent, _ cell: TableScanner.Cell, line: Int, first: TableScanner.Cell?,
    in text: TableText
  ) {
    switch content {
    case .missing:
      missingCount += 1
      if firstMissing == nil { firstMissing = Place(line: line, cell: cell) }
    case .text:
      textCount += 1
      if firstText == nil { firstText = Place(line: line, cell: cell) }
      if let first, !repeatsFirst { repeatsFirst = text.isSame(first, cell) }
    case .number(let number, let sign):
      if numberCount == 0 {
        firstNumber = number
      } else if number != previous + 1 {
        isCounting = false
      }
      previous = number
      least = min(least, number)
      largest = max(largest, number)
      numberCount += 1
      if isWhole && number != number.rounded() { isWhole = false }
      if distinctNumbers.count <= Self.distinctLimit { distinctNumbers.insert(number) }
      switch sign {
      case .none: break
      case .point: if firstPoint == nil { firstPoint = Place(line: line, cell: cell) }
      case .comma, .commaBeforeThree:
        if case .comma = sign { hasThousandsAlone = false }
        if firstComma == nil { firstComma = Place(line: line, cell: cell) }
      }
    }
  }

  /// Whether numbers and nothing else stand in the column.
  var isNumeric: Bool { numberCount > 0 && textCount == 0 }

  /// Whether no value stands in it.
  var isEmpty: Bool { numberCount == 0 && textCount == 0 }

  /// Whether it counts the rows.
  var isCount: Bool { isNumeric && missingCount == 0 && isWhole && isCounting && numberCount > 1 }
}
