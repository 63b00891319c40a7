import Console
import FileAccess
import Foundation

/// What one competitor took in one round.
struct GraphSample: Codable {
  let phases: Phases

  /// By how much the process grew while the graph was built, and at most.
  let builtBytes: Int
  let peakBytes: Int
}

extension GraphSample {
  /// The first word of the command line of a process that takes a sample for another one.
  static let command = "--sample"

  /// Lets a competitor run in a process that nobody else has used. In a shared one it would build
  /// its graphs in the scattered pieces of memory that others have left.
  static func takeInOwnProcess(of benchmark: String, competitor: Int) throws -> GraphSample {
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let sample = try ChildProcess([program, command, benchmark, "\(competitor)"])
    guard sample.status == 0, let line = sample.lines.last else {
      throw FailedBenchmark(description: "\(benchmark) has failed in a process of its own")
    }
    return try JSON.decoder.decode(GraphSample.self, from: Data(line.utf8))
  }

  /// Takes a sample in this process: the third of three runs, for which free memory is in order.
  static func take(_ run: () throws -> Phases) throws -> GraphSample {
    let before = Memory.residentBytes ?? 0
    let first = try run()
    let peak = Memory.peakBytes - before
    var phases = first
    for _ in 2...3 {
      Memory.joinFreeMemory()
      phases = try run()
    }
    return GraphSample(phases: phases, builtBytes: first.builtBytes ?? 0, peakBytes: peak)
  }

  /// Takes the sample that `words`, all but the first of a command line, ask for, and prints it.
  static func answer(_ words: some Collection<String>) throws {
    guard let name = words.first, let comparison = Benchmark(rawValue: name)?.comparison,
      let index = words.dropFirst().first.flatMap({ Int($0) }),
      comparison.competitors.indices.contains(index)
    else { throw UsageError("\(command) is what the tool says to itself; see --help") }
    let sample = try take(comparison.competitors[index].run)
    try Terminal.write(JSON.encoder.encode(sample))
  }
}
