extension Graph {
  /// A distinct, readable name for each position.
  ///
  /// A node with a label is called by it; if several have the same label, a count tells them apart
  /// (`x`, `x_2`). A constant is called by its data, other nodes v1, v2 … in their order.
  public var names: [String] { ChainRule.names(map { ($0.label, constant: $0.literal) }) }

  /// The operation at a position, with the names of its inputs: `log(t)`, `a ÷ b`.
  ///
  /// A number below 0 is in parentheses where a sign beside it would bind tighter: `(-2) ^ x`.
  ///
  /// The names are one for each position, as ``names`` gives them; there they are made once. A node
  /// without inputs is its name.
  public func expression(at position: Int, names: [String]) -> String {
    guard let symbol = self[position].operation?.symbol else { return names[position] }
    var inputs = inputPositions(position).map { names[$0] }
    let isFunction = symbol.first?.isLetter ?? false
    if isFunction { return "\(symbol)(\(inputs.joined(separator: ", ")))" }
    let notation = self[position].operation.flatMap(OperatorNotation.of)
    let bindsTightly = (notation?.inputPrecedences[0] ?? OperatorNotation.atom) > 2
    if bindsTightly && inputs[0].hasPrefix("-") { inputs[0] = "(\(inputs[0]))" }
    return inputs.count == 1 ? symbol + inputs[0] : inputs.joined(separator: " \(symbol) ")
  }
}

/// Distinct names: the labels, the data of constants, and v1, v2 … for all others.
func names(_ nodes: [(label: String?, constant: Double?)]) -> [String] {
  var copies = CopyNames(avoiding: Set(nodes.lazy.compactMap(\.label)))
  var results = 0
  return nodes.map { node in
    if let label = node.label { return copies.name(label) }
    if let constant = node.constant { return number(constant) }
    repeat { results += 1 } while copies.taken.contains("v\(results)")
    return "v\(results)"
  }
}

/// Tells apart what has the same label: `x`, `x_2`, `x_3`.
///
/// What is labelled `x_2` itself keeps that name; the second `x` is then `x_3`. Counts go on where
/// they stopped, so that *n* names take a time that grows as *n*.
package struct CopyNames {
  /// The names that no copy may have: the labels.
  let taken: Set<String>

  private var counts: [String: Int]

  /// Tells names apart, none of which may be in `taken`. Of the labels in `owned` the name itself
  /// is given out already, so that all others are copies.
  package init(avoiding taken: Set<String>, owned: some Sequence<String> = []) {
    self.taken = taken
    counts = Dictionary(owned.map { ($0, 1) }) { first, _ in first }
  }

  /// The label itself for the first node that has it, for later ones with a count behind it.
  package mutating func name(_ label: String) -> String {
    guard var count = counts[label] else {
      counts[label] = 1
      return label
    }
    repeat { count += 1 } while taken.contains("\(label)_\(count)")
    counts[label] = count
    return "\(label)_\(count)"
  }
}
