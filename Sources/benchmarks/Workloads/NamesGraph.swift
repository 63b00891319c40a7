/// W5 as a graph of nodes of any kind, built again for each document: what `GPT` of Networks says,
/// in the few operations that the plain node has.
struct NamesGraph<Node: ScalarNode> {
  /// The model's parameters, which stay from step to step.
  let parameters: [Node]

  private let layout = HandWrittenGPT()

  init(_ names: Names) { parameters = names.parameters.map { .leaf($0) } }

  /// The mean of −log p over the tokens of a document.
  func loss(of document: [Int]) -> Node {
    var (keys, values): ([[Node]], [[Node]]) = ([], [])
    let losses = document.indices.dropLast().map { position in
      let embedded = zip(row(layout.tokens, document[position]), row(layout.positions, position))
      let vector = normalized(embedded.map { $0 + $1 })
      let asking = normalized(vector)
      let query = product(layout.query, asking)
      keys.append(product(layout.key, asking))
      values.append(product(layout.value, asking))
      let answers = (0..<HandWrittenGPT.headCount).flatMap { answer($0, query, keys, values) }
      let attended = zip(product(layout.mix, answers), vector).map { $1 + $0 }
      let units = product(layout.hidden, normalized(attended)).map { Node.relu($0) }
      let left = zip(product(layout.output, units), attended).map { $1 + $0 }
      let logits = product(layout.logits, left)
      return .log(sum(logits.map { .exp($0) })) - logits[document[position + 1]]
    }
    return sum(losses) / .constant(Double(losses.count))
  }

  /// What a head finds at the positions up to the last one.
  private func answer(
    _ head: Int, _ query: [Node], _ keys: [[Node]], _ values: [[Node]]
  ) -> [Node] {
    let count = HandWrittenGPT.width / HandWrittenGPT.headCount
    let part = head * count..<(head + 1) * count
    let powers = keys.map { key in
      Node.exp(sum(part.map { query[$0] * key[$0] }) / .constant(2))
    }
    let total = sum(powers)
    let weights = powers.map { $0 / total }
    return part.map { index in sum(zip(weights, values).map { $0 * $1[index] }) }
  }

  private func normalized(_ vector: [Node]) -> [Node] {
    let mean = sum(vector.map { $0 * $0 }) / .constant(Double(vector.count))
    let scale = Node.constant(1) / .squareRoot(mean + .constant(1e-5))
    return vector.map { $0 * scale }
  }

  private func product(_ matrix: HandWrittenMatrix, _ vector: [Node]) -> [Node] {
    (0..<matrix.rowCount).map { sum(zip(row(matrix, $0), vector).map { $0 * $1 }) }
  }

  private func row(_ matrix: HandWrittenMatrix, _ index: Int) -> ArraySlice<Node> {
    parameters[matrix.offset + index * matrix.columnCount..<matrix.end]
      .prefix(matrix.columnCount)
  }

  private func sum(_ nodes: [Node]) -> Node { nodes.dropFirst().reduce(nodes[0]) { $0 + $1 } }
}

extension NamesGraph {
  /// Differentiates by building a graph and freeing it.
  func differentiate(
    _ document: [Int], _ numbers: [Double], into gradients: inout [Double]
  ) -> Double {
    for (parameter, number) in zip(parameters, numbers) {
      parameter.data = number
      parameter.resetGradient()
    }
    let loss = loss(of: document)
    loss.backward()
    for (index, parameter) in parameters.enumerated() { gradients[index] = parameter.gradient }
    return loss.data
  }
}
