import ChainRule

/// A snapshot of a graph, to be drawn.
///
/// ```swift
/// let a = Value(2, "a")
/// let b = Value(3, "b")
/// let c = (a + b).named("c")
/// let d = (a * b).named("d")
/// let y = (c + d) + c * d
/// y.backward()
///
/// let diagram = Diagram(of: y)
/// print(diagram.dot)
/// // digraph expression {
/// // …
/// print(diagram.text)
/// //                  data  gradient
/// // v3 = v1 + v2       41         1
/// // …
/// ```
///
/// Every node is drawn once, with its label, its operation, its data and, once a backward pass has
/// reached it, its gradient `∂`. Every input is an edge, so that `x * x` has two. Later changes of
/// the nodes do not change it. Drawing takes O(nodes + edges).
public struct Diagram: Sendable {
  /// What is shown, and how it is laid out.
  public var options: DiagramOptions

  let nodes: [DiagramNode]
  let outputs: [Int]
  let clusters: PlacedClusters

  /// The gradient at each position, where there is one.
  var gradients: [Double?]

  /// How far a backward pass has come, in a diagram of ``BackwardFrames``.
  var progress: BackwardProgress?

  /// Whether nodes and edges have identifiers in the DOT text, by which they are found again in
  /// what `dot` makes of it.
  var isIdentified = false

  /// The diagram of an output and of all that it is made of, with frames around `clusters`.
  public init(of output: Value, clusters: [Cluster] = [], options: DiagramOptions = .init()) {
    self.init(of: [output], clusters: clusters, options: options)
  }

  /// The diagram of several outputs and of all that they are made of.
  public init(of outputs: [Value], clusters: [Cluster] = [], options: DiagramOptions = .init()) {
    let graph = Graph(of: outputs)
    self.options = options
    self.outputs = graph.positions(of: outputs).compactMap(\.self)
    self.clusters = PlacedClusters(clusters, in: graph)
    let names = graph.names.map { shownLabel($0) }
    nodes = graph.indices.map { DiagramNode(at: $0, of: graph, names: names) }
    gradients = graph.map { $0.hasGradient ? $0.gradient : nil }
  }

  /// A warning of a diagram that is too large for `dot`, which needs minutes for a few thousand
  /// nodes; `nil` for up to 2,000 nodes, as drawn: folded, and cut at the maximum depth.
  public var warning: String? {
    let count = Scene(of: self).visibleBoxes.count { _ in true }
    guard count > 2_000 else { return nil }
    return "The diagram has \(count) nodes; dot may need minutes to lay out more than 2,000."
  }
}

/// What a diagram knows of one node.
struct DiagramNode: Sendable {
  struct Input: Sendable {
    let position: Int
    let localDerivative: Double
  }

  /// A name that no other node has: the label, with `_2`, `_3` … where others have it too, or v1,
  /// v2 …; for a constant without a label its data.
  let name: String

  let label: String?

  /// The operation with the names of its inputs: `a + b`.
  let expression: String
  let operation: (any Operation.Type)?
  let isConstant: Bool
  let data: Double
  let inputs: [Input]

  init(at position: Int, of graph: Graph, names: [String]) {
    let node = graph[position]
    name = names[position]
    label = node.label.map { shownLabel($0) }
    expression = graph.expression(at: position, names: names)
    operation = node.operation
    isConstant = node.isConstant
    data = node.data
    inputs = zip(graph.inputPositions(position), node.localDerivatives).map(Input.init)
  }

  /// What the node is called in a drawing, where it need not be told from others by name.
  var shownName: String { label ?? name }
}
