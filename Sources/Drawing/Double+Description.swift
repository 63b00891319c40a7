import Foundation

extension Double {
  /// The number as text for people, with so many significant digits.
  ///
  /// ```swift
  /// (5.0).description(significantDigits: 4)          // "5"
  /// (24.70408).description(significantDigits: 4)     // "24.7"
  /// (123456.78).description(significantDigits: 4)    // "123457"
  /// (1e-7).description(significantDigits: 4)         // "1e-7"
  /// ```
  ///
  /// Trailing zeros are left out. The digits before the decimal point are kept up to a million;
  /// larger numbers, and those below 0.0001, are written with an exponent. Negative zero is `0`, and
  /// numbers that are not finite are `inf`, `-inf` and `nan`.
  ///
  /// - Parameter significantDigits: from 1 to 17; with 17, no two numbers read the same.
  public func description(significantDigits: Int) -> String {
    precondition(
      (1...17).contains(significantDigits), "a number is shown with 1 to 17 significant digits")
    if self == 0 { return "0" }
    guard isFinite else { return isNaN ? "nan" : self < 0 ? "-inf" : "inf" }

    // The decimal exponent is known only after rounding: 9.9999 becomes 10.
    let scientific = String(format: "%.\(significantDigits - 1)e", self)
    let parts = scientific.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return scientific }
    if exponent < -4 || exponent >= max(6, significantDigits) {
      return withoutTrailingZeros(String(parts[0])) + "e\(exponent)"
    }
    let decimals = max(0, significantDigits - 1 - exponent)
    return withoutTrailingZeros(String(format: "%.\(decimals)f", self))
  }
}

private func withoutTrailingZeros(_ digits: String) -> String {
  guard digits.contains(".") else { return digits }
  let significant = digits.reversed().drop { $0 == "0" }.drop { $0 == "." }
  return String(significant.reversed())
}
