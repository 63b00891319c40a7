/// The number in front of a product, as an exact fraction: 1/3 is not 0.3333333333333333.
struct Coefficient: Hashable {
  let numerator: Int

  /// Above 0, and without a factor that the numerator has too.
  let denominator: Int

  /// Whether a number with a decimal point is in it, so that it is written with one: 0.5 and not
  /// 1/2, where somebody has typed 0.5.
  private let isDecimal: Bool

  static let one = Coefficient(1)
  static let zero = Coefficient(0)

  init(_ number: Int) {
    numerator = number
    denominator = 1
    isDecimal = false
  }

  /// The fraction that the shortest digits of a number stand for: 1/10 for 0.1. `nil` for a number
  /// that needs too many digits, and for one that is not finite.
  init?(_ number: Double) {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 {
      self.init(whole)
      return
    }
    guard number.isFinite, number.magnitude < 1e15 else { return nil }
    let parts = "\(number)".split(separator: "e")
    let digits = parts[0].split(separator: ".")
    let fraction = digits.count == 2 && digits[1] != "0" ? digits[1] : ""
    let places = fraction.count - (parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
    guard let scaled = Int(digits[0] + fraction), (0...15).contains(places) else { return nil }
    let scale = repeatElement(10, count: places).reduce(1, *)
    self.init(scaled, over: scale, isDecimal: true)
  }

  private init?(_ numerator: Int, over denominator: Int, isDecimal: Bool) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    var (a, b) = (abs(numerator), abs(denominator))
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = denominator < 0 ? -a : a
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
    self.isDecimal = isDecimal
  }

  static func == (a: Coefficient, b: Coefficient) -> Bool {
    a.numerator == b.numerator && a.denominator == b.denominator
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(numerator)
    hasher.combine(denominator)
  }

  /// The product; `nil` if it has too many digits.
  func times(_ other: Coefficient) -> Coefficient? {
    let (top, isTopTooLarge) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (bottom, isTooLarge) = denominator.multipliedReportingOverflow(by: other.denominator)
    if isTopTooLarge || isTooLarge { return nil }
    return Coefficient(top, over: bottom, isDecimal: isDecimal || other.isDecimal)
  }

  /// The sum; `nil` if it has too many digits.
  func plus(_ other: Coefficient) -> Coefficient? {
    let (first, isFirstTooLarge) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (second, isSecondTooLarge) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (bottom, isTooLarge) = denominator.multipliedReportingOverflow(by: other.denominator)
    let (top, isTopTooLarge) = first.addingReportingOverflow(second)
    if isFirstTooLarge || isSecondTooLarge || isTooLarge || isTopTooLarge { return nil }
    return Coefficient(top, over: bottom, isDecimal: isDecimal || other.isDecimal)
  }

  var negated: Coefficient { times(Coefficient(-1)) ?? self }

  /// 1 divided by it; `nil` for 0.
  var reciprocal: Coefficient? {
    Coefficient(denominator, over: numerator, isDecimal: isDecimal)
  }

  /// The same without its sign, as one number above another; what has a decimal point is one
  /// number.
  var fraction: (top: Double, bottom: Double) {
    var rest = denominator
    for prime in [2, 5] { while rest % prime == 0 { rest /= prime } }
    let top = Double(abs(numerator))
    if isDecimal && rest == 1 { return (top / Double(denominator), 1) }
    return (top, Double(denominator))
  }
}
