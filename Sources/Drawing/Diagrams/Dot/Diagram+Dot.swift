extension Diagram {
  /// The diagram in the language of Graphviz.
  ///
  /// Nodes are called n0, n1 … by their position in the order of evaluation, so that the same graph
  /// always gives the same text. Labels are escaped: any text may stand in them. Where an edge ends
  /// at a node is an attribute, `headport`, so that readers of the graph alone need not know of it.
  public var dot: String {
    var writer = DotWriter(diagram: self)
    writer.write()
    return writer.text
  }
}

/// Writes a diagram in the language of Graphviz.
struct DotWriter {
  let diagram: Diagram
  let scene: Scene
  let outputs: Set<Int>
  var text = ""

  init(diagram: Diagram) {
    self.diagram = diagram
    scene = Scene(of: diagram)
    outputs = Set(diagram.outputs)
  }

  var options: DiagramOptions { diagram.options }

  mutating func write() {
    text += "digraph expression {\n"
    writeDefaults()
    for box in scene.visibleBoxes { writeBox(box) }
    writeClusters()
    for box in scene.visibleBoxes { writeEdges(to: box) }
    text += "}\n"
  }

  private mutating func writeDefaults() {
    let direction = options.direction == .right ? "LR" : "TB"
    let caption = diagram.progress?.caption(diagram.nodes, options)
    guard options.labels == .table else {
      text += "  graph [rankdir=\(direction) ordering=in]\n"
      if let caption { text += "  label=\(quoted(caption))\n" }
      return
    }
    let font = "fontname=\"Helvetica,Arial,sans-serif\""
    text += """
        graph [rankdir=\(direction) nodesep=0.3 ranksep=0.5 pad=0.2 \(font) fontsize=12\(page)]
        node [shape=box style="rounded,filled" fillcolor=\(color(.box)) color=\(color(.ink)) \
      width=0 height=0 margin=0 \(font) fontsize=13\(ink)]
        edge [color=\(color(.edge)) arrowsize=0.7 \(font) fontsize=11]

      """
    if let caption { text += "  labelloc=b labeljust=l label=<<br/>\(html(caption))>\n" }
  }

  /// The colours of page and text, where they are not what `dot` takes by itself.
  private var page: String {
    let page = color(.page)
    return page == "white" ? "" : " bgcolor=\(page)" + ink
  }
  private var ink: String {
    let text = color(.text)
    return text == "black" ? "" : " fontcolor=\(text)"
  }

  /// A colour of the theme as DOT writes it.
  func color(_ color: DiagramColor) -> String {
    let shade = color.shade(in: options.theme)
    return shade.hasPrefix("#") ? "\"\(shade)\"" : shade
  }

  /// The name of a box: that of its node, or, for a folded cluster, the cluster's.
  func name(of box: Int) -> String {
    scene.boxes[box].cluster.map { "c\($0)" } ?? "n\(scene.boxes[box].positions[0])"
  }
}
