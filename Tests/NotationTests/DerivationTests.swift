import ChainRule
import Notation
import Testing

@Suite("Derivations")
struct DerivationTests {
  @Test("It defines the values, differentiates them, and adds up where a value is shared")
  func yardstick() throws {
    let text = try derive("c = a + b; d = a*b; (c + d) + c*d", ["a": 2, "b": 3], .text)
    for line in [
      "c = a + b = 5", "y = v₁ + v₂ = 41", "∂d/∂a = b", "∂v₂/∂c = d",
      "∂y/∂c = ∂y/∂v₂·∂v₂/∂c + ∂y/∂v₁·∂v₁/∂c = 7", "∂y/∂a = (a + b + 1)·b + a·b + 1 = 25",
      "∂y/∂b = (a + b + 1)·a + a·b + 1 = 19",
    ] {
      #expect(text.contains("  \(line)\n"), "\(line)\n\(text)")
    }
  }

  @Test(
    "It reads like a blackboard, without needless parentheses and ones",
    arguments: [
      ("x*x", "∂y/∂x = 2·x"), ("x*x + 1", "∂v₁/∂x = 2·x"), ("x^3", "∂y/∂x = 3·x^2"),
      ("1/x", "∂y/∂x = −1/x/x"),
      ("sqrt(x)", "∂y/∂x = 1/(2·√(x))"), ("tanh(x)", "∂y/∂x = 1 − tanh(x)^2"), ("-x", "∂y/∂x = −1"),
      ("x^x", "∂y/∂x = x·x^(x − 1) + x^x·log(x)"), ("abs(x)", "y = |x|"),
      ("a - (b - x)", "∂v₁/∂x = −1"), ("w₁ + x′", "y = w₁ + x′"), ("rate*x", "∂y/∂x = rate"),
    ])
  func blackboard(formula: String, line: String) throws {
    let text = try derive(formula, nil, .text)
    #expect(text.contains("  \(line)\n"), "\(text)")
  }

  @Test("LaTeX has fractions, roots, powers, indices and upright names, and balanced braces")
  func latex() throws {
    let text = try derive("sqrt(θ)/w₁^10 + sigmoid(learn_rate)", nil, .latex, isStandalone: true)
    for part in [
      "\\documentclass{article}", "\\sqrt{\\theta}", "w_{1}^{10}", "\\frac{v_{1}}{v_{2}}",
      "\\operatorname{sigmoid}\\left(\\mathit{learn}_{rate}\\right)", "\\end{document}",
      "\\frac{\\partial v_{1}}{\\partial \\theta} = \\frac{1}{2 \\cdot v_{1}}",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
    #expect(text.matches(of: /\\left/).count == text.matches(of: /\\right/).count)
    #expect(text.matches(of: /\\begin/).count == text.matches(of: /\\end/).count)
  }

  @Test("Markdown sets the same formulas between dollar signs, and MathML closes what it opens")
  func otherFormats() throws {
    let markdown = try derive("a*b", ["a": 2, "b": -3], .markdown)
    #expect(markdown.contains("## Gradients\n\n$$\\frac{\\partial y}{\\partial a} = b = -3$$"))
    let page = try derive("sqrt(w₁) / abs(x)^3", nil, .mathml)
    for tag in ["math", "mrow", "mfrac", "msqrt", "msup", "msub", "mi", "mn", "mo"] {
      let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
      let closed = page.matches(of: try Regex("</\(tag)>")).count
      #expect(opened > 0 && opened == closed, "\(tag)")
    }
  }

  @Test("A gradient whose formula would be too long is a number alone")
  func length() {
    let x = Value(0.5, "x")
    var y = x
    for _ in 0..<40 { y = tanh(y) + y }
    let text = Derivation(of: y.named("y"), withRespectTo: [x]).text(in: .text)
    #expect(text.split(separator: "\n").last == "  ∂y/∂x = \(x.gradient)")
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
