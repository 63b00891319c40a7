import ChainRule
import Foundation

/// The graph of a page as `dot` lays it out: boxes and edges with room for numbers that change.
///
/// The words are stand-ins, one letter a line: the script puts its own in their places. So no text
/// from outside passes through `dot` or stands in the drawing.
///
/// Where clusters are folded, there are two layouts: one with all of them folded, and one with all
/// open. While some are open, the script covers the others in the second one.
struct PageLayout {
  private let data: PageData

  /// What is folded in this layout, by the numbers of the clusters.
  private let folded: Set<Int>

  /// The folded cluster that each node lies in; `nil` for a node that is drawn.
  private let folds: [Int?]

  /// What the ids of this layout begin with.
  private let prefix: String

  /// The layouts of a page, in the order in which the script numbers them.
  static func all(of data: PageData) -> [PageLayout] {
    let folds = data.clusters.indices.filter { data.clusters[$0].isFolded }
    let states = folds.isEmpty ? [[]] : [folds, []]
    return states.enumerated().map { index, folded in
      PageLayout(data, folding: Set(folded), prefix: "s\(index)")
    }
  }

  private init(_ data: PageData, folding folded: Set<Int>, prefix: String) {
    self.data = data
    self.folded = folded
    self.prefix = prefix
    var folds = [Int?](repeating: nil, count: data.nodes.count)
    for (index, cluster) in data.clusters.enumerated() {
      let around = sequence(first: index) { data.clusters[$0].parent }
      let outermost = around.filter(folded.contains).last
      for position in cluster.nodes { folds[position] = outermost }
    }
    self.folds = folds
  }

  /// The layout in the language of Graphviz. Nodes, edges, folded and open clusters have ids, such
  /// as `s0node3`, `s0edge2_3`, `s0box1` and `s0cluster1`, which the drawing keeps.
  var dot: String {
    let distance = folded.isEmpty ? 0.35 : 0.8  // boxes have no words between them
    var text = """
      digraph page {
        graph [rankdir=LR nodesep=0.25 ranksep=\(distance) pad=0.1 bgcolor=transparent]
        node [fontname="sans-serif" fontsize=14 fixedsize=true label="N\\nV\\nG"]
        edge [fontname="sans-serif" fontsize=12 arrowsize=0.8]

      """
    for position in data.nodes.indices where folds[position] == nil {
      text += node(at: position)
    }
    for cluster in folded {
      text += "  c\(cluster) [id=\(prefix)box\(cluster) class=box shape=box height=0.8 width=1.8]\n"
    }
    return text + clusters + edges + "}\n"
  }

  /// Room for the words beside an edge: for a whole product, where the graph is small.
  private var edgeRoom: String { data.nodes.count <= 20 ? "00 × 00 = 000" : "× 00000" }

  /// The edges; those at a box are drawn once for all between the same two ends.
  private var edges: String {
    var text = ""
    var known: Set<String> = []
    for (position, node) in data.nodes.enumerated() {
      for (index, input) in node.inputs.enumerated() {
        let boxes = (from: folds[input], to: folds[position])
        let isOpen = boxes.from == nil && boxes.to == nil
        let ends = [
          boxes.from.map { "c\($0)" } ?? "n\(input)", boxes.to.map { "c\($0)" } ?? "n\(position)",
        ]
        let name = isOpen ? "\(position)_\(index)" : "\(ends[0])_\(ends[1])"
        guard ends[0] != ends[1], known.insert(name).inserted else { continue }
        let isDashed = data.nodes[input].isConstant
        text += "  \(ends[0]) -> \(ends[1]) [id=\(prefix)edge\(name)"
        text += isDashed ? " style=dashed" : ""
        text += isDashed || !isOpen ? "]\n" : " label=\"\(edgeRoom)\"]\n"
      }
    }
    return text
  }

  private func node(at position: Int) -> String {
    let node = data.nodes[position]
    let isOutput = position == data.nodes.count - 1
    let longest = data.graphs.map { length(of: $0.expressions[position], at: position) }.max() ?? 0
    let letters = min(max(longest, 13), 34)
    let width = Double(letters) * 0.11 + 0.25
    let look =
      switch node.kind {
      case .leaf: "shape=ellipse height=0.95 width=\(inches(width + 0.3))"
      case .constant: "shape=box height=0.5 width=\(inches(max(0.6, Double(letters) * 0.08)))"
      case .operation: "shape=box style=rounded height=0.8 width=\(inches(width))"
      }
    let kind = node.kind.rawValue + (isOutput ? " output\" peripheries=2" : "\"")
    return "  n\(position) [id=\(prefix)node\(position) class=\"\(kind) \(look)]\n"
  }

  /// How long the line `c = a + b` is.
  private func length(of expression: String, at position: Int) -> Int {
    let node = data.nodes[position]
    guard node.kind == .operation else { return node.name.count + 3 }
    let names = zip(PageData.inputSigns, node.inputs).reduce(0) { length, pair in
      let uses = expression.count { String($0) == pair.0 }
      return length + uses * (data.nodes[pair.1].name.count - 1)
    }
    return node.name.count + 3 + expression.count + names
  }

  private func inches(_ length: Double) -> String { "\((length * 100).rounded() / 100)" }

  /// The frames of open clusters, each with those inside it.
  private var clusters: String {
    var text = ""
    var open: [Int] = []
    for (index, cluster) in data.clusters.enumerated() {
      while let last = open.last, last != cluster.parent {
        text += "  }\n"
        open.removeLast()
      }
      open.append(index)
      text += "  subgraph \(folded.contains(index) ? "fold" : "cluster")\(index) {"
      text += " id=\(prefix)cluster\(index) label=C labeljust=l fontsize=14\n"
      if folded.contains(index) { text += "    c\(index)\n" }
      for position in cluster.nodes where folds[position] == nil { text += "    n\(position)\n" }
    }
    return text + open.map { _ in "  }\n" }.joined()
  }

  /// The drawing within what `dot` wrote: without its heading, and without the titles that a
  /// browser would show beside the pointer.
  static func drawing(in svg: String) -> String {
    guard let start = svg.range(of: "<svg")?.lowerBound else { return "" }
    return String(svg[start...]).replacing(/<title>[^<]*<\/title>\n/, with: "")
      .replacing(/<!--.*?-->\n/, with: "")
  }
}
