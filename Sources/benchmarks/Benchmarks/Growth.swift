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
  // The first and largest graph gets the memory in which all others are then built.
  Memory.keepFreeMemory()
  _ = try runChains(chainCounts[chainCounts.count - 1], of: Value.self)
  let rounds = try Rounds(runs, competitors, progress: progress)
  var section = Section(
    "growth", "Value in graphs of the kind of W1, in warm memory; figures per node",
    rows: rounds.names)
  section.add("buildNanoseconds", "build ns") { rounds.median($0) { $0.build * 1e9 } }
  section.add("backwardNanoseconds", "backward ns") { rounds.median($0) { $0.backward * 1e9 } }
  section.add("freeNanoseconds", "free ns") { rounds.median($0) { $0.free * 1e9 } }
  section.add("togetherNanoseconds", "together ns") { rounds.median($0) { $0.total * 1e9 } }
  return section
}
