extension DotWriter {
  mutating func writeBox(_ index: Int) {
    let box = scene.boxes[index]
    if let cluster = box.cluster {
      writeFold(index, diagram.clusters.members[cluster].name)
    } else {
      writeNode(at: box.positions[0])
    }
    if box.inputs.contains(where: { !scene.boxes[$0].isVisible }) {
      text += "  \(name(of: index))more [shape=plaintext style=\"\" label=\"…\"]\n"
    }
  }

  private mutating func writeNode(at position: Int) {
    let node = diagram.nodes[position]
    let kind = NodeKind(node, isOutput: diagram.outputs.contains(position))
    text += "  n\(position) [\(kind.attributes)label=<"
    if let operation = node.operation {
      writeTable(symbol: operation.symbol, inputCount: node.inputs.count, facts(at: position))
    } else {
      text += kind == .constant ? " \(facts(at: position)) " : facts(at: position)
    }
    text += ">]\n"
  }

  /// Sets the operation's symbol beside the facts.
  ///
  /// With two inputs, the edges end at ports `a` and `b`, one below or beside the other, so that
  /// a − b can be told from b − a.
  private mutating func writeTable(symbol: String, inputCount: Int, _ facts: String) {
    let isName = symbol.first?.isLetter ?? false
    let sign = shownLabel(symbol)
    let written = isName ? "<i>\(html(sign))</i>" : "<font point-size=\"22\">\(html(sign))</font>"
    let ports = ["<td port=\"a\"></td>", "<td port=\"b\"></td>"]
    let body = "<td align=\"left\" balign=\"left\">\(facts)</td>"
    text += "<table border=\"0\" cellspacing=\"0\" cellpadding=\"3\">"
    switch (inputCount, options.direction) {
    case (2, .right):
      let tall = body.replacing("<td", with: "<td rowspan=\"2\"")
      text += "<tr>\(ports[0])<td rowspan=\"2\">\(written)</td>\(tall)<td rowspan=\"2\"></td></tr>"
      text += "<tr>\(ports[1])</tr>"
    case (2, .down):
      text += "<tr>\(ports[0])\(ports[1])</tr><tr><td>\(written)</td>\(body)</tr>"
    default:
      text += "<tr><td>\(written)</td>\(body)</tr>"
    }
    text += "</table>"
  }

  /// The name of a node if it has one, its data, and its gradient if it has one.
  private func facts(at position: Int) -> String {
    let node = diagram.nodes[position]
    let name: String
    if node.hasLabel {
      name = "<b>\(html(node.name))</b> = "
    } else {
      let isReferredTo = options.edges == .symbols && node.operation != nil
      name = isReferredTo ? "<i>\(node.name)</i> = " : ""
    }
    return name + printed(node.data, options) + gradientLine(at: position)
  }

  private func gradientLine(at position: Int) -> String {
    let final = diagram.progress?.pass.finalGradients[position]
    let width = final.map { "∂ = \(printed($0, options))".count } ?? 0
    let shown = diagram.gradients[position].map { "∂ = \(printed($0, options))" } ?? ""
    if shown.isEmpty && width == 0 { return "" }
    return "<br/><font color=\"\(Palette.gradient)\">\(padded(shown, to: width))</font>"
  }

  private mutating func writeFold(_ index: Int, _ clusterName: String) {
    let box = scene.boxes[index]
    text += "  \(name(of: index)) [shape=box3d style=filled margin=\"0.15,0.1\" "
    text += "fillcolor=\"\(Palette.cluster)\" label=<<b>\(html(clusterName))</b><br/>"
    text += "\(box.size)>]\n"
  }

  /// The text with blanks as wide as a digit behind it, so that it takes the same room in all frames.
  func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: "\u{2007}", count: max(0, width - text.count))
  }
}
