import ChainRule

/// One forward and one backward pass over a graph, written down.
struct Trace {
  let graph: Graph
  let names: [String]
  let steps: [RecordedStep]

  /// Runs the backward pass from `output` and keeps its steps.
  init(of output: Value) {
    graph = Graph(of: output)
    names = graph.names
    steps = graph.record(BackwardPass(from: output))
  }

  /// Which input of a node a step goes to, where both inputs are the same node.
  func side(of step: RecordedStep) -> String {
    let inputs = graph.inputPositions(step.edge.position)
    let isTwice = inputs.count > Set(inputs).count
    return isTwice ? [" (left)", " (right)"][step.edge.inputIndex] : ""
  }
}
