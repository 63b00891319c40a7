import ChainRule

/// growth: what a node costs in graphs of ever more nodes of the kind of W1.
func growthSection(_ runs: Int, _ progress: Progress) throws -> Section {
  let chainCounts = [10, 100, 1000, 10_000]
  let competitors = chainCounts.map { count in
    let nodeCount = Chains<Value>.nodeCount(count)
    return Competitor(name: "\(shown(Double(nodeCount))) nodes") {
      // Small graphs are taken through their lives often enough to be timed.
      var phases = Phases()
      let times = max(1, 1000 / count)
      for _ in 0..<times { phases += try runChains(count, of: Value.self) }
      return phases / Double(times * nodeCount)
    }
  }
  let rounds = try Rounds(runs, competitors, progress: progress)
  return Section(
    name: "growth", title: "graphs of the kind of W1 for Value; figures per node",
    columns: [
      .init(key: "buildNanoseconds", heading: "build ns"),
      .init(key: "backwardNanoseconds", heading: "backward ns"),
      .init(key: "freeNanoseconds", heading: "free ns"),
      .init(key: "togetherNanoseconds", heading: "together ns"),
    ],
    rows: competitors.indices.map { index in
      .init(
        name: competitors[index].name,
        figures: [
          "buildNanoseconds": rounds.median(index) { $0.build * 1e9 },
          "backwardNanoseconds": rounds.median(index) { $0.backward * 1e9 },
          "freeNanoseconds": rounds.median(index) { $0.free * 1e9 },
          "togetherNanoseconds": rounds.median(index) { $0.total * 1e9 },
        ])
    })
}
