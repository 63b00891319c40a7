import ChainRule
import PlainGraph

/// W2: a small network is trained, its graph rebuilt for each step.
func trainComparison() -> GraphComparison {
  let moons = Moons()
  let nodeCount = MoonsGraph<Value>.nodeCount
  return GraphComparison(
    name: "W2",
    title:
      "2-16-16-1 on 100 moons, \(shown(Double(nodeCount))) nodes rebuilt for each step; figures per node",
    nodeCount: nodeCount, stepCount: MoonsTraining.stepCount,
    competitors: [
      Competitor(name: "Value") { try runTraining(of: Value.self, moons) },
      Competitor(name: "plain node") { try runTraining(of: PlainNode.self, moons) },
    ]
  )
}

/// Trains once.
func runTraining<Node: ScalarNode>(of node: Node.Type, _ moons: Moons) throws -> Phases {
  var phases = Phases()
  let before = Memory.residentBytes
  let graph = MoonsGraph<Node>(moons)
  for step in 0..<MoonsTraining.stepCount {
    var watch = Stopwatch()
    for parameter in graph.parameters { parameter.resetGradient() }
    phases.update += watch.lap()
    var loss: Node? = graph.loss()
    phases.build += watch.lap()
    if step == 0 { phases.setBuiltBytes(before) }
    watch.skip()
    loss?.backward()
    phases.backward += watch.lap()
    if let loss, MoonsTraining.isVerified(step) {
      try MoonsTraining.verify(
        step, loss.data, Numbers(graph.parameters.map(\.gradient)), of: "\(node)")
    }
    watch.skip()
    loss = nil
    phases.free += watch.lap()
    let rate = MoonsTraining.learningRate(at: step)
    for parameter in graph.parameters { parameter.data -= rate * parameter.gradient }
    phases.update += watch.lap()
  }
  return phases
}
