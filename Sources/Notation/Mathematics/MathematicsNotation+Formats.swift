extension MathematicsNotation {
  /// Plain text.
  static let text = MathematicsNotation(
    name: { parts in
      parts.base
        + (parts.index.isEmpty
          ? "" : parts.index.count == 1 ? small(parts.index) : "_\(parts.index)")
        + String(repeating: "′", count: parts.primes)
    },
    number: { $0.hasPrefix("-") ? "−" + $0.dropFirst() : $0 }, sign: { " \($0) " }, minus: "−",
    times: "·",
    fraction: { "\($0)/\($1)" }, fractionsAreTall: false,
    power: { "\($0)^\($1)" },
    root: { "\($1 == nil ? "√" : "∛")(\($0))" },
    absoluteValue: { "|\($0)|" }, parentheses: { "(\($0))" },
    call: { "\($0)(\($1.joined(separator: ", ")))" },
    derivative: { "∂\($0)/∂\($1)" })

  /// A digit below the line, where there is one.
  private static func small(_ digit: String) -> String {
    guard let value = digit.unicodeScalars.first?.value, (48...57).contains(value),
      let scalar = Unicode.Scalar(value - 48 + 0x2080)
    else { return "_\(digit)" }
    return String(scalar)
  }

  /// LaTeX.
  static let latex = MathematicsNotation(
    name: { parts in
      let base =
        greek[parts.base]
        ?? (parts.base.count == 1 ? latexText(parts.base) : "\\mathit{\(latexText(parts.base))}")
      let index = parts.index.isEmpty ? "" : "_{\(latexText(parts.index))}"
      return base + index + String(repeating: "'", count: parts.primes)
    },
    number: { text in
      let parts = text.split(separator: "e")
      if parts.count == 2, let exponent = Int(parts[1]) {
        return "\(parts[0]) \\cdot 10^{\(exponent)}"
      }
      return text.replacing("inf", with: "\\infty").replacing("nan", with: "\\mathrm{NaN}")
    },
    sign: { " \($0 == "≈" ? "\\approx" : $0 == "−" ? "-" : $0) " }, minus: "-", times: " \\cdot ",
    fraction: { "\\frac{\($0)}{\($1)}" }, fractionsAreTall: true,
    power: { "\($0)^{\($1)}" },
    root: { "\\sqrt\($1.map { "[\($0)]" } ?? ""){\($0)}" },
    absoluteValue: { "\\left|\($0)\\right|" }, parentheses: { "\\left(\($0)\\right)" },
    call: { name, inputs in
      let known = [
        "sin", "cos", "tan", "sinh", "cosh", "tanh", "exp", "log", "max", "min",
      ].contains(name)
      return (known ? "\\\(name)" : "\\operatorname{\(latexText(name))}")
        + "\\left(\(inputs.joined(separator: ", "))\\right)"
    },
    derivative: { "\\frac{\\partial \($0)}{\\partial \($1)}" })

  private static let greek: [String: String] = Dictionary(
    uniqueKeysWithValues: zip(
      "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ".map(String.init),
      """
      alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau \
      upsilon varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
      """.split(separator: " ").map { "\\\($0)" }))

  /// A text without the characters that LaTeX would obey.
  static func latexText(_ text: String) -> String {
    text.map { "_&%$#{}".contains($0) ? "\\\($0)" : "\\~^".contains($0) ? "?" : "\($0)" }.joined()
  }

  /// MathML.
  static let mathml = MathematicsNotation(
    name: { parts in
      let primes = String(repeating: "′", count: parts.primes)
      let base = "<mi>\(markup(parts.base))</mi>"
      let withIndex =
        parts.index.isEmpty ? base : "<msub>\(base)<mn>\(markup(parts.index))</mn></msub>"
      return primes.isEmpty ? withIndex : "<msup>\(withIndex)<mo>\(primes)</mo></msup>"
    },
    number: { text in
      let unsigned = text.hasPrefix("-") ? String(text.dropFirst()) : text
      let number = "<mn>\(unsigned == "inf" ? "∞" : unsigned)</mn>"
      return unsigned == text ? number : "<mrow><mo>−</mo>\(number)</mrow>"
    },
    sign: { "<mo>\(markup($0))</mo>" }, minus: "<mo>−</mo>", times: "<mo>·</mo>",
    fraction: { "<mfrac><mrow>\($0)</mrow><mrow>\($1)</mrow></mfrac>" }, fractionsAreTall: true,
    power: { "<msup><mrow>\($0)</mrow><mrow>\($1)</mrow></msup>" },
    root: { radicand, degree in
      degree.map { "<mroot><mrow>\(radicand)</mrow><mn>\($0)</mn></mroot>" }
        ?? "<msqrt>\(radicand)</msqrt>"
    },
    absoluteValue: { "<mrow><mo>|</mo>\($0)<mo>|</mo></mrow>" },
    parentheses: { "<mrow><mo>(</mo>\($0)<mo>)</mo></mrow>" },
    call: { name, inputs in
      let list = inputs.joined(separator: "<mo>,</mo>")
      return "<mrow><mi mathvariant=\"normal\">\(markup(name))</mi><mo>⁡</mo>"
        + "<mrow><mo>(</mo>\(list)<mo>)</mo></mrow></mrow>"
    },
    derivative: {
      "<mfrac><mrow><mo>∂</mo>\($0)</mrow><mrow><mo>∂</mo>\($1)</mrow></mfrac>"
    })

  /// A text as markup shows it.
  static func markup(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
