import ChainRule
import Testing

@testable import Notation

@Suite("Derivations")
struct DerivationTests {
  @Test("It defines the values, differentiates them, and adds up where a value is shared")
  func yardstick() throws {
    let text = try derive("c = a + b; d = a*b; (c + d) + c*d", ["a": 2, "b": 3], .text)
    for line in [
      "c = a + b = 5", "v₃ = v₁ + v₂ = 41", "y = v₃", "∂d/∂a = b", "∂v₂/∂c = d", "∂y/∂v₃ = 1",
      "∂y/∂c = ∂y/∂v₂·∂v₂/∂c + ∂y/∂v₁·∂v₁/∂c = 7", "∂y/∂a = b·(a + b + 1) + a·b + 1 = 25",
      "∂y/∂b = a·(a + b + 1) + a·b + 1 = 19",
    ] {
      #expect(text.contains("  \(line)\n"), "\(line)\n\(text)")
    }
  }

  @Test(
    "Each line reads like one of a blackboard, without needless parentheses and ones",
    arguments: [
      ("x*x + 1", "∂v₁/∂x = 2·x"), ("1/x", "∂v₁/∂x = −1/x²"), ("a/b", "∂v₁/∂b = −a/b²"),
      ("sqrt(x)", "v₁ = √x"), ("sqrt(x)", "∂v₁/∂x = 1/(2·v₁)"), ("x - -2", "v₁ = x − (−2)"),
      ("tanh(x)", "∂v₁/∂x = 1 − v₁²"), ("a - (b - x)", "∂v₁/∂x = −1"), ("abs(x)", "v₁ = |x|"),
      ("w₁ + x′", "v₁ = w₁ + x′"), ("hypot(a, b)", "v₁ = √(a² + b²)"),
      ("log2(x)", "v₁ = log₂(x)"), ("log1p(x)", "v₁ = log(1 + x)"),
      ("expm1(x)", "v₁ = exp(x) − 1"), ("asin(x)", "v₁ = arcsin(x)"), ("x^10", "v₁ = x¹⁰"),
      ("x^-2", "v₁ = x^(−2)"), ("sin(x)^2", "v₂ = v₁²"), ("pi*x", "v₁ = π·x"),
      ("y*x", "output = v₁"), ("y*output", "output₂ = v₁"), ("v_1*x", "v₂ = v₁·x"),
      ("(a+v_1)*x", "v₂ = a + v₁"), ("w_1*w₁", "v₁ = w_1·w₁"),
      ("learning_rate*x", "v₁ = learning_rate·x"), ("2", "y = 2"),
    ])
  func blackboard(formula: String, line: String) throws {
    let text = try derive(formula, nil, .text)
    #expect(text.contains("  \(line)\n"), "\(text)")
  }

  @Test("A local derivative and the derivative of the output never have the same name")
  func localDerivatives() throws {
    let formulas = [("x*exp(x)", "y"), ("loss = x*exp(x)", "loss"), ("y*exp(y)", "output")]
    for (formula, output) in formulas {
      let lines = try derive(formula, nil, .text).split(separator: "\n")
      let lefts = lines.compactMap { $0.split(separator: " = ").first }.filter { $0.contains("/") }
      let local = lefts.filter { $0.hasPrefix("  ∂v") }
      let total = lefts.filter { $0.hasPrefix("  ∂\(output)/") }
      #expect(local.count == 3 && Set(local).count == 3 && total.count == 4, "\(lines)")
      #expect(local.count + total.count == lefts.count)
    }
    let text = try derive("x*exp(x)", ["x": 0], .text)
    for line in [
      "∂v₂/∂x = v₁", "∂y/∂v₂ = 1", "∂y/∂x = ∂y/∂v₂·∂v₂/∂x + ∂y/∂v₁·∂v₁/∂x = 1",
      "∂y/∂x = exp(x)·(1 + x) = 1",
    ] {
      #expect(text.contains("  \(line)\n"), "\(text)")
    }
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

  @Test("What is within a term keeps the parentheses that change its value")
  func parentheses() {
    let (a, b, c) = (Expression.name(0), Expression.name(1), Expression.name(2))
    let text = MathematicsWriter(notation: .text, names: ["a", "b", "c"])
    let latex = MathematicsWriter(notation: .latex, names: ["a", "b", "c"])
    for (expression, inText, inLaTeX) in [
      (exp(a - (b - c)), "exp(a − (b − c))", "\\exp(a - (b - c))"),
      (exp(a - (b + c)), "exp(a − (b + c))", "\\exp(a - (b + c))"),
      (exp(a * (b / c)), "exp(a·(b/c))", "\\exp\\left(a \\cdot \\frac{b}{c}\\right)"),
      (exp((a + b) * c), "exp((a + b)·c)", "\\exp((a + b) \\cdot c)"),
      (a / (b / c), "a/(b/c)", "\\frac{a}{\\frac{b}{c}}"),
      ((a / b) ** c, "(a/b)^c", "\\left(\\frac{a}{b}\\right)^{c}"),
      ((-a) ** c, "(−a)^c", "(-a)^{c}"),
    ] {
      #expect(text.text(expression) == inText)
      #expect(latex.text(expression) == inLaTeX)
    }
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

  @Test(
    "A formula shows numbers at the ends of the range as mathematics writes them",
    arguments: [
      ("x*1e308", "v₁ = x·10³⁰⁸", "x \\cdot 10^{308}", "<msup><mn>10</mn><mn>308</mn></msup>"),
      ("x - 5e-324", "v₁ = x − 5·10⁻³²⁴", "x - 5 \\cdot 10^{-324}", "<mo>−</mo><mn>324</mn>"),
      ("x*-2e300", "v₁ = x·(−2·10³⁰⁰)", "(-2 \\cdot 10^{300}", "<mo>(</mo><mrow><mo>−</mo><mn>2"),
      ("x - inf", "v₁ = x − ∞", "x - \\infty", "<mo>−</mo><mn>∞</mn>"),
      ("x*-inf", "v₁ = x·(−∞)", "(-\\infty)", "<mrow><mo>−</mo><mn>∞</mn></mrow>"),
      ("x*nan", "v₁ = x·NaN", "\\mathrm{NaN}", "<mi>NaN</mi>"),
      ("x + -0.0", "v₁ = x + (−0)", "x + (-0)", "<mrow><mo>−</mo><mn>0</mn></mrow>"),
      ("(-2)^x", "v₁ = (−2)^x", "(-2)^{x}", "<mo>(</mo><mrow><mo>−</mo><mn>2</mn></mrow>"),
      ("1e308^x", "v₁ = (10³⁰⁸)^x", "{x}", "<mo>(</mo><mrow><msup><mn>10"),
    ])
  func numbers(formula: String, text: String, latex: String, mathml: String) throws {
    let written = try derive(formula, nil, .text)
    #expect(written.contains("  \(text)\n"), "\(written)")
    #expect(try derive(formula, nil, .latex).contains(latex))
    #expect(try derive(formula, nil, .mathml).contains(mathml))
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
    #expect(try HiddenLines.last(2).places(of: derivation) == [16, 17])
    let random = try (0..<9).map { try HiddenLines.random(3, seed: $0).places(of: derivation) }
    #expect(Set(random).count > 6 && random.allSatisfy { $0.count == 3 })
    #expect(throws: TooFewLines(hiddenCount: 19, lineCount: 18)) {
      try HiddenLines.random(19, seed: 1).places(of: derivation)
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
