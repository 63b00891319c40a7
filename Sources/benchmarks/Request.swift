import ChainRule

/// What the command line asks for.
struct Request {
  private(set) var benchmarks: [Benchmark] = []
  private(set) var runs = 5
  private(set) var isJSON = false
  private(set) var wantsHelp = false

  /// Reads `[NAME ...] [--runs N] [--json] [--help]`.
  init(_ words: [String]) throws(UsageError) {
    var rest = words[...]
    var chosen: Set<Benchmark> = []
    while let word = rest.popFirst() {
      switch word {
      case "-h", "--help": wantsHelp = true
      case "--json": isJSON = true
      case "--runs": runs = try Self.count(rest.popFirst())
      case _ where word.hasPrefix("--runs="): runs = try Self.count(String(word.dropFirst(7)))
      case _ where word.hasPrefix("-"):
        throw UsageError("there is no option \(word); they are --runs N, --json and --help")
      default: chosen.insert(try Self.benchmark(word))
      }
    }
    benchmarks = Benchmark.allCases.filter {
      chosen.isEmpty ? $0 != .texts : chosen.contains($0)
    }
  }

  private static func count(_ word: String?) throws(UsageError) -> Int {
    if let word, let number = Int(word), (1...1000).contains(number) { return number }
    throw UsageError("--runs is a whole number from 1 to 1000\(word.map { ", not ‘\($0)’" } ?? "")")
  }

  private static func benchmark(_ word: String) throws(UsageError) -> Benchmark {
    let all = Benchmark.allCases
    if let one = all.first(where: { $0.rawValue.lowercased() == word.lowercased() }) { return one }
    let names = all.map(\.rawValue)
    let near = nearestWord(to: word, among: names).map { "; did you mean \($0)?" } ?? ""
    throw UsageError(
      "there is no benchmark ‘\(word)’; they are \(names.joined(separator: ", "))\(near)")
  }
}

/// A command line that cannot be carried out, in one sentence.
struct UsageError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

extension Request {
  static let help = """
    swift run -c release benchmarks [NAME ...] [--runs N] [--json]

    Measures the kit side by side with two yardsticks: a plain class node, the obvious way to write
    a scalar graph in Swift, and a hand-written loop for one network. Machines differ and drift, so
    believe the ratios. Every result is checked before it is reported.

    \(list)

    Without names it measures all but texts, in a minute and a half with up to 2 GB of memory; texts
    takes another two.

      --runs N     how often each is measured; the median is reported (5)
      --json       the figures for programs
    """

  private static var list: String {
    Benchmark.allCases.map { benchmark in
      let name = benchmark.rawValue
      let space = String(repeating: " ", count: 10 - name.count)
      return "  \(name)\(space)\(benchmark.summary)"
    }.joined(separator: "\n")
  }
}
