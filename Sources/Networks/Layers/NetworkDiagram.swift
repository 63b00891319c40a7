import ChainRule

/// The graph of a network together with the groups that its nodes form, for a drawing.
///
/// A drawing can frame each group, or fold it into one box:
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let network = MultilayerPerceptron([2, 3, 1], using: &generator)
/// let drawing = network.diagram(for: [Value(0.5, "x"), Value(-1, "y")])
/// let picture = Diagram(of: drawing.outputs, clusters: drawing.groups.map(Cluster.init)).dot
/// ```
public struct NetworkDiagram {
  /// The inputs.
  public let inputs: [Value]

  /// The outputs, from which the whole graph can be reached.
  public let outputs: [Value]

  /// The groups, from the inputs to the outputs.
  public let groups: [NodeGroup]
}

extension MultilayerPerceptron {
  /// The network's graph with a group for each layer, and in it one for each neuron.
  ///
  /// A neuron's group holds its parameters and what it computes. Outputs are named after neurons.
  public func diagram(for inputs: [Value]) -> NetworkDiagram {
    var groups: [NodeGroup] = []
    var signals = inputs
    var nodes = NodeCollector(after: inputs)
    for (number, layer) in zip(1..., layers) {
      let outputs = layer(signals)
      let neurons = zip(1..., outputs).map { index, output in
        let name = "layer \(number) neuron \(index)"
        return NodeGroup(name: "neuron \(index)", nodes: nodes.collect([output.named(name)]))
      }
      groups.append(NodeGroup(name: "layer \(number)", nodes: [], parts: neurons))
      signals = outputs
    }
    return NetworkDiagram(inputs: inputs, outputs: signals, groups: groups)
  }
}

/// Collects the nodes of a graph group by group, each once, in O(nodes + edges).
struct NodeCollector {
  private var visited: Set<ObjectIdentifier>

  /// How many edges have been followed; at most one for each input of a node.
  private(set) var edgeCount = 0

  /// A collector that leaves out `inputs` and what those are made of.
  init(after inputs: [Value]) { visited = Set(Graph(of: inputs).map(ObjectIdentifier.init)) }

  /// The nodes that `outputs` are made of and that were not collected before, outputs first.
  mutating func collect(_ outputs: [Value]) -> [Value] {
    var nodes: [Value] = []
    var waiting = Array(outputs.reversed())
    while let node = waiting.popLast() {
      guard visited.insert(ObjectIdentifier(node)).inserted else { continue }
      nodes.append(node)
      waiting += node.inputs.reversed()
      edgeCount += node.inputs.count
    }
    return nodes
  }
}
