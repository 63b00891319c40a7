import ChainRule

/// What `backprop trace --json` prints.
struct TraceReport: Encodable {
  struct Node: Encodable {
    let id: Int
    let label, operation: OrNull<String>
    let inputs: [Int]
    let data: Double
    let gradient: OrNull<Double>
  }

  /// A property that a node may lack: its key is written all the same, with `null`.
  struct OrNull<Wrapped: Encodable>: Encodable {
    let value: Wrapped?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }

  struct Step: Encodable {
    let from, to: Int
    let localDerivative, upstreamGradient, contribution: Double
  }

  let formula: String
  let value: Double
  let gradients: [String: Double]
  let nodes: [Node]
  let steps: [Step]

  init(_ problem: Problem, _ trace: Trace) {
    formula = problem.formula.description
    value = problem.output.data
    gradients = Dictionary(
      uniqueKeysWithValues: problem.inputs.map { ($0.label ?? "", $0.gradient) })
    nodes = trace.graph.enumerated().map { position, node in
      Node(
        id: position, label: OrNull(value: node.label),
        operation: OrNull(value: node.operation?.symbol),
        inputs: trace.graph.inputPositions(position), data: node.data,
        gradient: OrNull(value: node.hasGradient ? node.gradient : nil))
    }
    steps = trace.steps.map {
      Step(
        from: $0.edge.position, to: $0.inputPosition, localDerivative: $0.localDerivative,
        upstreamGradient: $0.upstreamGradient, contribution: $0.contribution)
    }
  }
}
