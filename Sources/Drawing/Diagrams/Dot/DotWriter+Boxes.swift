extension DotWriter {
  mutating func writeBox(_ index: Int) {
    let box = scene.boxes[index]
    if box.cluster == nil {
      writeNode(at: box.positions[0])
    } else {
      writeFold(index)
    }
    if box.inputs.contains(where: { !scene.boxes[$0].isVisible }) {
      let shape = options.labels == .table ? "shape=plaintext style=\"\"" : "shape=plaintext"
      text += "  \(name(of: index))more [\(shape) label=\"…\"]\n"
    }
  }

  private mutating func writeNode(at position: Int) {
    let node = diagram.nodes[position]
    text += "  n\(position) ["
    if options.labels == .plain {
      text += plainLabel(at: position)
    } else {
      let kind = NodeKind(node, isOutput: outputs.contains(position))
      text += kind.attributes(in: options.theme) + "label=<"
      if let operation = node.operation {
        writeTable(symbol: operation.symbol, inputCount: node.inputs.count, at: position)
      } else {
        text += inRoomForAllFrames(facts(at: position), at: position)
      }
      text += ">"
    }
    text += numbers(at: position) + identifier("n\(position)").map { " \($0)" }.joined() + "]\n"
  }

  /// Sets the operation's symbol beside the facts. With two inputs, the edges end at ports `a` and
  /// `b`, one below or beside the other, so that a − b can be told from b − a.
  private mutating func writeTable(symbol: String, inputCount: Int, at position: Int) {
    let name = html(shownLabel(symbol))
    let isWord = symbol.first?.isLetter ?? false
    let sign = isWord ? "<i>\(name)</i>" : "<font point-size=\"22\">\(name)</font>"
    let width = roomForAllFrames(at: position).map { " width=\"\($0)\"" } ?? ""
    let facts = "align=\"left\" balign=\"left\"\(width)>\(facts(at: position))"
    let table = "<table border=\"0\" cellspacing=\"0\" cellpadding="
    switch (inputCount, options.direction) {
    case (2, .right):
      text += table + "\"4\"><tr><td port=\"a\"></td><td rowspan=\"2\">\(sign)</td>"
      text += "<td rowspan=\"2\" \(facts)</td><td rowspan=\"2\"></td></tr>"
      text += "<tr><td port=\"b\"></td></tr>"
    case (2, .down):
      text += table + "\"1\"><tr><td port=\"a\"></td><td port=\"b\"></td></tr>"
      text += "<tr><td colspan=\"2\">\(table)\"4\"><tr><td>\(sign)</td>"
      text += "<td \(facts)</td></tr></table></td></tr>"
    default:
      text += table + "\"4\"><tr><td></td><td>\(sign)</td><td \(facts)</td><td></td></tr>"
    }
    text += "</table>"
  }

  private mutating func writeFold(_ index: Int) {
    let box = scene.boxes[index]
    text += "  \(name(of: index)) ["
    if options.labels == .plain {
      text += plainLabel(ofFold: box)
    } else {
      let fill = color(.fold)
      text += "shape=box3d style=filled margin=\"0.15,0.08\" fillcolor=\(fill) "
      text += "label=<<b>\(html(diagram.clusterName(of: box)))</b><br/>"
      text += box.exit.map { facts(at: $0, isNamed: false) } ?? box.size
      text += ">"
    }
    text += (box.exit.map(numbers) ?? "") + "]\n"
  }

  /// The label of a node if it has one, its data, and its gradient if it has one. The blank after a
  /// name is set in the style of the name: viewers of SVG drop one that comes first in a new style.
  private func facts(at position: Int, isNamed: Bool = true) -> String {
    let node = diagram.nodes[position]
    let gradientColor = "\"\(DiagramColor.gradient.shade(in: options.theme))\""
    var facts = printed(node.data, options)
    if let label = node.label, isNamed {
      facts = "<b>\(html(label)) </b>= \(facts)"
    } else if node.operation != nil, isNamed, options.edges == .symbols {
      facts = "<i>\(node.name) </i>= \(facts)"
    }
    if let gradient = diagram.gradients[position] {
      facts += "<br/><font color=\(gradientColor)>\(gradientLine(gradient, options))</font>"
    } else if diagram.finalGradient(at: position) != nil {
      facts += "<br/>\u{A0}"
    }
    return facts
  }

  /// What a node or an edge is called in what `dot` makes of the text.
  func identifier(_ name: String) -> [String] {
    diagram.isIdentified ? ["id=\"\(name)\""] : []
  }
}

/// The gradient of a node as its box shows it.
func gradientLine(_ gradient: Double, _ options: DiagramOptions) -> String {
  "∂ = \(printed(gradient, options))"
}

// All frames of a backward pass keep the room that the last one needs, so that nothing moves.
extension DotWriter {
  private func roomForAllFrames(at position: Int) -> Int? {
    let padding = 8
    return diagram.finalGradient(at: position).map {
      room(for: gradientLine($0, options), fontSize: 13) + padding
    }
  }

  private func inRoomForAllFrames(_ facts: String, at position: Int) -> String {
    roomForAllFrames(at: position).map { inRoom(facts, width: $0) } ?? facts
  }

  /// The text in a cell of at least this width, in points.
  func inRoom(_ text: String, width: Int) -> String {
    "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\">"
      + "<tr><td width=\"\(width)\">\(text)</td></tr></table>"
  }

  /// How wide a text may become in the fonts of the diagram, in points.
  func room(for text: String, fontSize: Double) -> Int {
    let width = text.reduce(0.0) { width, character in
      switch character {
      case " ", ".", ",", "/", "(", ")": width + 0.3
      case "−", "×", "·", "∂", "∞": width + 0.6
      default: width + (character.isASCII && !"mwMW@%".contains(character) ? 0.6 : 1)
      }
    }
    return Int((width * fontSize).rounded(.up))
  }
}

extension Diagram {
  /// The gradient that a node has at the end of the backward pass whose frame this is.
  fileprivate func finalGradient(at position: Int) -> Double? {
    progress.flatMap { $0.pass.finalGradients[position] }
  }

  /// The name of the cluster that a box shows.
  func clusterName(of box: Scene.Box) -> String {
    box.cluster.map { clusters.members[$0].name } ?? ""
  }
}
