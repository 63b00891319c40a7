/// Coordinates as SVG writes them: the same text on every machine.
enum Numbers {
  /// What a plot can show; larger values count as infinite, so that differences stay finite.
  static let drawable = -1e300...1e300

  /// A coordinate with at most two decimals: `12.5`, `-0.25`, `0`.
  static func text(_ number: Double) -> String {
    let hundredths = Int(rounded(number * 100))
    let (whole, fraction) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if fraction == 0 { return "\(sign)\(whole)" }
    if fraction % 10 == 0 { return "\(sign)\(whole).\(fraction / 10)" }
    return "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// The nearest whole number, after rounding to 4 decimals: 12.499999999 on one machine and 12.5
  /// on another, as logarithms give, are both 13.
  static func rounded(_ number: Double) -> Double {
    ((number * 10_000).rounded() / 10_000).rounded()
  }

  /// The next whole number at or above; 12.00001 counts as 12.
  static func roundedUp(_ number: Double) -> Double { (number - 0.0001).rounded(.up) }

  /// 10 to a whole power, exactly rounded.
  static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }
}
