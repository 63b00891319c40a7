import ChainRule
import Drawing

/// texts: what a node costs where a graph becomes text or text a graph.
func textsSection(_ runs: Int, _ progress: Progress) throws -> Section {
  let kinds = [("DOT", writeDot), ("trace", writeTrace), ("formula", readFormula)]
  let competitors = kinds.flatMap { name, run in
    [100, 1000].map { chainCount in
      let nodeCount = Double(Chains<Value>.nodeCount(chainCount))
      return Competitor(name: "\(name), \(shown(nodeCount)) nodes") {
        let (seconds, length) = try run(Chains<Value>(count: chainCount).sum)
        return (seconds: seconds / nodeCount, length: Double(length) / nodeCount)
      }
    }
  }
  let rounds = try Rounds(runs, competitors, progress: progress)
  var section = Section(
    "texts", "graphs of the kind of W1 drawn, traced and read; figures per node",
    rows: rounds.names)
  section.add("nanoseconds", "ns") { rounds.median($0) { $0.seconds * 1e9 } }
  section.add("bytes", "bytes of text") { rounds.median($0, \.length) }
  return section
}

/// Writes the graph as a diagram in the language of Graphviz.
private func writeDot(_ output: Value) throws -> (seconds: Double, length: Int) {
  var watch = Stopwatch()
  let text = Diagram(of: output).dot
  return (watch.lap(), text.utf8.count)
}

/// Writes what `backprop trace` lists: each node with its value, each step of the backward pass.
private func writeTrace(_ output: Value) throws -> (seconds: Double, length: Int) {
  var watch = Stopwatch()
  let graph = Graph(of: output)
  let names = graph.names
  var text = ""
  for (position, node) in graph.enumerated() {
    text += "\(names[position]) = \(graph.expression(at: position, names: names))  \(node.data)\n"
  }
  for step in graph.record(BackwardPass(from: output)) {
    text += "\(names[step.edge.position]) → \(names[step.inputPosition])  "
    text += "\(step.upstreamGradient) × \(step.localDerivative)"
    text += " = \(step.contribution)  \(step.runningTotal)\n"
  }
  return (watch.lap(), text.utf8.count)
}

/// Reads the graph's formula.
private func readFormula(_ output: Value) throws -> (seconds: Double, length: Int) {
  let text = Formula(of: output).description
  var watch = Stopwatch()
  let formula = try Formula(text)
  return withExtendedLifetime(formula) { (watch.lap(), text.utf8.count) }
}
