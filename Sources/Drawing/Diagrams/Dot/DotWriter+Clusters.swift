extension DotWriter {
  /// Draws a frame around the nodes of each open cluster.
  mutating func writeClusters() {
    let members = diagram.clusters.members
    guard !members.isEmpty else { return }
    let boxesOfCluster = visibleBoxesOfClusters()
    let folds = diagram.clusters.folds(foldingAll: options.foldsClusters)
    var open: [Int] = []
    for (index, member) in members.enumerated() where folds[index] == nil {
      closeClusters(&open, downTo: member.parent)
      open.append(index)
      let indentation = String(repeating: "  ", count: open.count)
      text += "\(indentation)subgraph cluster\(index) {\n"
      if options.labels == .plain {
        text += "\(indentation)  label=\(quoted(member.name))\n"
      } else {
        text += "\(indentation)  label=<\(html(member.name))> labeljust=l style=rounded "
        text +=
          "color=\(color(.faint)) bgcolor=\(color(.cluster)) fontcolor=\(color(.ink))\n"
      }
      if let boxes = boxesOfCluster[index] {
        text += "\(indentation)  \(boxes.map(name).joined(separator: "; "))\n"
        let first = firstColumn(of: boxes)
        if first.count > 1 {
          text += "\(indentation)  { rank=same; \(first.map(name).joined(separator: "; ")) }\n"
        }
      }
    }
    closeClusters(&open, downTo: nil)
  }

  /// What stands in one column at the beginning of a frame: its leaves, and what is made of them
  /// and of something outside. The edges from outside end there, and so need not run through the
  /// frame.
  private func firstColumn(of boxes: [Int]) -> [Int] {
    let inside = Set(boxes)
    let isFirst = boxes.map { box in
      let inputs = scene.boxes[box].inputs
      return inputs.allSatisfy { !inside.contains($0) || scene.boxes[$0].inputs.isEmpty }
        && (inputs.isEmpty || inputs.contains { !inside.contains($0) })
    }
    return zip(boxes, isFirst).filter(\.1).map(\.0)
  }

  private mutating func closeClusters(_ open: inout [Int], downTo parent: Int?) {
    while let last = open.last, last != parent {
      text += String(repeating: "  ", count: open.count) + "}\n"
      open.removeLast()
    }
  }

  /// The boxes that lie directly in each cluster; a folded cluster lies in the one around it.
  private func visibleBoxesOfClusters() -> [Int: [Int]] {
    var boxes: [Int: [Int]] = [:]
    for box in scene.visibleBoxes {
      let cluster =
        scene.boxes[box].cluster.map { diagram.clusters.members[$0].parent }
        ?? diagram.clusters[scene.boxes[box].positions[0]]
      if let cluster { boxes[cluster, default: []].append(box) }
    }
    return boxes
  }
}
