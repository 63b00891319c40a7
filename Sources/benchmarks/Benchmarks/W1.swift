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
  if let chains, let known = knownResults[count] {
    try known.loss.verify(chains.sum.data, of: "\(node)")
    try known.gradientSum.verify(chains.gradientSum, of: "\(node)")
  }
  watch.skip()
  chains = nil
  phases.free = watch.lap()
  return phases
}

/// What some counts of chains give; the tests take the small one, and see that the other is right.
let knownResults = [
  10: knownResult(loss: 3.4785319574144253, gradientSum: 176.3928208407412),
  1000: knownResult(loss: 286.56625502065492, gradientSum: 41342.172858999373),
]

private func knownResult(
  loss: Double, gradientSum: Double
) -> (loss: CheckValue, gradientSum: CheckValue) {
  (
    CheckValue(name: "the loss of W1", expected: loss),
    CheckValue(name: "the sum of gradients of W1", expected: gradientSum)
  )
}
