/// Numbers as SVG writes them: the same text on every machine.
enum Numbers {
  /// What a plot can show; larger numbers count as infinite, so that differences stay finite.
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

  /// The nearest whole number, by way of ten-thousandths: logarithms differ in the last digit from
  /// machine to machine, and many numbers in plots end in exactly a half.
  static func rounded(_ number: Double) -> Double {
    ((number * 10_000).rounded() / 10_000).rounded()
  }

  /// The next whole number at or above, forgiving a difference in the last digits.
  static func roundedUp(_ number: Double) -> Double { (number - 0.0001).rounded(.up) }

  /// 10 to a whole power, to the last digit.
  static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }
}
