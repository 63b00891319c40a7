import ChainRule
import Notation

extension Diagram {
  /// The local derivatives of a node in symbols, set as in a book: `1 − y·y`.
  package func derivativeSymbols(at position: Int) -> [String] {
    rawDerivatives(at: position).map { symbol in
      var text = ""
      for character in symbol {
        switch character {
        case "*": text += "·"
        case "-": text += "−"
        default: text += name(ofStandIn: character, at: position) ?? "\(character)"
        }
      }
      return shownLabel(text, limit: 100)
    }
  }

  /// The local derivatives of a node in LaTeX's mathematics: `1 - y \cdot y`.
  func latexDerivatives(at position: Int) -> [String] {
    rawDerivatives(at: position).map { latex($0[...], at: position) }
  }

  private func latex(_ symbol: Substring, at position: Int) -> String {
    var text = ""
    var rest = symbol
    while let character = rest.first {
      if let number = rest.prefixMatch(of: /[0-9.]+(e-?[0-9]+)?/) {
        text += LaTeX.number(String(number.0))
        rest.removeFirst(number.0.count)
      } else if let word = rest.prefixMatch(of: /[A-Za-z][A-Za-z0-9]*/) {
        text += "\\mathrm{\(word.0)}"
        rest.removeFirst(word.0.count)
      } else if let power = rest.prefixMatch(of: /\^(\(([^()]*)\)|-?[0-9.]+|.)/) {
        text += "^{\(latex(power.2 ?? power.1, at: position))}"
        rest.removeFirst(power.0.count)
      } else {
        let name = name(ofStandIn: character, at: position).map(LaTeX.name)
        text += name ?? (character == "*" ? " \\cdot " : "\(character)")
        rest.removeFirst()
      }
    }
    return text
  }

  /// What is called by a stand-in: one of the node's inputs, or the node.
  private func name(ofStandIn character: Character, at position: Int) -> String? {
    let node = nodes[position]
    return switch character {
    case Self.standIns[0]: nodes[node.inputs[0].position].shownName
    case Self.standIns[1]: nodes[node.inputs[1].position].shownName
    case Self.standIns[2]: node.shownName
    default: nil
    }
  }

  private static let standIns: [Character] = ["\u{F0000}", "\u{F0001}", "\u{F0002}"]

  /// The rule, read with stand-ins for the names, since the real ones may contain signs.
  private func rawDerivatives(at position: Int) -> [String] {
    let node = nodes[position]
    guard let operation = node.operation else { return [] }
    let inputs = node.inputs.map { nodes[$0.position] }
    let leaves = inputs.map { input in
      input.isConstant && input.operation == nil ? Value.constant(input.data) : Value(input.data)
    }
    let names = Self.standIns.map { "\($0)" }
    return operation.apply(to: leaves).localDerivativeSymbols(
      inputs: Array(names.prefix(inputs.count)), output: names[2])
  }
}
