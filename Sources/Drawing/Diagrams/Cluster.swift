import ChainRule

/// Nodes that belong together, such as those of a neuron or of a layer.
///
/// ```swift
/// let x = Value(3, "x")
/// let y = tanh(2 * x + 1).named("y")
/// let neuron = Cluster("neuron", from: [x], to: [y])
/// print(Diagram(of: (y - 1) ** 2, clusters: [neuron]).dot)
/// // …
/// //   subgraph cluster0 {
/// // …
/// ```
///
/// A cluster is drawn as a frame around its nodes, or folded into one box with the edges across it.
public struct Cluster {
  /// The text above the frame, or in the box.
  public var name: String

  /// The nodes; those of the clusters inside need not be named again.
  public var nodes: [Value]

  /// The clusters inside this one.
  public var clusters: [Cluster]

  /// Whether the cluster is drawn as one box.
  public var isFolded: Bool

  /// The cluster of the given nodes; those that are not in the diagram do not matter.
  ///
  /// A node that several clusters name belongs to the innermost, or to the first of them.
  public init(
    _ name: String, of nodes: [Value], containing clusters: [Cluster] = [], isFolded: Bool = false
  ) {
    self.name = name
    self.nodes = nodes
    self.clusters = clusters
    self.isFolded = isFolded
  }

  /// The cluster of everything that turns `inputs` into `outputs`: the outputs and all that they
  /// are made of, parameters too, up to the inputs and without them.
  public init(
    _ name: String, from inputs: [Value], to outputs: [Value],
    containing clusters: [Cluster] = [], isFolded: Bool = false
  ) {
    var visited = Set(inputs.map(ObjectIdentifier.init))
    var nodes: [Value] = []
    var waiting = outputs
    while let node = waiting.popLast() {
      guard visited.insert(ObjectIdentifier(node)).inserted else { continue }
      nodes.append(node)
      waiting += node.inputs
    }
    self.init(name, of: nodes, containing: clusters, isFolded: isFolded)
  }

  /// The cluster of a group, as the diagram of a network gives it, with clusters for its parts.
  public init(_ group: NodeGroup) {
    self.init(group.name, of: group.nodes, containing: group.parts.map(Cluster.init))
  }
}
