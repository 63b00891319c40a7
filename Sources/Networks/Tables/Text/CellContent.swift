/// What a field of a table holds.
enum CellContent {
  case number(Double, DecimalSign)
  case missing
  case text

  /// What stands before the decimals of a number, and of how many digits a sign between thousands
  /// could be the reason.
  enum DecimalSign {
    case none, point, comma

    /// A comma before exactly three digits: it may be a sign between thousands.
    case commaBeforeThree
  }
}

extension TableText {
  /// Reads a field. Only finite numbers are numbers; `NA`, `?` and the like are missing values.
  func content(of cell: TableScanner.Cell) -> CellContent {
    if cell.end == cell.start { return .missing }
    if let number = quickNumber(cell) { return number }
    if cell.end - cell.start <= 20 {
      let word = text(of: cell).lowercased()
      if Self.missingWords.contains(word) { return .missing }
    }
    return slowNumber(cell) ?? .text
  }

  /// What people and programs write where there is no value, in small letters.
  static let missingWords: Set<String> = [
    "na", "n/a", "#n/a", "nan", "-nan", "null", "nil", "?", "<na>", "-", "--", ".",
  ]

  /// A number whose digits and power of ten a `Double` holds exactly, so that one multiplication or
  /// division rounds it rightly (Clinger, 1990, How to read floating point numbers accurately).
  private func quickNumber(_ cell: TableScanner.Cell) -> CellContent? {
    var index = cell.start
    let isNegative = bytes[index] == 0x2D
    if isNegative || bytes[index] == 0x2B { index += 1 }
    var (digits, count, sign) = (UInt64(0), 0, UInt8(0))
    var decimals = 0
    while index < cell.end {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        digits = digits &* 10 &+ UInt64(byte &- 0x30)
        count += 1
        if sign != 0 { decimals += 1 }
      } else if sign == 0 && (byte == 0x2E || byte == 0x2C) {
        sign = byte
      } else {
        return nil
      }
      index += 1
    }
    guard count > 0, count < 19, digits <= 1 << 53, decimals <= 22 else { return nil }
    let number = Double(digits) / Self.powersOfTen[decimals]
    return .number(isNegative ? -number : number, Self.sign(sign, decimals))
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Any other number: with an exponent, in hexadecimal digits, or with many digits. What is longer
  /// than the 1100 characters of the longest exact number is text.
  private func slowNumber(_ cell: TableScanner.Cell) -> CellContent? {
    guard cell.end - cell.start <= 1100, bytes[cell.start] < 0x3A else { return nil }
    let words = text(of: cell)
    if let number = Double(words) {
      return number.isFinite ? .number(number, words.contains(".") ? .point : .none) : nil
    }
    let parts = words.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !words.contains("."),
      let number = Double(parts.joined(separator: ".")), number.isFinite
    else { return nil }
    return .number(number, Self.sign(0x2C, parts[1].prefix { $0.isNumber }.count))
  }

  private static func sign(_ byte: UInt8, _ decimals: Int) -> CellContent.DecimalSign {
    switch byte {
    case 0x2E: .point
    case 0x2C: decimals == 3 ? .commaBeforeThree : .comma
    default: .none
    }
  }
}
