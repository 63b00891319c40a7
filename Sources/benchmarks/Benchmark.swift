/// What can be measured, by the names of the command line, in the order in which it is measured.
enum Benchmark: String, CaseIterable {
  case build = "W1"
  case train = "W2"
  case deep = "W3"
  case replay = "W4"
  case names = "W5"
  case digits, growth, outside, texts

  /// What the help says.
  var summary: String {
    switch self {
    case .build: "build, differentiate and free a graph of a million nodes"
    case .train: "train a small network whose graph is rebuilt for each step"
    case .deep: "a chain of ten million nodes"
    case .replay: "the step of W2 on a tape, beside a hand-written loop"
    case .names: "a small GPT that learns names, one at a step, the same ways"
    case .digits: "a network that reads digits of 16 × 16 pixels, the same way"
    case .growth: "the cost of a node in graphs of ten thousand to ten million, and on a tape"
    case .outside: "what calling the kit from another module costs, beside the same lines there"
    case .texts: "the cost of a node in drawings, traces and formulas of a million nodes"
    }
  }

  /// Measures, and reports from time to time which part is done.
  func measure(_ runs: Int, progress: @escaping Progress) throws -> Section {
    switch self {
    case .build: try buildComparison().measure(runs, progress)
    case .train: try trainComparison().measure(runs, progress)
    case .deep: try deepComparison().measure(runs, progress)
    case .replay: try replaySection(runs, progress)
    case .names: try namesSection(runs, progress)
    case .digits: try digitsSection(runs, progress)
    case .growth: try growthSection(runs, progress)
    case .outside: try outsideSection(runs, progress)
    case .texts: try textsSection(runs, progress)
    }
  }
}

extension Benchmark {
  /// What compares kinds of nodes; `nil` for a benchmark that does not.
  var comparison: GraphComparison? {
    switch self {
    case .build: buildComparison()
    case .train: trainComparison()
    case .deep: deepComparison()
    case .replay, .names, .digits, .growth, .outside, .texts: nil
    }
  }
}

/// Is told which part of the work is done, from 0 to 1, and what is being done.
typealias Progress = (_ fraction: Double, _ words: String) -> Void
