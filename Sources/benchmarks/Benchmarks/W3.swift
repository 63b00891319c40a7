import ChainRule
import PlainGraph

/// W3: a chain that is very deep.
func deepComparison() -> GraphComparison {
  let length = 10_000_000
  return GraphComparison(
    name: "W3", title: "x ← x + c, ten million times; figures per node", nodeCount: length + 2,
    competitors: [
      Competitor(name: "Value") { try runDeepChain(length) { (_: consuming Value) in } },
      Competitor(name: "plain node") { try runDeepChain(length, free: PlainNode.takeApart) },
    ]
  )
}

/// Takes a deep chain through its life once; `free` gets the only reference to its end.
func runDeepChain<Node: ScalarNode>(
  _ length: Int, free: (consuming Node) -> Void
) throws -> Phases {
  var phases = Phases()
  let before = Memory.residentBytes
  var watch = Stopwatch()
  let (constant, end) = deepChain(length: length, of: Node.self)
  phases.build = watch.lap()
  phases.setBuiltBytes(before)
  watch.skip()
  end.backward()
  phases.backward = watch.lap()
  try CheckValue(name: "∂c of W3", expected: Double(length))
    .verify(constant.gradient, of: "\(Node.self)")
  watch.skip()
  free(consume end)
  phases.free = watch.lap()
  return phases
}
