import ChainRule

/// What a model of sequences computes, in order: a frame of its drawing.
struct DiagramPart {
  let name: String
  var values: [Value] = []
  var parts: [DiagramPart] = []
}

extension SequenceModel {
  /// The model's graph for some tokens with a group for each part of it, for a drawing.
  ///
  /// A model of your own is one group, `model`, if it has no ``diagram(for:hasLoss:)`` itself.
  ///
  /// - Parameters:
  ///   - tokens: what is read; with a loss, the last one is not read but predicted alone.
  ///   - hasLoss: whether the graph ends with the loss of the tokens, in a group of its own, and
  ///     not with the logits.
  public func diagram(for tokens: [Int], hasLoss: Bool = false) -> NetworkDiagram {
    let logits = self(hasLoss ? tokens.dropLast() : tokens)
    return diagram(
      [DiagramPart(name: "model", values: logits.flatMap(\.self))], logits, tokens, hasLoss)
  }

  /// The graph of logits, or of the loss of the tokens that they predict, with groups for its
  /// parts.
  func diagram(
    _ parts: [DiagramPart], _ logits: [[Value]], _ tokens: [Int], _ hasLoss: Bool
  ) -> NetworkDiagram {
    var nodes = NodeCollector(after: [])
    func group(_ part: DiagramPart) -> NodeGroup {
      let parts = part.parts.map(group)
      return NodeGroup(name: part.name, nodes: nodes.collect(part.values), parts: parts)
    }
    var groups = parts.map(group)
    guard hasLoss else {
      return NetworkDiagram(inputs: [], outputs: logits.flatMap(\.self), groups: groups)
    }
    let loss = zip(logits, tokens.dropFirst())
      .map { softmaxCrossEntropy(logits: $0, label: $1) }.mean()
    // The last node, in which the loss can be read, stands outside.
    groups.append(group(DiagramPart(name: "loss", values: loss.inputs)))
    return NetworkDiagram(inputs: [], outputs: [loss], groups: groups)
  }
}

extension PairTable {
  /// The graph with a group for the rows of the table that are read.
  public func diagram(for tokens: [Int], hasLoss: Bool = false) -> NetworkDiagram {
    let logits = self(hasLoss ? tokens.dropLast() : tokens)
    return diagram(
      [DiagramPart(name: "table", values: logits.flatMap(\.self))], logits, tokens, hasLoss)
  }
}

extension RecurrentReader {
  /// The graph with a group for the shared parameters, and one for each time step: a token, the
  /// next state, and the logits.
  public func diagram(for tokens: [Int], hasLoss: Bool = false) -> NetworkDiagram {
    let logits = self(hasLoss ? tokens.dropLast() : tokens)
    let steps = zip(1..., logits).map { DiagramPart(name: "time step \($0)", values: $1) }
    return diagram(
      [DiagramPart(name: "shared parameters", values: parameters)] + steps, logits, tokens, hasLoss)
  }
}
