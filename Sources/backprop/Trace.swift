import ChainRule

/// One forward and one backward pass over a graph, written down.
struct Trace {
  /// One application of the chain rule, between positions in the graph.
  struct Step {
    let from: Int
    let to: Int
    let side: String
    let localDerivative: Double
    let upstreamGradient: Double
    let contribution: Double
    let runningTotal: Double
  }

  let graph: Graph
  let names: [String]
  let steps: [Step]

  /// Runs the backward pass from `output` and keeps its steps.
  init(of output: Value) {
    let graph = Graph(of: output)
    let passed = Array(BackwardPass(from: output))
    let from = graph.positions(of: passed.map(\.node))
    let to = graph.positions(of: passed.map(\.input))
    steps = zip(passed, zip(from, to)).compactMap { step, ends in
      guard let from = ends.0, let to = ends.1 else { return nil }
      let isTwice = Set(graph.inputPositions(from)).count < graph.inputPositions(from).count
      return Step(
        from: from, to: to, side: isTwice ? [" (left)", " (right)"][step.inputIndex] : "",
        localDerivative: step.localDerivative, upstreamGradient: step.upstreamGradient,
        contribution: step.contribution, runningTotal: step.runningTotal)
    }
    self.graph = graph
    names = graph.names
  }
}
