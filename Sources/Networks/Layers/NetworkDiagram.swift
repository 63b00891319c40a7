import ChainRule

/// Nodes of a graph that belong together, as those of a neuron or of a layer.
public struct NodeGroup {
  /// What the group is called, as `layer 1` or `neuron 3`.
  public let name: String

  /// The nodes of the group that are in none of its parts.
  public let nodes: [Value]

  /// The groups inside, as the neurons of a layer.
  public let parts: [NodeGroup]
}

/// The graph of a network together with the groups that its nodes form, for a drawing.
///
/// A drawing can frame each group, or fold it into one box.
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
  /// A neuron's group holds its parameters and everything that it computes. Each neuron's output is
  /// named after it: `layer 1 neuron 3`.
  public func diagram(for inputs: [Value]) -> NetworkDiagram {
    var groups: [NodeGroup] = []
    var signals = inputs
    for (number, layer) in zip(1..., layers) {
      let outputs = layer(signals)
      let neurons = zip(1..., outputs).map { index, output in
        NodeGroup(
          name: "neuron \(index)",
          nodes: nodes(of: [output.named("layer \(number) neuron \(index)")], after: signals),
          parts: [])
      }
      groups.append(NodeGroup(name: "layer \(number)", nodes: [], parts: neurons))
      signals = outputs
    }
    return NetworkDiagram(inputs: inputs, outputs: signals, groups: groups)
  }
}

/// The nodes that `outputs` are made of, without `inputs` and what those are made of.
func nodes(of outputs: [Value], after inputs: [Value]) -> [Value] {
  let before = Set(Graph(of: inputs).map(ObjectIdentifier.init))
  return Graph(of: outputs).filter { !before.contains(ObjectIdentifier($0)) }
}
