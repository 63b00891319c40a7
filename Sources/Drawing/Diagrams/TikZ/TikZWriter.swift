import ChainRule
import Notation

/// Writes a placed diagram in the language of TikZ.
struct TikZWriter {
  let diagram: Diagram
  let graph: PlacedGraph
  private(set) var text = ""

  let scene: Scene
  private let boxOfName: [String: Int]
  private let outputs: Set<Int>

  init(diagram: Diagram, graph: PlacedGraph) {
    self.diagram = diagram
    self.graph = graph
    let writer = DotWriter(diagram: diagram)
    scene = writer.scene
    outputs = writer.outputs
    boxOfName = Dictionary(
      uniqueKeysWithValues: scene.visibleBoxes.map { (writer.name(of: $0), $0) })
  }

  mutating func write() {
    text += """
      % A picture for LaTeX. The document loads the packages amsmath and tikz.
      \\begin{tikzpicture}[x=0.75bp, y=0.75bp, line width=0.6pt, inner sep=0pt, font=\\small]

      """
    for color in DiagramColor.allCases {
      let shade = color.shade(in: diagram.options.theme)
      let digits = ["white": "FFFFFF", "black": "000000"][shade] ?? String(shade.dropFirst())
      text += "  \\definecolor{\(color.tikz)}{HTML}{\(digits)}\n"
    }
    if diagram.options.theme == .dark, let (low, high) = graph.page {
      text += "  \\fill[\(DiagramColor.page.tikz)] \(low.tikz) rectangle \(high.tikz);\n"
    }
    let objects = graph.objects ?? []
    for object in objects where object.bb != nil { writeFrame(object) }
    for edge in graph.edges ?? [] { writeEdge(edge) }
    for object in objects where object.bb == nil { writeBox(object) }
    if let caption = diagram.progress?.caption(diagram.nodes, diagram.options) {
      let point = LayoutPoint(x: 0, y: graph.lp.flatMap { LayoutPoint($0) }?.y ?? 0)
      writeText(latexSentence(caption), at: point, .text, "anchor=west")
    }
    text += "\\end{tikzpicture}\n"
  }

  /// The frame of a cluster, with its name in the corner.
  private mutating func writeFrame(_ object: PlacedGraph.Object) {
    guard let (low, high) = object.corners, let index = Int(object.name.dropFirst(7)) else {
      return
    }
    text += "  \\filldraw[draw=\(DiagramColor.faint.tikz), fill=\(DiagramColor.cluster.tikz), "
    text += "rounded corners=4pt] \(low.tikz) rectangle \(high.tikz);\n"
    writeText(
      latexSentence(diagram.clusters.members[index].name),
      at: LayoutPoint(x: low.x + 6, y: high.y - 5), .ink, "anchor=north west, font=\\footnotesize")
  }

  /// A node, a folded cluster, or the dots where the graph is cut.
  private mutating func writeBox(_ object: PlacedGraph.Object) {
    guard let centre = object.centre, let (low, high) = object.corners else { return }
    guard let box = boxOfName[object.name] else {
      return writeText("\\ldots", at: centre, .text)
    }
    guard scene.boxes[box].cluster == nil else {
      writeShape("draw=\(DiagramColor.ink.tikz), fill=\(DiagramColor.fold.tikz)", low, high)
      return writeText(label(ofFold: scene.boxes[box]), at: centre, .text)
    }
    let position = scene.boxes[box].positions[0]
    let kind = NodeKind(diagram.nodes[position], isOutput: outputs.contains(position))
    var look = "draw=\(kind.colors.line.tikz), fill=\(kind.colors.fill.tikz)"
    switch kind {
    case .leaf: break
    case .constant: look = "fill=\(kind.colors.fill.tikz)"
    case .constantResult: look += ", rounded corners=5pt, dashed"
    case .intermediate, .namedIntermediate: look += ", rounded corners=5pt"
    case .output: look += ", rounded corners=5pt, line width=1.8pt"
    }
    writeShape(look, low, high, isEllipse: kind == .leaf)
    writeText(label(at: position), at: centre, .text)
  }

  private mutating func writeShape(
    _ look: String, _ low: LayoutPoint, _ high: LayoutPoint, isEllipse: Bool = false
  ) {
    text += "  \\path[\(look)] "
    if isEllipse {
      let radii = LayoutPoint(x: (high.x - low.x) / 2, y: (high.y - low.y) / 2)
      let centre = LayoutPoint(x: low.x + radii.x, y: low.y + radii.y)
      text +=
        "\(centre.tikz) ellipse [x radius=\(rounded(radii.x)), y radius=\(rounded(radii.y))];\n"
    } else {
      text += "\(low.tikz) rectangle \(high.tikz);\n"
    }
  }

  /// An edge with its label, which is on the page's colour, since lines may run below it.
  private mutating func writeEdge(_ edge: PlacedGraph.Edge) {
    let end = edge.id.flatMap { RecordedStep.Edge(identifier: $0) }
    var look = "draw=\(DiagramColor.edge.tikz), -latex"
    var label: (text: String, color: DiagramColor)?
    if let end {
      let input = diagram.nodes[end.position].inputs[end.inputIndex].position
      let index = diagram.progress?.pass.indexOfStep[end]
      if diagram.nodes[input].isConstant {
        look = "draw=\(DiagramColor.faint.tikz), dashed, -latex"
      } else if let progress = diagram.progress, let index {
        let product = product(progress.pass.steps[index])
        switch progress.state(ofStep: index) {
        case .past: label = ("$\(product)$", .past)
        case .newest:
          label = ("$\\boldsymbol{\(product)}$", .gradient)
          look = "draw=\(DiagramColor.highlight.tikz), line width=1.6pt, latex-"
        case .ahead: label = localDerivative(of: end).map { ($0, .localDerivative) }
        }
      } else {
        label = localDerivative(of: end).map { ($0, .localDerivative) }
      }
    }
    text += "  \\path[\(look)] \(edge.path);\n"
    if let label, let point = edge.lp.flatMap({ LayoutPoint($0) }) {
      writeText(label.text, at: point, label.color, "font=\\footnotesize")
    }
  }

  private mutating func writeText(
    _ label: String, at point: LayoutPoint, _ color: DiagramColor, _ look: String? = nil
  ) {
    let options = ["text=\(color.tikz)"] + (look.map { [$0] } ?? [])
    text += "  \\node[\(options.joined(separator: ", "))] at \(point.tikz) {\(label)};\n"
  }
}

extension DiagramColor {
  /// The colour's name in the picture.
  var tikz: String { "diagram\(self)" }
}
