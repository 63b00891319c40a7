import Testing

@testable import ChainRule

@Suite("The order in which nodes are freed")
struct FreeingOrderTests {
  @Test("Of all nodes but leaves that nobody needs any more, the highest in memory goes first")
  func highestFirst() {
    for seed in 0..<20 {
      let root = makeRoot(seed: UInt64(seed))
      let expected = expectedOrder(of: root)
      #expect(expected.count > 100)
      var actual: [UnsafeMutableRawPointer] = []
      var dying = DyingNodes()
      dying.takeInputs(of: root)
      while let node = dying.removeHighest() {
        actual.append(address(node))
        dying.takeInputs(of: node)
      }
      #expect(actual == expected, "seed \(seed)")
    }
  }

  /// A graph with sharing, whose leaves and constants lie anywhere in memory.
  private func makeRoot(seed: UInt64) -> Value {
    var random = SeededGenerator(seed: seed)
    var nodes = (0..<120).map { $0 < 60 ? Value(Double($0)) : .constant(Double($0)) }
      .shuffled(using: &random)
    for step in 0..<40 {
      let (a, b) = (nodes[step], nodes.randomElement(using: &random) ?? nodes[0])
      nodes.append(step.isMultiple(of: 3) ? -a : a * b)
    }
    return nodes.shuffled(using: &random).reduce(nodes[0]) { $0 + $1 }
  }

  /// What a search through all nodes that are waiting finds.
  private func expectedOrder(of root: Value) -> [UnsafeMutableRawPointer] {
    let graph = Graph(of: root)
    var uses = [Int](repeating: 0, count: graph.count)
    for input in graph.indices.flatMap(graph.inputPositions) { uses[input] += 1 }
    var order: [UnsafeMutableRawPointer] = []
    var waiting: [Int] = []
    var node: Int? = graph.count - 1
    while let last = node {
      for input in graph.inputPositions(last) {
        uses[input] -= 1
        if uses[input] == 0 && !graph[input].isLeaf { waiting.append(input) }
      }
      node = waiting.max { address(graph[$0]) < address(graph[$1]) }
      waiting.removeAll { $0 == node }
      if let node { order.append(address(graph[node])) }
    }
    return order
  }

  private func address(_ node: Value) -> UnsafeMutableRawPointer {
    Unmanaged.passUnretained(node).toOpaque()
  }
}
