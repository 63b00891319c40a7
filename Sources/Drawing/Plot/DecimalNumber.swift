/// A whole number times a power of ten: 25 × 10⁻² is a quarter, to the last digit.
struct DecimalNumber: Equatable {
  var coefficient: Int
  var exponent: Int

  var value: Double { Double("\(coefficient)e\(exponent)") ?? .nan }

  /// The power of ten of the first digit: 2 for 250; 0 for zero.
  var order: Int {
    coefficient == 0 ? 0 : String(coefficient.magnitude).count - 1 + exponent
  }

  /// Written out: `0.25`, `−3`, `12,000`.
  var text: String {
    var digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "−" : ""
    if exponent >= 0 {
      if coefficient != 0 { digits += String(repeating: "0", count: exponent) }
      return sign + Self.grouped(digits)
    }
    digits = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return sign + Self.grouped(String(digits.dropLast(-exponent))) + "." + digits.suffix(-exponent)
  }

  /// Written as a multiple of a given power of ten: `2.5×10⁻⁷`.
  func text(asMultipleOf power: Int) -> String {
    if coefficient == 0 { return "0" }
    let multiple = DecimalNumber(coefficient: coefficient, exponent: exponent - power)
    return multiple.text + "×10" + SVGText.superscript(power)
  }

  /// The digits with a comma between thousands, from 10,000 on.
  private static func grouped(_ digits: String) -> String {
    guard digits.count > 4 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }
}

extension DecimalNumber {
  /// A number to three significant digits, whole numbers in full: `65,792`, `0.0312`.
  static func text(of number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "−∞" : "∞" }
    guard number != 0 else { return "0" }
    if number == number.rounded(), number.magnitude < 1e9 {
      return DecimalNumber(coefficient: Int(number), exponent: 0).text
    }
    var decimal = DecimalNumber(exactly: number)
    let surplus = String(decimal.coefficient.magnitude).count - 3
    if surplus > 0 {
      let unit = (0..<surplus).reduce(1) { power, _ in power * 10 }
      let half = decimal.coefficient < 0 ? -unit / 2 : unit / 2
      decimal.coefficient = (decimal.coefficient + half) / unit
      decimal.exponent += surplus
    }
    while decimal.coefficient % 10 == 0 {
      decimal.coefficient /= 10
      decimal.exponent += 1
    }
    let isPlain = (-3..<6).contains(decimal.order)
    return isPlain ? decimal.text : decimal.text(asMultipleOf: decimal.order)
  }

  /// The number as the standard library prints it, which is exact and the same everywhere.
  private init(exactly number: Double) {
    let parts = "\(number)".split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    coefficient = Int(mantissa[0] + fraction) ?? 0
    exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - fraction.count
  }
}
