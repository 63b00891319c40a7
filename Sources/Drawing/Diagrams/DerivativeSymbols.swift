import ChainRule

extension Diagram {
  /// The local derivatives of a node in symbols, set as in a book: `1 − y·y`. The rule is read with
  /// other names, since the real ones may contain signs.
  package func derivativeSymbols(at position: Int) -> [String] {
    let node = nodes[position]
    guard let operation = node.operation else { return [] }
    let inputs = node.inputs.map { nodes[$0.position] }
    let leaves = inputs.map { input in
      input.isConstant && input.operation == nil ? Value.constant(input.data) : Value(input.data)
    }
    let standIns = ["\u{F0000}", "\u{F0001}", "\u{F0002}"]
    let symbols = operation.apply(to: leaves).localDerivativeSymbols(
      inputs: Array(standIns.prefix(inputs.count)), output: standIns[2])
    return symbols.map { symbol in
      var text = ""
      for character in symbol {
        switch character {
        case "*": text += "·"
        case "-": text += "−"
        case "\u{F0000}": text += inputs[0].shownName
        case "\u{F0001}": text += inputs[1].shownName
        case "\u{F0002}": text += node.shownName
        default: text.append(character)
        }
      }
      return shownLabel(text, limit: 100)
    }
  }
}
