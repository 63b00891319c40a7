import ChainRule

extension Graph {
  /// A graph of the same shape, with the same labels and numbers, and with operations of choice.
  func copy(
    _ choose: (any ChainRule.Operation.Type, _ position: Int) -> any ChainRule.Operation.Type
  ) -> Graph {
    var copies: [Value] = []
    for (position, node) in enumerated() {
      let copy: Value
      if let operation = node.operation {
        copy = choose(operation, position).apply(to: inputPositions(position).map { copies[$0] })
      } else {
        copy = node.isConstant ? .constant(node.data) : Value(node.data)
      }
      copy.label = node.label
      copies.append(copy)
    }
    return Graph(of: copies[count - 1])
  }

  /// The same graph, whose output is called y if it has no name and no other node is called so.
  var withNamedOutput: Graph {
    let output = self[count - 1]
    if output.label == nil && output.operation != nil && !names.contains("y") { output.label = "y" }
    return self
  }

  /// Other formulas of the same size, to be predicted: the same shape with other operations.
  ///
  /// A large graph has none, as nobody would walk through it by hand.
  func others(seed: UInt64) -> [Graph] {
    guard count <= Self.largestToPredict else { return [] }
    var random = SeededGenerator(seed: seed)
    return (0..<Self.otherCount).map { _ in
      copy { operation, position in
        let isConstant = self[position].isConstant
        let choices = operation.inputCount == 1 ? Self.unary : Self.binary
        return isConstant ? operation : choices.randomElement(using: &random) ?? operation
      }
    }
  }

  private static let largestToPredict = 60
  private static let otherCount = 3

  /// Operations whose values and derivatives can be worked out on paper.
  private static let binary: [any ChainRule.Operation.Type] = [
    Add.self, Subtract.self, Multiply.self, Multiply.self,
  ]
  private static let unary: [any ChainRule.Operation.Type] = [
    Negate.self, Rectifier.self, HyperbolicTangent.self, Exponential.self,
  ]
}
