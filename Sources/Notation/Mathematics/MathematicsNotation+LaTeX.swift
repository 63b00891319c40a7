extension MathematicsNotation {
  /// LaTeX with the package amsmath. Only commands are used that GitHub allows in Markdown too:
  /// `\operatorname` is none of them.
  static let latex = MathematicsNotation(
    name: { parts in
      let index =
        parts.index.isEmpty
        ? "" : parts.index.allSatisfy(\.isNumber) ? "_{\(parts.index)}" : "_{\(word(parts.index))}"
      return word(parts.base) + index + String(repeating: "'", count: parts.primes)
    },
    number: { text in
      let parts = text.split(separator: "e")
      if parts.count == 2, let exponent = Int(parts[1]) {
        let sign = parts[0].hasPrefix("-") ? "-" : ""
        let isOne = parts[0] == sign + "1"
        return (isOne ? sign : "\(parts[0]) \\cdot ") + "10^{\(exponent)}"
      }
      return text.replacing("inf", with: "\\infty").replacing("nan", with: "\\mathrm{NaN}")
    },
    sign: { " \($0 == "≈" ? "\\approx" : $0 == "−" ? "-" : $0) " }, minus: "-", times: " \\cdot ",
    fraction: { "\\frac{\($0)}{\($1)}" }, fractionsAreTall: true,
    power: { "\($0)^{\($1)}" },
    root: { "\\sqrt\($1.map { "[\($0)]" } ?? ""){\($0)}" },
    absoluteValue: { around("|", $0, "|") }, parentheses: { around("(", $0, ")") },
    function: { function in
      let isKnown = [
        "sin", "cos", "tan", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "exp", "log",
        "max", "min",
      ].contains(function.name)
      return (isKnown ? "\\\(function.name)" : "\\mathrm{\(latexText(function.name))}")
        + (function.base.map { "_{\($0)}" } ?? "")
    },
    call: { $0 + around("(", $1.joined(separator: ", "), ")") },
    derivative: { "\\frac{\\partial \($0)}{\\partial \($1)}" },
    blank: "\\underline{\\hspace{5em}}")

  /// Signs around something, as high as that is.
  private static func around(_ left: String, _ text: String, _ right: String) -> String {
    let isHigh = text.contains("\\frac") || text.contains("\\sqrt") || text.contains("^")
    return isHigh ? "\\left\(left)\(text)\\right\(right)" : left + text + right
  }

  /// A name without an index: a letter, a Greek one, or a word.
  private static func word(_ word: String) -> String {
    let isASCII = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    if isASCII { return word.count == 1 ? word : "\\mathit{\(latexText(word))}" }
    let letters = word.map { letter in
      greek["\(letter)"] ?? (letter.isASCII && letter.isLetter ? "\(letter)" : nil)
    }
    if letters.contains(nil) { return "\\text{\(latexText(word))}" }
    return letters.compactMap(\.self).joined(separator: " ")
  }

  private static let greek: [String: String] = Dictionary(
    uniqueKeysWithValues: zip(
      "αβγδεϵζηθϑικλμνξπρςστυφϕχψωΓΔΘΛΞΠΣΥΦΨΩ∂∇".map(String.init),
      """
      alpha beta gamma delta varepsilon epsilon zeta eta theta vartheta iota kappa lambda mu nu xi \
      pi rho varsigma sigma tau upsilon varphi phi chi psi omega Gamma Delta Theta Lambda Xi Pi \
      Sigma Upsilon Phi Psi Omega partial nabla
      """.split(separator: " ").map { "\\\($0)" }))

  /// A text as LaTeX shows it. What the fonts of every installation lack is told by its number.
  static func latexText(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "_", "&", "%", "$", "#", "{", "}": "\\\(scalar)"
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "<", ">", "|", "\"": "\\(\(scalar == "\"" ? "''" : "\(scalar)")\\)"
      case " "..."~": "\(scalar)"
      default: greek["\(scalar)"].map { "\\(\($0)\\)" } ?? plain(scalar)
      }
    }.joined()
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    let isLatin = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ".unicodeScalars
      .contains(scalar)
    if isLatin { return "\(scalar)" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Names, numbers and texts as LaTeX with amsmath sets them, for drawings.
package enum LaTeX {
  /// A name in mathematics: `w_1` for w₁, `\theta` for θ.
  package static func name(_ name: String) -> String {
    MathematicsNotation.latex.name(NameParts(name))
  }

  /// A number such as -2.5, 1e-7 or inf, in mathematics.
  package static func number(_ text: String) -> String { MathematicsNotation.latex.number(text) }

  /// A text outside of mathematics.
  package static func text(_ text: String) -> String { MathematicsNotation.latexText(text) }
}
