/// A workload on graphs, for the kit's node and the plain one.
struct GraphComparison {
  let name: String
  let title: String
  let nodeCount: Int

  /// How often one run goes through the graph's life.
  var stepCount = 1

  /// The kit's node comes first, the plain one last.
  let competitors: [Competitor<Phases>]

  /// Measures memory first, then the times in turns.
  func measure(_ runs: Int, _ progress: Progress) throws -> Section {
    let memory = try competitors.map { competitor in
      progress(0, "memory of \(competitor.name)")
      let (phases, peak) = try Memory.peakBytes(of: competitor.run)
      return (built: phases.builtBytes, peak: peak)
    }
    let rounds = try Rounds(runs, competitors, progress: progress)

    let nanoseconds = 1e9 / Double(nodeCount * stepCount)
    var section = Section(name, title, rows: rounds.names)
    section.add("buildNanoseconds", "build ns") { rounds.median($0, \.build) * nanoseconds }
    section.add("backwardNanoseconds", "backward ns") {
      rounds.median($0, \.backward) * nanoseconds
    }
    section.add("freeNanoseconds", "free ns") { rounds.median($0, \.free) * nanoseconds }
    section.add("togetherNanoseconds", "together ns") { rounds.median($0, \.total) * nanoseconds }
    section.add("milliseconds", stepCount == 1 ? "ms in all" : "ms a step") {
      rounds.median($0, \.total) * 1000 / Double(stepCount)
    }
    section.add("ratio", "ratio") { rounds.ratio($0, to: competitors.count - 1, \.total) }
    section.add("bytes", "bytes") { memory[$0].built.map { Double($0) / Double(nodeCount) } }
    section.add("peakBytes", "peak bytes") {
      memory[$0].peak.map { Double($0) / Double(nodeCount) }
    }
    return section
  }
}
