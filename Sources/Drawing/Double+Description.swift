extension Double {
  /// The number as text for people, rounded to so many significant digits.
  ///
  /// ```swift
  /// (5.0).description(significantDigits: 4)          // "5"
  /// (24.70408).description(significantDigits: 4)     // "24.7"
  /// (123456.78).description(significantDigits: 4)    // "123457"
  /// (1e-7).description(significantDigits: 4)         // "1e-7"
  /// ```
  ///
  /// Trailing zeros are left out. Below a million, the digits before the decimal point are all kept;
  /// larger numbers, and those below 0.0001, are written with an exponent. Negative zero is `0`, and
  /// numbers that are not finite are `inf`, `-inf` and `nan`.
  ///
  /// - Parameter significantDigits: from 1 to 17; with 17, no two numbers read the same.
  public func description(significantDigits: Int) -> String {
    precondition(
      (1...17).contains(significantDigits), "a number is shown with 1 to 17 significant digits")
    guard isFinite && self != 0 else { return self == 0 ? "0" : isNaN ? "nan" : "\(self)" }
    var decimal = DecimalDigits(magnitude)
    let isBelowMillion = decimal.exponent < 6
    decimal.round(to: isBelowMillion ? max(significantDigits, decimal.exponent + 1) : significantDigits)
    let isScientific = decimal.exponent < -4 || decimal.exponent >= max(6, significantDigits)
    return (self < 0 ? "-" : "") + (isScientific ? decimal.scientific : decimal.positional)
  }
}

/// A positive number as decimal digits: the first one, a point, the others, times 10 to a power.
private struct DecimalDigits {
  private var digits: [UInt8]
  private(set) var exponent: Int

  /// The fewest digits that tell the number from all others, which Swift's description gives.
  init(_ number: Double) {
    let parts = number.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let written = mantissa.joined().utf8.map { $0 - UInt8(ascii: "0") }
    digits = Array(written.drop { $0 == 0 })
    let power = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    exponent = power + mantissa[0].utf8.count - 1 - (written.count - digits.count)
    dropTrailingZeros()
  }

  /// Keeps so many digits. Half a unit is rounded up, as at school.
  mutating func round(to count: Int) {
    guard digits.count > count else { return }
    let isRoundedUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if isRoundedUp {
      while digits.last == 9 { digits.removeLast() }
      if digits.isEmpty {
        digits = [1]
        exponent += 1
      } else {
        digits[digits.count - 1] += 1
      }
    }
    dropTrailingZeros()
  }

  private mutating func dropTrailingZeros() {
    while digits.last == 0 { digits.removeLast() }
  }

  var scientific: String {
    let fraction = digits.count > 1 ? "." + text(1..<digits.count) : ""
    return "\(text(0..<1))\(fraction)e\(exponent)"
  }

  var positional: String {
    let point = exponent + 1
    let fraction = point < digits.count ? "." + text(point..<digits.count) : ""
    return point > 0 ? text(0..<point) + fraction : "0" + fraction
  }

  /// The digits in a range of places; outside of the number there are zeros.
  private func text(_ places: Range<Int>) -> String {
    let ascii = places.map { (digits.indices.contains($0) ? digits[$0] : 0) + UInt8(ascii: "0") }
    return String(decoding: ascii, as: UTF8.self)
  }
}
