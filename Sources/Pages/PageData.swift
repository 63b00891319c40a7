import ChainRule
import Drawing
import Notation

/// What the script of a page is told about its graphs, as JSON.
struct PageData: Encodable {
  /// A node, in all graphs of the page.
  struct Node: Encodable {
    enum Kind: String, Encodable {
      case leaf, constant, operation
    }

    let name: String
    let kind: Kind

    /// Whether no gradient flows into it.
    let isConstant: Bool
    let inputs: [Int]

    /// The number of a leaf.
    let number: Double?
  }

  /// A step of the backward pass: a node reports to one of its inputs.
  struct Step: Encodable {
    let from, input: Int
  }

  /// Nodes that belong together.
  struct Group: Encodable {
    let name: String

    /// Whether it is a box at first; none that holds nothing is.
    let isFolded: Bool
    let parent: Int?
    let nodes: [Int]
  }

  /// In what the graphs of a page differ: their operations.
  struct Operations: Encodable {
    let title: String

    /// Each node's operation, on the signs for its inputs.
    let expressions: [String]

    /// Each node's local derivatives in symbols.
    let symbols: [[String]]
  }

  let nodes: [Node]
  let steps: [Step]
  let clusters: [Group]

  /// The names of variables on which the output does not depend.
  let unused: [String]

  /// The formula, and others of the same shape.
  let graphs: [Operations]

  /// Signs that stand for the inputs in an expression. No label has them: they are not shown.
  static let inputSigns = ["\u{F0000}", "\u{F0001}"]

  init(_ graphs: [Graph], title: String?, clusters: PlacedClusters, unused: [Value]) {
    self.unused = unused.map { shownLabel($0.label ?? "?") }
    let graph = graphs[0]
    let names = graph.names.map { shownLabel($0) }
    nodes = graph.enumerated().map { position, node in
      Node(
        name: names[position],
        kind: node.operation != nil ? .operation : node.isConstant ? .constant : .leaf,
        isConstant: node.isConstant, inputs: graph.inputPositions(position),
        number: node.isLeaf ? node.data : nil)
    }
    steps = graph.record(BackwardPass(from: graph[graph.count - 1])).map {
      Step(from: $0.edge.position, input: $0.edge.inputIndex)
    }
    self.clusters = clusters.members.enumerated().map { index, member in
      let isThere = graph.indices.contains { position in
        clusters[position].map { clusters.ancestors(of: $0).contains(index) } ?? false
      }
      return Group(
        name: member.name, isFolded: member.isFolded && isThere, parent: member.parent,
        nodes: graph.indices.filter { clusters[$0] == index })
    }
    self.graphs = graphs.enumerated().map { index, graph in
      Operations(graph, title: index == 0 ? title : nil)
    }
  }
}

extension PageData.Operations {
  fileprivate init(_ graph: Graph, title: String?) {
    let output = graph[graph.count - 1]
    let formula = Formula(of: output).description
    self.title = shownLabel(title ?? formula, limit: 300)
    let names = graph.names
    expressions = graph.indices.map { position in
      guard graph[position].operation != nil else { return "" }
      var mentioned = names
      for (input, sign) in zip(graph.inputPositions(position), PageData.inputSigns) {
        mentioned[input] = sign
      }
      return shownLabel(graph.expression(at: position, names: mentioned), limit: 100)
    }
    let diagram = Diagram(of: output)
    symbols = graph.indices.map(diagram.derivativeSymbols)
  }
}
