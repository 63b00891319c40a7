extension Diagram {
  /// The diagram in the language of Graphviz.
  ///
  /// Nodes are called n0, n1 … by their position in the order of evaluation, so that the same graph
  /// always gives the same text. Labels are escaped: any text may stand in them.
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
    let font = "fontname=\"Helvetica,Arial,sans-serif\""
    text += """
        graph [rankdir=\(direction) nodesep=0.3 ranksep=0.5 pad=0.2 \(font) fontsize=12]
        node [shape=box style="rounded,filled" fillcolor=white color="\(Palette.ink)" \
      width=0 height=0 margin=0 \(font) fontsize=13]
        edge [color="\(Palette.edge)" arrowsize=0.7 \(font) fontsize=11]

      """
    if let caption = diagram.progress?.caption(diagram.nodes, options) {
      text += "  labelloc=b labeljust=l label=<<br/>\(html(caption))>\n"
    }
  }

  /// The name of a box: that of its node, or, for a folded cluster, the cluster's.
  func name(of box: Int) -> String {
    scene.boxes[box].cluster.map { "c\($0)" } ?? "n\(scene.boxes[box].positions[0])"
  }
}
