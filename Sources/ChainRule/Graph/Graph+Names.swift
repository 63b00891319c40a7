extension Graph {
  /// A distinct, readable name for each position.
  ///
  /// A labelled node has its label; where several share one, the later ones get a number (`x`,
  /// `x_2`). Constants are called by their number, other nodes v1, v2 … in the order of evaluation.
  public var names: [String] {
    ChainRule.names(
      map { node in
        (node.label, constant: node.isConstant && node.operation == nil ? node.data : nil)
      })
  }

  /// The operation at a position, with the names of its inputs: `log(t)`, `a ÷ b`.
  ///
  /// - Parameters:
  ///   - position: a position in the graph. A node without inputs is its name.
  ///   - names: a name for each position, as ``names`` gives them; there they are made once.
  public func expression(at position: Int, names: [String]) -> String {
    guard let symbol = self[position].operation?.symbol else { return names[position] }
    let inputs = inputPositions(position).map { names[$0] }
    let isFunction = symbol.first?.isLetter ?? false
    if isFunction { return "\(symbol)(\(inputs.joined(separator: ", ")))" }
    return inputs.count == 1 ? symbol + inputs[0] : inputs.joined(separator: " \(symbol) ")
  }
}

/// Distinct names: the labels, constants' numbers, and v1, v2 … for all others.
func names(_ nodes: [(label: String?, constant: Double?)]) -> [String] {
  let taken = Set(nodes.lazy.compactMap(\.label))
  var used: Set<String> = []
  var results = 0
  return nodes.map { node in
    if let label = node.label {
      var name = label
      var copy = 2
      while !used.insert(name).inserted || (name != label && taken.contains(name)) {
        name = "\(label)_\(copy)"
        copy += 1
      }
      return name
    }
    if let constant = node.constant { return number(constant) }
    repeat { results += 1 } while taken.contains("v\(results)")
    return "v\(results)"
  }
}

/// The shortest text that reads back as exactly this number: `5`, `0.1`, `1e-07`, `-inf`, `nan`.
func number(_ number: Double) -> String {
  if number.isNaN { return "nan" }  // whatever its sign bit says
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
