import ChainRule

extension Diagram {
  /// The diagram as a tree for a terminal, from the output to its inputs.
  ///
  /// ```
  ///                        data  gradient
  /// v2 = c + v1               6         1
  /// ├─ c = a + b              5         1
  /// │  ├─ a                   2         2
  /// │  └─ b                   3         1
  /// └─ v1 = a ÷ 2             1         1
  ///    ├─ a ↑
  ///    └─ 2                   2
  /// ```
  ///
  /// A node that is used more than once is written out at the first use; later ones have its name
  /// and `↑`. Inputs beyond the maximum depth, or 40 levels deep, are not shown, as `…` says.
  public var text: String { TextView(of: self).tree }

  /// The diagram as a table, a row for each node in the order of evaluation.
  ///
  /// ```
  ///              data  gradient
  /// a               2         2
  /// b               3         1
  /// c = a + b       5         1
  /// ```
  ///
  public var listing: String { TextView(of: self).listing }
}

/// Writes a diagram as plain text.
private struct TextView {
  private struct Row {
    var title: String
    var data = ""
    var gradient = ""
  }

  /// How many levels are indented; a chain of a million nodes would need a million columns.
  private static let levelLimit = 40

  private let diagram: Diagram
  private let scene: Scene

  init(of diagram: Diagram) {
    self.diagram = diagram
    scene = Scene(of: diagram)
  }

  var listing: String { table(scene.visibleBoxes.map(row)) }

  /// Writes the boxes depth first, with an array in place of recursion.
  var tree: String {
    var rows: [Row] = []
    var isWritten = [Bool](repeating: false, count: scene.boxes.count)
    var waiting = scene.outputs.reversed().map { (box: $0, level: 0, branch: "", below: "") }
    while let (box, level, branch, below) = waiting.popLast() {
      if isWritten[box] {
        rows.append(Row(title: branch + name(of: box) + " ↑"))
        continue
      }
      var row = row(of: box)
      row.title = branch + row.title
      let inputs = scene.boxes[box].inputs.filter { scene.boxes[$0].isVisible }
      let isCut = inputs.count < scene.boxes[box].inputs.count
      let isTooDeep = level == Self.levelLimit && !inputs.isEmpty
      if isCut || isTooDeep { row.title += " …" }
      rows.append(row)
      if isTooDeep { continue }
      isWritten[box] = true
      for (index, input) in inputs.enumerated().reversed() {
        let isLast = index == inputs.count - 1
        waiting.append(
          (input, level + 1, below + (isLast ? "└─ " : "├─ "), below + (isLast ? "   " : "│  ")))
      }
    }
    return table(rows)
  }

  /// The name of a node, or that of a folded cluster behind those of the clusters around it.
  private func name(of box: Int) -> String {
    let clusters = diagram.clusters
    guard let cluster = scene.boxes[box].cluster else {
      return diagram.nodes[scene.boxes[box].positions[0]].name
    }
    return clusters.ancestors(of: cluster).map { clusters.members[$0].name }.reversed()
      .joined(separator: " › ")
  }

  private func row(of index: Int) -> Row {
    let box = scene.boxes[index]
    guard box.cluster == nil else {
      let title = "\(name(of: index)) (\(box.size))"
      return box.exit.map { row(title, at: $0) } ?? Row(title: title)
    }
    let node = diagram.nodes[box.positions[0]]
    let isResult = node.operation != nil
    return row(isResult ? "\(node.name) = \(node.expression)" : node.name, at: box.positions[0])
  }

  private func row(_ title: String, at position: Int) -> Row {
    Row(
      title: title, data: printed(diagram.nodes[position].data, diagram.options),
      gradient: diagram.gradients[position].map { printed($0, diagram.options) } ?? "")
  }

  /// Sets the rows in columns; without any gradient, the column of gradients is left out.
  private func table(_ rows: [Row]) -> String {
    let hasGradients = rows.contains { !$0.gradient.isEmpty }
    var table = TextTable([.left, .right, .right])
    table.add(["", "data", hasGradients ? "gradient" : ""])
    for row in rows { table.add([row.title, row.data, row.gradient]) }
    var text = table.text
    if let caption = diagram.progress?.caption(diagram.nodes, diagram.options) {
      text += "\n\(caption)\n"
    }
    return text
  }
}
