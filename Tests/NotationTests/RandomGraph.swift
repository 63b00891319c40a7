@testable import ChainRule

/// A graph with sharing that a seed determines: twelve operations of the kit, each on any earlier
/// nodes, whose numbers stay moderate.
struct RandomGraph {
  let inputs: [Value]
  let output: Value

  init(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    inputs = ["x", "θ", "w₁"].map { Value(Double.random(in: -2...2, using: &random), $0) }
    var nodes = inputs
    var tries = 0
    while nodes.count < 15 && tries < 200 {
      tries += 1
      let operation = StandardOperation.all.map(\.type).randomElement(using: &random)!
      let operands = (0..<operation.inputCount).map { _ in
        Int.random(in: 0..<8, using: &random) == 0
          ? Value.constant([0, 1, 2, 0.5, -1, 3].randomElement(using: &random)!)
          : nodes.suffix(8).randomElement(using: &random)!
      }
      if operands.allSatisfy(\.isConstant) { continue }
      let node = operation.apply(to: operands)
      let local = operation.localDerivatives(operands.map(\.data), output: node.data)
      if (local + [node.data]).allSatisfy({ abs($0) < 10 }) { nodes.append(node) }
    }
    output = nodes.suffix(6).sum()
  }
}
