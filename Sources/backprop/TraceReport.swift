import ChainRule

/// What `backprop trace --json` prints.
struct TraceReport: Encodable {
  struct Node: Encodable {
    let id: Int
    let label: String?
    let operation: String?
    let inputs: [Int]
    let data: Double
    let gradient: Double?

    enum CodingKeys: CodingKey { case id, label, operation, inputs, data, gradient }

    /// Every key is always there; what a node does not have is `null`.
    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: CodingKeys.self)
      try object.encode(id, forKey: .id)
      try object.encode(label, forKey: .label)
      try object.encode(operation, forKey: .operation)
      try object.encode(inputs, forKey: .inputs)
      try object.encode(data, forKey: .data)
      try object.encode(gradient, forKey: .gradient)
    }
  }

  struct Step: Encodable {
    let from: Int
    let to: Int
    let localDerivative: Double
    let upstreamGradient: Double
    let contribution: Double
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
        id: position, label: node.label, operation: node.operation?.symbol,
        inputs: trace.graph.inputPositions(position), data: node.data,
        gradient: node.hasGradient ? node.gradient : nil)
    }
    steps = trace.steps.map {
      Step(
        from: $0.from, to: $0.to, localDerivative: $0.localDerivative,
        upstreamGradient: $0.upstreamGradient, contribution: $0.contribution)
    }
  }
}
