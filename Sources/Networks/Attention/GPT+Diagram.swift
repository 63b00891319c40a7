import ChainRule

extension GPT {
  /// The graph with a group for the embedding, for each layer and in it for each of its parts (both
  /// norms, each head, what mixes them, the neurons, both sums), and for the logits.
  ///
  /// ```swift
  /// var generator = SeededGenerator(seed: 1)
  /// let model = GPT(
  ///   vocabularySize: 3, contextLength: 3, width: 4, headCount: 2, using: &generator)
  /// let drawing = model.diagram(for: [0, 1, 2, 0], hasLoss: true)
  /// print(drawing.groups.map(\.name))  // ["embedding", "layer 1", "logits", "loss"]
  /// print(drawing.groups[1].parts.map(\.name))
  /// // ["attention norm", "head 1", "head 2", "attention output", …
  /// ```
  ///
  /// - Parameters:
  ///   - tokens: what is read; with a loss, the last one is not read but predicted alone.
  ///   - hasLoss: whether the graph ends with the loss of the tokens, and not with the logits.
  public func diagram(for tokens: [Int], hasLoss: Bool = false) -> NetworkDiagram {
    let read = hasLoss ? tokens.dropLast() : tokens
    let reading = self.read(read.map(Token.known), parameters)
    let layers = zip(1..., reading.blocks).map { number, block in
      let heads = (0..<headCount).map { head in
        part("head \(head + 1)", block.attention.heads.map { $0[head] })
      }
      return DiagramPart(
        name: "layer \(number)",
        parts: [part("attention norm", block.normed)] + heads + [
          part("attention output", block.attention.outputs), part("first sum", block.sums),
          part("hidden norm", block.normedSums), part("hidden neurons", block.units),
          part("hidden output", block.found), part("second sum", block.outputs),
        ])
    }
    return diagram(
      [part("embedding", reading.embedded)] + layers + [part("logits", reading.logits)],
      reading.logits, tokens, hasLoss)
  }

  private func part(_ name: String, _ vectors: [[Value]]) -> DiagramPart {
    DiagramPart(name: name, values: vectors.flatMap(\.self))
  }
}
