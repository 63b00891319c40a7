import ChainRule
import PlainGraph

/// W1: a wide and deep graph is built, differentiated and freed.
func buildComparison() -> GraphComparison {
  let nodeCount = Chains<Value>.nodeCount()
  return GraphComparison(
    name: "W1",
    title: "1,000 chains of tanh(x·w + b), \(shown(Double(nodeCount))) nodes; figures per node",
    nodeCount: nodeCount,
    competitors: [
      Competitor(name: "Value") { try runChains(of: Value.self) },
      Competitor(name: "plain node") { try runChains(of: PlainNode.self) },
    ]
  )
}

/// Takes chains through their life once.
func runChains<Node: ScalarNode>(_ count: Int = 1000, of node: Node.Type) throws -> Phases {
  var phases = Phases()
  let before = Memory.residentBytes
  var watch = Stopwatch()
  var chains: Chains<Node>? = Chains(count: count)
  phases.build = watch.lap()
  phases.setBuiltBytes(before)
  watch.skip()
  chains?.sum.backward()
  phases.backward = watch.lap()
  if let chains, count == 1000 {
    try loss.verify(chains.sum.data, of: "\(node)")
    try gradientSum.verify(chains.gradientSum, of: "\(node)")
  }
  watch.skip()
  chains = nil
  phases.free = watch.lap()
  return phases
}

private let loss = CheckValue(name: "the loss of W1", expected: 286.56625502065492)
private let gradientSum = CheckValue(
  name: "the sum of gradients of W1", expected: 41342.172858999373)
