extension MathematicsNotation {
  /// MathML, as browsers show it.
  static let mathml = MathematicsNotation(
    name: { parts in
      let primes = String(repeating: "′", count: parts.primes)
      let base = "<mi>\(markup(parts.base))</mi>"
      let tag = parts.index.allSatisfy(\.isNumber) ? "mn" : "mi"
      let withIndex =
        parts.index.isEmpty
        ? base : "<msub>\(base)<\(tag)>\(markup(parts.index))</\(tag)></msub>"
      return primes.isEmpty ? withIndex : "<msup>\(withIndex)<mo>\(primes)</mo></msup>"
    },
    number: { text in
      let unsigned = text.hasPrefix("-") ? String(text.dropFirst()) : text
      let parts = unsigned.split(separator: "e")
      let number =
        parts.count == 2
        ? (parts[0] == "1" ? "" : "<mn>\(parts[0])</mn><mo>·</mo>")
          + "<msup><mn>10</mn>\(exponent(parts[1]))</msup>"
        : unsigned == "nan" ? "<mi>NaN</mi>" : "<mn>\(unsigned == "inf" ? "∞" : unsigned)</mn>"
      return unsigned == text
        ? parts.count == 2 ? "<mrow>\(number)</mrow>" : number : "<mrow><mo>−</mo>\(number)</mrow>"
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
    function: { function in
      let name = "<mi mathvariant=\"normal\">\(markup(function.name))</mi>"
      return function.base.map { "<msub>\(name)<mn>\($0)</mn></msub>" } ?? name
    },
    call: { function, inputs in
      let list = inputs.joined(separator: "<mo>,</mo>")
      return "<mrow>\(function)<mo>⁡</mo><mrow><mo>(</mo>\(list)<mo>)</mo></mrow></mrow>"
    },
    derivative: {
      "<mfrac><mrow><mo>∂</mo>\($0)</mrow><mrow><mo>∂</mo>\($1)</mrow></mfrac>"
    },
    blank: "<mspace width=\"6em\" style=\"border-bottom: thin solid\"/>")

  private static func exponent(_ text: Substring) -> String {
    let number = Int(text) ?? 0
    return number < 0 ? "<mrow><mo>−</mo><mn>\(-number)</mn></mrow>" : "<mn>\(number)</mn>"
  }

  /// A text as markup shows it.
  static func markup(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
