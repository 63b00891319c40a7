import FileAccess
import Foundation

/// Measures how fast graphs are built, differentiated and freed, beside two yardsticks.
@main
struct BenchmarksTool {
  static func main() {
    _ = StandardStreams.closed
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      complain("\(error)")
      exit(error is UsageError || error is FileError ? 2 : 1)
    }
  }

  private static func run(_ words: [String]) throws {
    if words.first == GraphSample.command { return try GraphSample.answer(words.dropFirst()) }
    let request = try Request(words)
    if request.wantsHelp {
      return try write(Request.help + "\n")
    }
    guard isOptimized else {
      throw UsageError(
        "figures of a debug build say nothing; run it with: swift run -c release benchmarks")
    }
    try StandardStreams.checkOutput()
    let bar = ProgressBar()
    defer { bar.clear() }
    var report = Report(runs: request.runs, sections: [])
    for (index, benchmark) in request.benchmarks.enumerated() {
      let section = try benchmark.measure(request.runs) { fraction, words in
        let done = (Double(index) + fraction) / Double(request.benchmarks.count)
        bar.show(done, "\(benchmark.rawValue): \(words)")
      }
      report.sections.append(section)
    }
    bar.clear()
    try write(request.isJSON ? report.json() : report.text)
  }

  private static func write(_ text: String) throws(FileError) {
    try StandardStreams.write(Data(text.utf8))
  }

  private static func complain(_ message: String) {
    try? FileHandle.standardError.write(contentsOf: Data("benchmarks: \(message)\n".utf8))
  }

  /// Whether the compiler was asked for fast code.
  private static var isOptimized: Bool {
    #if DEBUG
      false
    #else
      true
    #endif
  }
}
