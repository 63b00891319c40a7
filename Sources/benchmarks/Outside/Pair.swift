/// Something that the kit does, and the same lines written out by hand in this module.
///
/// The benchmarks are a module of their own and use the kit as any other package would.
struct Pair {
  let name: String
  let kit: () -> Double
  let byHand: () -> Double

  /// Both give the sum of all their results, so that the two can be compared.
  init(_ name: String, kit: @escaping () -> Double, byHand: @escaping () -> Double) {
    self.name = name
    self.kit = kit
    self.byHand = byHand
  }

  /// The seconds that both took, round by round: the kit first, then by hand.
  func measure(_ runs: Int, _ progress: Progress) throws -> Rounds<Double> {
    try CheckValue(name: name, expected: byHand()).verify(kit(), of: "the kit")
    let times = timesPerSample
    let competitors = [("kit", kit), ("by hand", byHand)].map { name, compute in
      Competitor(name: "\(self.name), \(name)") {
        var watch = Stopwatch()
        for _ in 0..<times { blackHole(compute()) }
        return watch.lap() / Double(times)
      }
    }
    return try Rounds(runs, competitors, progress: progress)
  }

  /// How often to compute for two milliseconds, which a clock tells well.
  private var timesPerSample: Int {
    var times = 1
    while true {
      var watch = Stopwatch()
      for _ in 0..<times { blackHole(byHand()) }
      if watch.lap() > 0.002 { return times }
      times *= 2
    }
  }
}

/// Takes a result, so that its computation cannot be left out.
@inline(never)
func blackHole(_ result: Double) {}
