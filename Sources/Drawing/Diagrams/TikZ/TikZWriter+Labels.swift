import ChainRule
import Notation

/// What a picture for LaTeX says, in its mathematics.
extension TikZWriter {
  /// The sign of the operation, and beside it name, data and gradient.
  func label(at position: Int) -> String {
    let node = diagram.nodes[position]
    var lines = [number(node.data)]
    if let label = node.label {
      lines[0] = "\\boldsymbol{\(LaTeX.name(label))} = " + lines[0]
    } else if node.operation != nil, diagram.options.edges == .symbols {
      lines[0] = "\(LaTeX.name(node.name)) = " + lines[0]
    }
    if let gradient = diagram.gradients[position] { lines.append(gradientText(gradient)) }
    let facts = stack(lines, alignment: node.operation == nil ? "c" : "l")
    guard let operation = node.operation else { return facts }
    return "{\\large $\(latexSign(shownLabel(operation.symbol)))$}\\enspace" + facts
  }

  /// The name of a folded cluster, with what leaves it.
  func label(ofFold box: Scene.Box) -> String {
    let name = "\\textbf{\(latexSentence(diagram.clusterName(of: box)))}"
    guard let exit = box.exit else { return stack([name, box.size], alignment: "c", isText: true) }
    let facts =
      [number(diagram.nodes[exit].data)]
      + (diagram.gradients[exit].map { [gradientText($0)] } ?? [])
    return stack([name] + facts.map { "$\($0)$" }, alignment: "c", isText: true)
  }

  /// The local derivative beside an edge, if one is asked for.
  func localDerivative(of end: RecordedStep.Edge) -> String? {
    let node = diagram.nodes[end.position]
    let input = node.inputs[end.inputIndex]
    switch diagram.options.edges {
    case .none: return nil
    case .numbers: return "$\\times\\, \(number(input.localDerivative))$"
    case .symbols:
      let symbol = diagram.latexDerivatives(at: end.position)[end.inputIndex]
      return
        "$\\partial/\\partial \(LaTeX.name(diagram.nodes[input.position].shownName)) = \(symbol)$"
    }
  }

  /// The chain rule of a step.
  func product(_ step: RecordedStep) -> String {
    let numbers = [step.upstreamGradient, step.localDerivative, step.contribution].map(number)
    return "\(numbers[0]) \\times \(numbers[1]) = \(numbers[2])"
  }

  private func gradientText(_ gradient: Double) -> String {
    "\\textcolor{\(DiagramColor.gradient.tikz)}{\\partial = \(number(gradient))}"
  }

  private func number(_ number: Double) -> String {
    LaTeX.number(number.description(significantDigits: diagram.options.significantDigits))
  }

  private func stack(_ lines: [String], alignment: String, isText: Bool = false) -> String {
    let lines = isText ? lines : lines.map { "$\($0)$" }
    return lines.count == 1
      ? lines[0]
      : "\\begin{tabular}{@{}\(alignment)@{}}\(lines.joined(separator: "\\\\"))\\end{tabular}"
  }
}

/// A sign or the name of an operation in mathematics.
func latexSign(_ symbol: String) -> String {
  switch symbol {
  case "×": "\\times"
  case "÷": "\\div"
  case "−": "-"
  case "·": "\\cdot "
  case "+", "=", "<", ">": symbol
  case "^": "\\text{\\Large\\textasciicircum}"
  default: "\\text{\\itshape \(LaTeX.text(symbol))}"
  }
}

/// A sentence outside of mathematics, in which there may be signs.
func latexSentence(_ sentence: String) -> String {
  sentence.map { character in
    switch character {
    case "×", "−": "$\(latexSign("\(character)"))$"
    case "∞": "$\\infty$"
    default: LaTeX.text("\(character)")
    }
  }.joined()
}
