import ChainRule
import Drawing

/// texts: what a node costs where a graph becomes text or text a graph.
func textsSection(_ runs: Int, _ progress: Progress) throws -> Section {
  let sizes = [100, 1000]
  let kinds: [(name: String, run: (Int) throws -> TextSample)] = [
    ("DOT", dotOfChains), ("trace", traceOfChains), ("formula", formulaOfChains),
  ]
  let competitors = kinds.flatMap { kind in
    sizes.map { size in
      let count = shown(Double(Chains<Value>.nodeCount(size)))
      return Competitor(name: "\(kind.name), \(count) nodes") { try kind.run(size) }
    }
  }
  let rounds = try Rounds(runs, competitors, progress: progress)
  return Section(
    name: "texts", title: "graphs of the kind of W1 written, traced and read; figures per node",
    columns: [
      .init(key: "nanoseconds", heading: "ns"),
      .init(key: "characters", heading: "characters"),
    ],
    rows: competitors.indices.map { index in
      .init(
        name: competitors[index].name,
        figures: [
          "nanoseconds": rounds.median(index) { $0.seconds * 1e9 / Double($0.nodeCount) },
          "characters": rounds.median(index) { Double($0.length) / Double($0.nodeCount) },
        ])
    })
}

/// How long a text of a graph took.
struct TextSample {
  let seconds: Double
  let length: Int
  let nodeCount: Int
}

/// The graph as a diagram in the language of Graphviz.
private func dotOfChains(_ chainCount: Int) throws -> TextSample {
  let chains = Chains<Value>(count: chainCount)
  var watch = Stopwatch()
  let text = Diagram(of: chains.sum).dot
  return TextSample(
    seconds: watch.lap(), length: text.utf8.count, nodeCount: Chains<Value>.nodeCount(chainCount))
}

/// What `backprop trace` lists: each node with its value, and each step of the backward pass.
private func traceOfChains(_ chainCount: Int) throws -> TextSample {
  let chains = Chains<Value>(count: chainCount)
  var watch = Stopwatch()
  let graph = Graph(of: chains.sum)
  let names = graph.names
  var text = ""
  for (position, node) in graph.enumerated() {
    text += "\(names[position]) = \(graph.expression(at: position, names: names))  \(node.data)\n"
  }
  let steps = Array(BackwardPass(from: chains.sum))
  let from = graph.positions(of: steps.map(\.node))
  let to = graph.positions(of: steps.map(\.input))
  for (step, (from, to)) in zip(steps, zip(from, to)) {
    guard let from, let to else { continue }
    text += "\(names[from]) → \(names[to])  \(step.upstreamGradient) × \(step.localDerivative)"
    text += " = \(step.contribution)  \(step.runningTotal)\n"
  }
  return TextSample(
    seconds: watch.lap(), length: text.utf8.count, nodeCount: Chains<Value>.nodeCount(chainCount))
}

/// A formula, written statement by statement and read.
private func formulaOfChains(_ chainCount: Int) throws -> TextSample {
  let chains = Chains<Value>(count: chainCount)
  let text = Formula(of: chains.sum).description
  var watch = Stopwatch()
  let formula = try Formula(text)
  let seconds = watch.lap()
  return withExtendedLifetime(formula) {
    TextSample(
      seconds: seconds, length: text.utf8.count, nodeCount: Chains<Value>.nodeCount(chainCount))
  }
}
