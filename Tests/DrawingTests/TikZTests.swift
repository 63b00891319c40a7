import ChainRule
import Drawing
import Foundation
import TestSupport
import Testing

@Suite("Diagrams for LaTeX", .needs(.dot))
struct TikZTests {
  @Test("LaTeX sets diagrams of all kinds without a word of complaint", .thorough, .needs(.tikz))
  func compiles() throws {
    let labels = ["a_b", "50%", "#1", "C:\\x", "{n}", "~^", "<$>", "日本", "θ", "w₁", "é", "∂", "\""]
    var y = Value(1e-7, "x") ** 2.5
    for label in labels { y = (y * tanh(Value(-0.5, label))).named(label) }
    let sum = sharedExpression()
    sum.backward()
    let folded = Cluster("50% of $", of: [y], isFolded: true)
    var pictures = [
      try Graphviz().tikz(Diagram(of: sum / 0, options: options { $0.edges = .numbers })),
      try Graphviz().tikz(
        Diagram(of: y, clusters: [folded], options: options { $0.edges = .symbols })),
      try Graphviz().tikz(
        Diagram(
          of: sum, clusters: [Cluster("∞ × {", of: [sum])], options: options { $0.maximumDepth = 1 }
        )),
    ]
    for step in [0, 7] {
      let options = options { $0.theme = step == 0 ? .dark : .print }
      pictures.append(
        try Graphviz().tikz(BackwardFrames(of: sharedExpression(), options: options)[step]))
    }
    let log = try log(of: pictures)
    let faults = log.split(separator: "\n").filter { line in
      line.hasPrefix("!") || line.contains("Warning") || line.contains("Missing character")
    }
    #expect(faults.isEmpty)
    #expect(log.contains("Output written on a.pdf (\(pictures.count) pages"))
  }

  @Test("Nodes stand where dot places them, in the colours of the theme, with their words")
  func picture() throws {
    let x = Value(3, "x₁")
    let y = (x * x).named("y")
    y.backward()
    let diagram = Diagram(of: y, options: options { $0.edges = .numbers })
    let tikz = try Graphviz().tikz(diagram)
    #expect(
      tikz.contains("{$\\boldsymbol{x_{1}} = 3$") || tikz.contains("$\\boldsymbol{x_{1}} = 3$"))
    #expect(tikz.contains("\\partial = 6"))
    #expect(tikz.matches(of: /\\times\\, 3/).count == 2)
    #expect(tikz.matches(of: /-latex\]/).count == 2)
    #expect(tikz.contains("{diagramleaf}{HTML}{D9ECF8}"))

    let svg = String(decoding: try Graphviz().render(diagram, as: .svg), as: UTF8.self)
    let ellipse = try #require(svg.firstMatch(of: /cx="([0-9.]+)" cy="-([0-9.]+)" rx="([0-9.]+)"/))
    let drawn = try #require(
      tikz.firstMatch(of: /\(([0-9.]+),([0-9.]+)\) ellipse \[x radius=([0-9.]+)/))
    for (placed, set) in [(ellipse.1, drawn.1), (ellipse.2, drawn.2), (ellipse.3, drawn.3)] {
      #expect(try abs(#require(Double(placed)) - #require(Double(set))) < 0.2)
    }
  }

  /// Sets a page for each picture and returns what LaTeX says.
  private func log(of pictures: [String]) throws -> String {
    try withTemporaryFolder { folder in
      let document = """
        \\documentclass{article}
        \\usepackage[paperwidth=150cm, paperheight=60cm]{geometry}
        \\usepackage{amsmath, tikz}
        \\begin{document}
        \(pictures.joined(separator: "\n\\newpage\n"))
        \\end{document}
        """
      try Data(document.utf8).write(to: folder.appending(path: "a.tex"))
      _ = try Command(["pdflatex", "-interaction=nonstopmode", "a.tex"], in: folder)
      return try String(decoding: Data(contentsOf: folder.appending(path: "a.log")), as: UTF8.self)
    }
  }
}
