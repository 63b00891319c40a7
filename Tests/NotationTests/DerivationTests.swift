import ChainRule
import Testing

@testable import Notation

@Suite("Derivations")
struct DerivationTests {
  @Test("It defines the values, differentiates them, and adds up where a value is shared")
  func yardstick() throws {
    let text = try derive("c = a + b; d = a*b; (c + d) + c*d", ["a": 2, "b": 3], .text)
    for line in [
      "c = a + b = 5", "y = v₁ + v₂ = 41", "∂d/∂a = b", "∂v₂/∂c = d",
      "∂y/∂c = ∂y/∂v₂·∂v₂/∂c + ∂y/∂v₁·∂v₁/∂c = 7", "∂y/∂a = b·(a + b + 1) + a·b + 1 = 25",
      "∂y/∂b = a·(a + b + 1) + a·b + 1 = 19",
    ] {
      #expect(text.contains("  \(line)\n"), "\(line)\n\(text)")
    }
  }

  @Test(
    "Each line reads like one of a blackboard, without needless parentheses and ones",
    arguments: [
      ("x*x + 1", "∂v₁/∂x = 2·x"), ("1/x", "∂y/∂x = −1/x²"), ("a/b", "∂y/∂b = −a/b²"),
      ("sqrt(x)", "y = √x"), ("sqrt(x)", "∂y/∂x = 1/(2·y)"), ("x - -2", "y = x − (−2)"),
      ("tanh(x)", "∂y/∂x = 1 − y²"), ("a - (b - x)", "∂v₁/∂x = −1"), ("abs(x)", "y = |x|"),
      ("w₁ + x′", "y = w₁ + x′"), ("hypot(a, b)", "y = √(a² + b²)"), ("log2(x)", "y = log₂(x)"),
      ("log1p(x)", "y = log(1 + x)"), ("expm1(x)", "y = exp(x) − 1"), ("asin(x)", "y = arcsin(x)"),
      ("x^10", "y = x¹⁰"), ("x^-2", "y = x^(−2)"), ("sin(x)^2", "y = v₁²"), ("pi*x", "y = π·x"),
      ("y*x", "v₁ = y·x"), ("v_1*x", "y = v₁·x"), ("(a+v_1)*x", "v₂ = a + v₁"),
      ("w_1*w₁", "y = w₁·w₁"), ("learning_rate*x", "y = learning_rate·x"), ("2", "y = 2"),
    ])
  func blackboard(formula: String, line: String) throws {
    let text = try derive(formula, nil, .text)
    #expect(text.contains("  \(line)\n"), "\(text)")
  }

  @Test("What the output itself is made of has no factor of 1 before its derivative")
  func nextToTheOutput() throws {
    func chain(_ formula: String, _ numbers: [String: Double]) throws -> [Substring] {
      let lines = try derive(formula, numbers, .text).split(separator: "\n")
      return Array(lines.drop { !$0.hasPrefix("The chain rule") }.dropFirst())
    }
    #expect(
      try chain("a/(1 + b) + -a*b", ["a": 2, "b": 3]).prefix(5) == [
        "  ∂y/∂y = 1", "  ∂y/∂v₄ = 1", "  ∂y/∂v₃ = ∂y/∂v₄·∂v₄/∂v₃ = 3", "  ∂y/∂v₂ = 1",
        "  ∂y/∂v₁ = ∂y/∂v₂·∂v₂/∂v₁ = −0.125",
      ])
    #expect(
      try chain("a/b - b/a", ["a": 2, "b": 4]).prefix(3) == [
        "  ∂y/∂y = 1", "  ∂y/∂v₂ = −1", "  ∂y/∂v₁ = 1",
      ])
    #expect(try chain("a/b", ["a": 1, "b": 2])[1] == "  ∂y/∂b = −a/b² = −0.25")
    let both = try derive("x^2/sin(x) + x", ["x": 1], .text)
    #expect(both.contains("∂y/∂x = 1 + "), "\(both)")
  }

  @Test("LaTeX has fractions, roots, powers, indices and upright names, and balanced braces")
  func latex() throws {
    let text = try derive("sqrt(θ)/w₁^10 + sigmoid(learn_rate)", nil, .latex, isStandalone: true)
    for part in [
      "\\documentclass{article}", "\\sqrt{\\theta}", "w_{1}^{10}", "\\frac{v_{1}}{v_{2}}",
      "\\mathrm{sigmoid}(\\mathit{learn\\_rate})", "\\end{document}",
      "\\frac{\\partial v_{1}}{\\partial \\theta} & = \\frac{1}{2 \\cdot v_{1}}",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
    #expect(text.matches(of: /\\left/).count == text.matches(of: /\\right/).count)
    #expect(text.matches(of: /\\begin/).count == text.matches(of: /\\end/).count)
  }

  @Test("Markdown sets the same formulas as blocks of math, and MathML closes what it opens")
  func otherFormats() throws {
    let markdown = try derive("a*b", ["a": 2, "b": -3], .markdown)
    #expect(
      markdown.hasSuffix(
        """
        ## Gradients

        ```math
        \\begin{aligned}
        \\frac{\\partial y}{\\partial a} & = b = -3 \\\\
        \\frac{\\partial y}{\\partial b} & = a = 2
        \\end{aligned}
        ```

        """))
    let page = try derive("sqrt(w₁) / abs(x)^3", nil, .mathml)
    for tag in ["math", "mrow", "mfrac", "msqrt", "msup", "msub", "mi", "mn", "mo"] {
      let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
      let closed = page.matches(of: try Regex("</\(tag)>")).count
      #expect(opened > 0 && opened == closed, "\(tag)")
    }
  }

  @Test("A gradient that would be too long mentions values, or derivatives, by their names")
  func length() {
    let x = Value(0.5, "x")
    var y = x
    for _ in 0..<40 { y = tanh(y) + y }
    let long = Derivation(of: y.named("y"), withRespectTo: [x]).text(in: .text)
    let last = long.split(separator: "\n").last
    #expect(last == "  ∂y/∂x = ∂y/∂v₂ + ∂y/∂v₁·(1 − v₁²) = \(x.gradient)")
    var z = tanh(x)
    for _ in 0..<4 { z = sin(z * z) }
    let middle = Derivation(of: z.named("y"), withRespectTo: [x], showsNumbers: false)
    #expect(middle.text(in: .text).contains("  ∂y/∂x = 16·v₁·v₃·v₅·v₇·cos("))
  }

  @Test("Hidden lines are blank, and the solutions below are what was there")
  func hidden() throws {
    let derivation = try SimplificationTests.derivation("tanh(w*x + b)")
    let whole = derivation.text(in: .text).split(separator: "\n")
    #expect(derivation.lineCount == whole.count - 4, "all lines but the titles")
    for hiding in [HiddenLines.last(2), .random(5, seed: 3), .random(5, seed: 4)] {
      let places = try hiding.places(of: derivation)
      let text = derivation.text(in: .text, hiding: places, withSolutions: true)
      let lines = text.split(separator: "\n")
      let blanks = lines.indices.filter { lines[$0].hasSuffix(" = ________") }
      #expect(blanks.count == places.count)
      #expect(blanks.allSatisfy { whole[$0].hasPrefix(lines[$0].dropLast(8)) })
      #expect(lines.suffix(places.count) == blanks.map { whole[$0] }[...])
    }
    #expect(try HiddenLines.last(2).places(of: derivation) == [15, 16])
    let random = try (0..<9).map { try HiddenLines.random(3, seed: $0).places(of: derivation) }
    #expect(Set(random).count > 6 && random.allSatisfy { $0.count == 3 })
    #expect(throws: TooFewLines(hiddenCount: 18, lineCount: 17)) {
      try HiddenLines.random(18, seed: 1).places(of: derivation)
    }
  }

  private func derive(
    _ text: String, _ numbers: [String: Double]?, _ format: MathematicsFormat,
    isStandalone: Bool = false
  ) throws -> String {
    let formula = try Formula(text)
    let ones = formula.variables.map { ($0.name, 1.0) }
    let output = try formula.value(numbers ?? Dictionary(uniqueKeysWithValues: ones))
    let inputs = Graph(of: output).filter(\.isLeaf)
    return Derivation(of: output, withRespectTo: inputs, showsNumbers: numbers != nil)
      .text(in: format, isStandalone: isStandalone)
  }
}
