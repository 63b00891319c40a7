import ChainRule

extension Derivation {
  /// The derivation as text of a format.
  ///
  /// - Parameters:
  ///   - format: the format that it is written in.
  ///   - isStandalone: whether it is a whole document, for LaTeX and MathML.
  ///   - number: how numbers are shown; in their shortest digits, if nothing else is asked for.
  public func text(
    in format: MathematicsFormat, isStandalone: Bool = false,
    number: ((Double) -> String)? = nil
  ) -> String {
    let writer = MathematicsWriter(notation: format.notation, names: names)
    let sections = [
      ("Values", values), ("Local derivatives", localDerivatives),
      ("The chain rule, from the output back", chainRule), ("Gradients", gradients),
    ].filter { !$0.1.isEmpty }
    let parts = sections.map { title, equations in
      format.section(title, equations.map { self.text($0, writer, number) })
    }
    let text = parts.joined(separator: "\n")
    return isStandalone ? format.document(text) : text
  }

  /// The names of the nodes and of inputs that are not among them; a result without one is y.
  private var names: [String] {
    var names = graph.names
    let isTaken = names.contains("y") || inputs.contains { $0.label == "y" }
    if graph[last].label == nil && graph[last].operation != nil && !isTaken { names[last] = "y" }
    return names + inputs.map { $0.label ?? "x" }
  }

  private func text(
    _ equation: Equation, _ writer: MathematicsWriter, _ number: ((Double) -> String)?
  ) -> String {
    let derivative = writer.notation.derivative
    let left =
      switch equation.left {
      case .name(let index): writer.name(index)
      case .derivative(let index, let other): derivative(writer.name(index), writer.name(other))
      }
    return equation.sides.reduce(left) { text, side in
      switch side {
      case .expression(let expression):
        return text + writer.notation.sign("=") + writer.text(expression)
      case .chainRule(let terms):
        let products = terms.map { node, input in
          let local = derivative(writer.name(node), writer.name(input))
          return derivative(writer.name(last), writer.name(node)) + writer.notation.times + local
        }
        return text + writer.notation.sign("=")
          + products.joined(separator: writer.notation.sign("+"))
      case .number(let value):
        guard let shown = number?(value) else {
          return text + writer.notation.sign("=") + writer.number(value)
        }
        let isExact = Double(shown) == value || !value.isFinite
        return text + writer.notation.sign(isExact ? "=" : "≈") + writer.notation.number(shown)
      }
    }
  }
}

extension MathematicsFormat {
  /// A part with its title, an equation a line.
  fileprivate func section(_ title: String, _ equations: [String]) -> String {
    switch self {
    case .text:
      return "\(title)\n" + equations.map { "  \($0)\n" }.joined()
    case .markdown:
      return "## \(title)\n\n" + equations.map { "$$\($0)$$\n\n" }.joined()
    case .latex:
      let lines = equations.map { "  & \($0)" }.joined(separator: " \\\\\n")
      return "\\paragraph{\(title)}\n\\begin{align*}\n\(lines)\n\\end{align*}\n"
    case .mathml:
      return "<h2>\(title)</h2>\n"
        + equations.map { "<math display=\"block\"><mrow>\($0)</mrow></math>\n" }.joined()
    }
  }

  /// A whole document around the parts.
  fileprivate func document(_ text: String) -> String {
    switch self {
    case .text, .markdown: text
    case .latex:
      "\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amsmath}\n"
        + "\\allowdisplaybreaks\n\\begin{document}\n\(text)\\end{document}\n"
    case .mathml:
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
        + "<title>Backpropagation</title></head>\n<body>\n\(text)</body>\n</html>\n"
    }
  }
}
