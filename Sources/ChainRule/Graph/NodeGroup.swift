/// Nodes of a graph that belong together, as those of a neuron or of a layer.
public struct NodeGroup {
  /// What the group is called, as `layer 1` or `neuron 3`.
  public let name: String

  /// The nodes of the group that are in none of its parts.
  public let nodes: [Value]

  /// The groups inside, as the neurons of a layer.
  public let parts: [NodeGroup]

  /// A group of given nodes, with the groups inside it.
  public init(name: String, nodes: [Value], parts: [NodeGroup] = []) {
    self.name = name
    self.nodes = nodes
    self.parts = parts
  }
}
