extension Double {
  /// The value as text for people, rounded to so many significant digits.
  ///
  /// ```swift
  /// (5.0).description(significantDigits: 4)          // "5"
  /// (24.70408).description(significantDigits: 4)     // "24.7"
  /// (123456.78).description(significantDigits: 4)    // "123457"
  /// (1e-7).description(significantDigits: 4)         // "1e-7"
  /// ```
  ///
  /// Trailing zeros are left out. Below a million, the digits before the decimal point are all
  /// kept; larger values, and those below 0.0001, are written with an exponent. Negative zero is
  /// `0`, and what is not finite is `inf`, `-inf` or `nan`.
  ///
  /// - Parameter significantDigits: from 1 to 17; with 17, only 0 and −0 read the same.
  public func description(significantDigits: Int) -> String {
    precondition(
      (1...17).contains(significantDigits), "a number is shown with 1 to 17 significant digits")
    guard isFinite && self != 0 else { return self == 0 ? "0" : isNaN ? "nan" : "\(self)" }
    let sign = self < 0 ? "-" : ""
    let exact = DecimalNumber(exactly: magnitude)
    let kept = exact.order < 6 ? max(significantDigits, exact.order + 1) : significantDigits
    let shown = exact.rounded(toDigits: kept)
    if shown.order >= -4 && shown.order < max(6, significantDigits) {
      return sign + shown.plainText
    }
    let multiple = DecimalNumber(
      coefficient: shown.coefficient, exponent: shown.exponent - shown.order)
    return "\(sign)\(multiple.plainText)e\(shown.order)"
  }
}
