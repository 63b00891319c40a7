extension MathematicsNotation {
  /// Plain text.
  static let text = MathematicsNotation(
    name: { parts in
      let index = parts.index.isEmpty ? "" : small(parts.index) ?? "_\(parts.index)"
      return parts.base + index + String(repeating: "′", count: parts.primes)
    },
    number: { text in
      let unsigned = text.hasPrefix("-") ? String(text.dropFirst()) : text
      return (unsigned == text ? "" : "−") + plain(unsigned)
    },
    sign: { " \($0) " }, minus: "−",
    times: "·",
    fraction: { "\($0)/\($1)" }, fractionsAreTall: false,
    power: { base, exponent in raised(exponent).map { base + $0 } ?? "\(base)^\(exponent)" },
    root: { "\($1 == nil ? "√" : "∛")\($0)" },
    absoluteValue: { "|\($0)|" }, parentheses: { "(\($0))" },
    function: { $0.name + ($0.base.flatMap(small) ?? "") },
    call: { "\($0)(\($1.joined(separator: ", ")))" },
    derivative: { "∂\($0)/∂\($1)" }, blank: "________")

  /// A number without a sign: ∞, 1.5·10⁻⁷.
  private static func plain(_ text: String) -> String {
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return text == "inf" ? "∞" : text == "nan" ? "NaN" : text
    }
    let power = "10" + (exponent < 0 ? "⁻" : "") + (raised("\(abs(exponent))") ?? "")
    return parts[0] == "1" ? power : "\(parts[0])·\(power)"
  }

  /// Digits below the line; `nil` for other text.
  private static func small(_ digits: String) -> String? { replaced(digits, by: "₀₁₂₃₄₅₆₇₈₉") }

  /// Digits above the line; `nil` for other text.
  private static func raised(_ digits: String) -> String? { replaced(digits, by: "⁰¹²³⁴⁵⁶⁷⁸⁹") }

  private static func replaced(_ digits: String, by others: String) -> String? {
    let others = Array(others)
    var text = ""
    for digit in digits {
      guard let value = digit.wholeNumberValue, digit.isASCII else { return nil }
      text.append(others[value])
    }
    return text
  }
}
