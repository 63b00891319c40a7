import ChainRule
import Foundation
import TestSupport
import Testing

@testable import Notation

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Documents of derivations")
struct DocumentTests {
  /// Formulas that are long, have names of many kinds, or numbers of many sizes.
  private static let formulas = [
    "c = a + b; d = a*b; (c + d) + c*d",
    "z = tanh(w₁*x₁ + w₂*x₂ + b); h = sigmoid(v_1*z + θ); -(t*log(h) + (1-t)*log(1-h))",
    "s = a+b+c+d+e+f+g+h; t = s*a+s*b+s*c+s*d+s*e+s*f+s*g+s*h; t*a + t*b + exp(t)*c + sin(t)*d",
    "learning_rate*momentum_of_the_first_layer*(another_very_long_name_of_a_variable + ж + Δx + é)",
    "x′*1e-7*pi + 1e300*x^2.5 + cbrt(x)^2/erf(x) - log10(hypot(x, y))^3 + abs(x)^y + inf*x",
  ]

  @Test("LaTeX accepts them without a warning, and no line is too long", .needs(.pdflatex))
  func latex() throws {
    var derivations = try Self.formulas.map { try SimplificationTests.derivation($0) }
    let labels = [
      "a_b", "50%", "#1", "C:\\x", "{n}", "~^", "a & b", "<$>", "日本", "∂", "w 1\"", "ß",
    ]
    let inputs = labels.map { Value(0.5, $0) }
    derivations.append(Derivation(of: inputs.reduce(1) { $0 * $1 }, withRespectTo: inputs))
    for seed in 0..<5 {
      let graph = RandomGraph(seed: seed)
      derivations.append(Derivation(of: graph.output, withRespectTo: graph.inputs))
    }
    let bodies = try derivations.map { derivation in
      let hidden = try HiddenLines.random(2, seed: 1).places(of: derivation)
      return derivation.text(in: .latex, hiding: hidden, withSolutions: true)
    }
    let log = try compile(MathematicsFormat.latex.document(bodies.joined(separator: "\n")))
    let faults = log.split(separator: "\n").filter { line in
      line.contains("Warning") || line.contains("Overfull") || line.hasPrefix("!")
        || line.contains("Missing character")
    }
    #expect(faults.isEmpty)
  }

  /// Sets a document and returns what LaTeX says.
  private func compile(_ document: String) throws -> String {
    try withTemporaryFolder { folder in
      try Data(document.utf8).write(to: folder.appending(path: "a.tex"))
      let run = try Command(
        ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"], in: folder)
      #expect(run.status == 0)
      return try String(decoding: Data(contentsOf: folder.appending(path: "a.log")), as: UTF8.self)
    }
  }

  @Test("The document that the tool prints begins and ends as one")
  func frames() throws {
    let derivation = try SimplificationTests.derivation("x*y")
    let latex = derivation.text(in: .latex, isStandalone: true)
    #expect(latex.hasPrefix("\\documentclass{article}") && latex.hasSuffix("\\end{document}\n"))
    let page = derivation.text(in: .mathml, isStandalone: true)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
  }

  @Test("MathML is well formed, whatever the names are")
  func mathml() {
    let inputs = ["a<b", "x&y", "\"", "w₁", "é", "x′"].map { Value(0.5, $0) }
    let derivation = Derivation(of: inputs.reduce(1) { $0 * sqrt($1) }, withRespectTo: inputs)
    let text = derivation.text(in: .mathml, hiding: [0], withSolutions: true)
    let parser = XMLParser(data: Data("<body>\(text)</body>".utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(text.contains("<mi>a&lt;b</mi>") && text.contains("<mi>x&amp;y</mi>"))
  }

  @Test("Markdown names no command that GitHub refuses, and no line in a block is empty")
  func markdown() throws {
    for formula in Self.formulas {
      let text = try SimplificationTests.derivation(formula).text(in: .markdown)
      let blocks = text.matches(of: /```math\n((?s).*?)\n```/).map { $0.1 }
      #expect(blocks.count == 4 && !text.contains("$"))
      #expect(blocks.allSatisfy { !$0.contains("\n\n") })
      // See github.com/github/markup, issue 1688.
      #expect(!text.contains("\\operatorname") && !text.contains("\\mbox"))
    }
  }
}
