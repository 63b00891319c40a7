import ChainRule

/// growth: what a node costs in graphs of ever more nodes of the kind of W1, and on their tapes.
func growthSection(_ runs: Int, _ progress: Progress) throws -> Section {
  let chainCounts = [10, 100, 1000, 10_000]
  let competitors = chainCounts.map { count in
    let nodeCount = Chains<Value>.nodeCount(count)
    return Competitor(name: "\(shown(Double(nodeCount))) nodes") {
      // Small graphs are taken through their lives often enough to be timed.
      var phases = Phases()
      let times = max(1, 1000 / count)
      for _ in 0..<times { phases += try runChains(count, of: Value.self) }
      return Growth(
        graph: phases / Double(times * nodeCount), tape: tapePhases(count, times: times))
    }
  }
  // The first and largest graph gets the memory in which all others are then built.
  Memory.keepFreeMemory()
  _ = try runChains(chainCounts[chainCounts.count - 1], of: Value.self)
  let rounds = try Rounds(runs, competitors, progress: progress)
  var section = Section(
    "growth", "graphs of the kind of W1, and their tapes, in warm memory; figures per node",
    rows: rounds.names)
  section.addPhases { row, phase in rounds.median(row) { $0.graph[keyPath: phase] * 1e9 } }
  section.add("recordNanoseconds", "record ns") { rounds.median($0) { $0.tape.record * 1e9 } }
  section.add("replayNanoseconds", "replay ns") { rounds.median($0) { $0.tape.replay * 1e9 } }
  return section
}

/// What a node took in one round, in seconds.
private struct Growth {
  let graph: Phases
  let tape: TapePhases
}

private struct TapePhases {
  var record = 0.0
  var replay = 0.0
}

/// Records chains on a tape and replays it, forward and backward; seconds per node.
private func tapePhases(_ count: Int, times: Int) -> TapePhases {
  let chains = Chains<Value>(count: count)
  let inputs = chains.starts + chains.weights + chains.biases
  let numbers = inputs.map(\.data)
  var phases = TapePhases()
  for _ in 0..<times {
    var watch = Stopwatch()
    let tape = Tape(of: chains.sum, inputs: inputs, parameters: [])
    phases.record += watch.lap()
    _ = tape.replay(inputs: numbers, parameters: [])
    phases.replay += watch.lap()
  }
  let nodeCount = Double(times * Chains<Value>.nodeCount(count))
  return TapePhases(record: phases.record / nodeCount, replay: phases.replay / nodeCount)
}
