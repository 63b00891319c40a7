import Console

/// What the command line asks for.
struct Request {
  let benchmarks: [Benchmark]
  let runs: Int
  let isData: Bool
  let isJSON: Bool

  private static let runs = Option.wholeNumber(
    "--runs", "N", in: 1...1000, "how often each is measured; the median is reported (5)")

  private static let data = Option.flag(
    "--data", "print the names and the first parameters of W5 instead, for other programs")

  private static let json = Option.flag("--json", "the figures for programs")

  static let help = Help(
    usage: ["swift run -c release benchmarks [NAME ...] [options]"],
    about: """
      Measures the kit side by side with two yardsticks: a plain class node, the obvious way to \
      write a scalar graph in Swift, and a hand-written loop for one network. Machines differ and \
      drift, so believe the ratios. Every result is checked before it is reported. Without names it \
      measures all but texts, in a minute and a half with up to 2 GB of memory; texts takes another \
      two.
      """,
    details: list,
    options: [runs, data, json])

  /// Reads `[NAME ...] [--runs N] [--json]`.
  init(_ words: [String]) throws(UsageError) {
    let arguments = try Arguments(words, options: Self.help.options)
    var chosen: Set<Benchmark> = []
    for word in arguments.positional { chosen.insert(try Self.benchmark(word)) }
    benchmarks = Benchmark.allCases.filter { chosen.isEmpty ? $0 != .texts : chosen.contains($0) }
    runs = arguments[Self.runs] ?? 5
    isData = arguments.has(Self.data)
    isJSON = arguments.has(Self.json)
  }

  private static func benchmark(_ word: String) throws(UsageError) -> Benchmark {
    let all = Benchmark.allCases
    if let one = all.first(where: { $0.rawValue.lowercased() == word.lowercased() }) { return one }
    let names = all.map(\.rawValue)
    throw UsageError(
      "there is no benchmark ‘\(word)’; they are \(names.joined(separator: ", "))"
        + suggestion(for: word, among: names))
  }

  private static var list: String {
    let rows = Benchmark.allCases.map { "  \($0.rawValue.padded(to: 10))\($0.summary)" }
    return "Benchmarks\n" + rows.joined(separator: "\n")
  }
}
