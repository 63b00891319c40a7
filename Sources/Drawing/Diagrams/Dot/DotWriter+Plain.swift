/// Labels that are read as text, and the graph's numbers as attributes.
extension DotWriter {
  /// The label `c = 5`, and the sign of the operation beside the node.
  func plainLabel(at position: Int) -> String {
    let node = diagram.nodes[position]
    let data = printed(node.data, options)
    let isNumber = node.label == nil && node.operation == nil && node.isConstant
    let label = "label=" + quoted(isNumber ? data : "\(node.shownName) = \(data)")
    return label + (node.operation.map { " xlabel=" + quoted(shownLabel($0.symbol)) } ?? "")
  }

  /// The name of a folded cluster, with its data if one node of it is used outside.
  func plainLabel(ofFold box: Scene.Box) -> String {
    let fact = box.exit.map { "= " + printed(diagram.nodes[$0].data, options) } ?? "(\(box.size))"
    return "shape=box label=" + quoted("\(diagram.clusterName(of: box)) \(fact)")
  }

  /// The numbers of a node as attributes, if they are asked for.
  func numbers(at position: Int) -> String {
    guard options.hasAttributes else { return "" }
    let node = diagram.nodes[position]
    var text = " data=\"\(node.data)\""
    if let gradient = diagram.gradients[position] { text += " gradient=\"\(gradient)\"" }
    if let operation = node.operation { text += " operation=" + quoted(operation.symbol) }
    return text
  }

  /// A text in quotation marks, as it shows in a label. A backslash would begin an escape, and an
  /// ampersand before a name and a semicolon a character.
  func quoted(_ text: String) -> String {
    var quoted = "\""
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "&" where rest.prefixMatch(of: /#?\w+;/) != nil: quoted += "&amp;"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}
