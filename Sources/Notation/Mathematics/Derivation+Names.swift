import ChainRule

extension Derivation {
  /// The names of the nodes, of inputs that are not among them, and of the output.
  ///
  /// The output is called by its label, or y. The operation that computes it is a value beside the
  /// others, v1, v2 … as long as none looks like a label: so ∂v₃/∂x is a local derivative, and
  /// ∂y/∂x the derivative of the output, also where x goes into the last operation.
  var names: [String] {
    var names = graph.names
    let label = names[last]
    let labels = graph.compactMap(\.label) + inputs.compactMap(\.label)
    let taken = Set(labels.map { NameParts($0) })
    var results = 0
    for position in graph.indices
    where graph[position].operation != nil && (graph[position].label == nil || position == last) {
      repeat { results += 1 } while taken.contains(NameParts("v\(results)"))
      names[position] = "v\(results)"
    }
    var output = "y"
    var count = 0
    while taken.contains(NameParts(output)) {
      count += 1
      output = "output\(count == 1 ? "" : "\(count)")"
    }
    return names + inputs.map { $0.label ?? "x" } + [graph[last].label == nil ? output : label]
  }
}
