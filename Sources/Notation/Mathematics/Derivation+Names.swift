import ChainRule

extension Derivation {
  /// The names of the nodes, and of inputs that are not among them. A result without one is y, and
  /// others are v1, v2 … as long as none looks like a label.
  var names: [String] {
    var names = graph.names
    let labels = graph.compactMap(\.label) + inputs.compactMap(\.label)
    let taken = Set(labels.map { NameParts($0) })
    var results = 0
    for position in graph.indices
    where graph[position].label == nil && graph[position].operation != nil {
      repeat { results += 1 } while taken.contains(NameParts("v\(results)"))
      names[position] = "v\(results)"
    }
    if graph[last].label == nil && !taken.contains(NameParts("y")) {
      names[last] = "y"
    }
    return names + inputs.map { $0.label ?? "x" }
  }
}
