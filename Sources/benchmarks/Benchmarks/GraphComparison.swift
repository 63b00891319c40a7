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

    let perNode = 1e9 / Double(nodeCount * stepCount)
    let rows = competitors.indices.map { index in
      var figures = [
        "buildNanoseconds": rounds.median(index, \.build) * perNode,
        "backwardNanoseconds": rounds.median(index, \.backward) * perNode,
        "freeNanoseconds": rounds.median(index, \.free) * perNode,
        "togetherNanoseconds": rounds.median(index, \.total) * perNode,
        "milliseconds": rounds.median(index, \.total) * 1000 / Double(stepCount),
        "ratio": rounds.ratio(index, to: competitors.count - 1, \.total),
      ]
      figures["bytes"] = memory[index].built.map { Double($0) / Double(nodeCount) }
      figures["peakBytes"] = memory[index].peak.map { Double($0) / Double(nodeCount) }
      return Section.Row(name: competitors[index].name, figures: figures)
    }
    return Section(name: name, title: title, columns: columns, rows: rows)
  }

  private var columns: [Section.Column] {
    [
      .init(key: "buildNanoseconds", heading: "build ns"),
      .init(key: "backwardNanoseconds", heading: "backward ns"),
      .init(key: "freeNanoseconds", heading: "free ns"),
      .init(key: "togetherNanoseconds", heading: "together ns"),
      .init(key: "bytes", heading: "bytes"),
      .init(key: "peakBytes", heading: "peak bytes"),
      .init(key: "milliseconds", heading: stepCount > 1 ? "ms a step" : "ms in all"),
      .init(key: "ratio", heading: "ratio"),
    ]
  }
}
