/// A competitor: a name, and something to be done and timed.
struct Competitor<Sample> {
  let name: String
  let run: () throws -> Sample
}

/// What competitors took when they had their turns one after the other, round by round.
///
/// A machine becomes slower or faster for all of them. So the ratio of two competitors is taken in
/// each round, and the result is the median of these ratios.
struct Rounds<Sample> {
  /// The competitors' names.
  let names: [String]

  private let samples: [[Sample]]

  /// Lets each competitor run once in each round.
  init(_ count: Int, _ competitors: [Competitor<Sample>], progress: Progress) throws {
    var samples = competitors.map { _ in [Sample]() }
    for round in 0..<count {
      for (index, competitor) in competitors.enumerated() {
        let done = round * competitors.count + index
        progress(Double(done) / Double(count * competitors.count), competitor.name)
        Memory.joinFreeMemory()
        samples[index].append(try competitor.run())
      }
    }
    self.samples = samples
    names = competitors.map(\.name)
  }

  /// The median of what a competitor took.
  func median(_ competitor: Int, _ figure: (Sample) -> Double) -> Double {
    benchmarks.median(samples[competitor].map(figure))
  }

  /// How many times as much as another one a competitor took, in the median.
  func ratio(_ competitor: Int, to other: Int, _ figure: (Sample) -> Double) -> Double {
    benchmarks.median(zip(samples[competitor], samples[other]).map { figure($0) / figure($1) })
  }
}

/// The middle one of the sorted values, or the mean of the two there.
func median(_ numbers: [Double]) -> Double {
  precondition(!numbers.isEmpty, "no numbers have no median")
  let sorted = numbers.sorted()
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
