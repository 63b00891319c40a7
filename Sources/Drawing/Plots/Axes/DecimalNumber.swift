/// A whole number times a power of ten: 25 × 10⁻² is exactly a quarter.
struct DecimalNumber: Equatable {
  var coefficient, exponent: Int

  var value: Double { Double("\(coefficient)e\(exponent)") ?? .nan }

  /// The power of ten of the first digit: 2 for 250; 0 for zero.
  var order: Int { coefficient == 0 ? 0 : String(coefficient.magnitude).utf8.count - 1 + exponent }

  /// Written out: `0.25`, `−3`, `12,000`.
  var text: String {
    let parts = plainText.split(separator: ".")
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return (coefficient < 0 ? "−" : "") + Self.grouped(String(parts[0])) + fraction
  }

  /// Written out without a sign and without commas: `12000`.
  var plainText: String {
    let digits = String(coefficient.magnitude)
    if exponent == 0 || coefficient == 0 && exponent > 0 { return digits }
    if exponent > 0 { return digits + String(repeating: "0", count: exponent) }
    let zeros = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count))
    let point = max(1, digits.utf8.count + exponent)
    return (zeros + digits).prefix(point) + "." + (zeros + digits).suffix(-exponent)
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
    let decimal = DecimalNumber(exactly: number).rounded(toDigits: 3)
    let isPlain = (-3..<6).contains(decimal.order)
    return isPlain ? decimal.text : decimal.text(asMultipleOf: decimal.order)
  }

  /// The number as the standard library prints it, which is exact and the same everywhere.
  init(exactly number: Double) {
    let parts = "\(number)".utf8.split(separator: UInt8(ascii: "e"))
    let mantissa = parts[0].split(separator: UInt8(ascii: "."))
    coefficient = 0
    exponent = parts.count > 1 ? Int(String(Substring(parts[1]))) ?? 0 : 0
    for digit in mantissa.joined() where digit != UInt8(ascii: "-") {
      coefficient = 10 * coefficient + Int(digit - UInt8(ascii: "0"))
    }
    if number < 0 { coefficient.negate() }
    if mantissa.count > 1 { exponent -= mantissa[1].count }
  }

  /// With at most so many digits, and without zeros at the end. Half a unit is rounded up.
  func rounded(toDigits count: Int) -> DecimalNumber {
    var decimal = self
    let surplus = order + 1 - exponent - count
    if surplus > 0 {
      let unit = (0..<surplus).reduce(1) { power, _ in power * 10 }
      let half = coefficient < 0 ? -unit / 2 : unit / 2
      decimal.coefficient = (coefficient + half) / unit
      decimal.exponent += surplus
    }
    while decimal.coefficient != 0 && decimal.coefficient % 10 == 0 {
      decimal.coefficient /= 10
      decimal.exponent += 1
    }
    return decimal
  }
}
