/// A workload on graphs, for the kit's node and the plain one.
struct GraphComparison {
  let name, title: String
  let nodeCount: Int

  /// How often one run goes through the graph's life.
  var stepCount = 1

  /// The kit's node comes first, the plain one last.
  let competitors: [Competitor<Phases>]

  /// Lets the competitors take turns, each time in a process of their own.
  func measure(_ runs: Int, _ progress: Progress) throws -> Section {
    let turns = competitors.indices.map { index in
      Competitor(name: competitors[index].name) {
        try GraphSample.takeInOwnProcess(of: name, competitor: index)
      }
    }
    let rounds = try Rounds(runs, turns, progress: progress)

    let nodes = Double(nodeCount)
    let nanoseconds = 1e9 / (nodes * Double(stepCount))
    var section = Section(name, title, rows: rounds.names)
    section.addPhases { row, phase in
      rounds.median(row) { $0.phases[keyPath: phase] } * nanoseconds
    }
    section.add("milliseconds", stepCount == 1 ? "ms in all" : "ms a step") {
      rounds.median($0, \.phases.total) * 1000 / Double(stepCount)
    }
    section.add("ratio", "ratio") { rounds.ratio($0, to: competitors.count - 1, \.phases.total) }
    section.add("bytes", "bytes") { rounds.median($0) { Double($0.builtBytes) / nodes } }
    section.add("peakBytes", "peak bytes") { rounds.median($0) { Double($0.peakBytes) / nodes } }
    return section
  }
}
