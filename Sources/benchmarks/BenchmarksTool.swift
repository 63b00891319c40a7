import Console
import FileAccess
import Foundation

/// Measures how fast graphs are built, differentiated and freed, beside two yardsticks.
@main
struct BenchmarksTool {
  static func main() {
    do {
      try run(Terminal.words)
    } catch {
      Terminal.complain(error, as: "benchmarks")
      exit(error is UsageError || error is FileError ? 2 : 1)
    }
  }

  private static func run(_ words: [String]) throws {
    if words.first == GraphSample.command { return try GraphSample.answer(words.dropFirst()) }
    if Help.isAsked(in: words) { return try Terminal.show(Request.help.text) }
    let request = try Request(words)
    if request.isData { return try Terminal.write(Names().text + "\n") }
    guard isOptimized else {
      throw UsageError(
        "figures of a debug build say nothing; run it with: swift run -c release benchmarks")
    }
    try StandardStreams.checkOutput()
    Interruption.shared.handle(exitStatus: 130)
    defer { ProgressBar.clear() }
    var report = Report(runs: request.runs, sections: [])
    for (index, benchmark) in request.benchmarks.enumerated() {
      let section = try benchmark.measure(request.runs) { fraction, words in
        let done = (Double(index) + fraction) / Double(request.benchmarks.count)
        ProgressBar.show(done, "\(benchmark.rawValue): \(words)")
      }
      report.sections.append(section)
    }
    ProgressBar.clear()
    try Terminal.write(request.isJSON ? report.json() : report.text)
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
