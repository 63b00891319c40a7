/// Finds the points where a function has no single slope, by looking at ever shorter steps.
///
/// At a smooth point the slopes to both sides approach each other as the step shrinks. They stay
/// apart at a corner, move apart at a jump, and both grow at a vertical slope.
enum KinkSearch {
  /// Whether a function, whose value at `x` is finite, has a kink there.
  static func showsKink(of function: (Rounded) -> Rounded, at x: Double) -> Bool {
    let value = function(Rounded(moving: x))
    let longest = maximum((x == 0 ? 1 : abs(x)) / 1000, x.ulp)
    let steps = sequence(first: longest) { $0 / 4 }.prefix { $0 >= x.ulp }.prefix(27)
      .filter { (abs(x) + $0).isFinite }
    let quotients = steps.map { DifferenceQuotients(of: function, at: x, value: value, step: $0) }

    let hasLeft = quotients.suffix(4).contains { !$0.backward.isNaN }
    let hasRight = quotients.suffix(4).contains { !$0.forward.isNaN }
    guard hasLeft && hasRight else { return hasLeft || hasRight }

    let bends = quotients.filter { abs($0.bend) > 5 * $0.bendRounding }.map(\.bend)
    let slopes = quotients.filter { abs($0.central) > 10 * $0.rounding }.map(\.central)
    return growth(of: bends) ?? 0 > 0.5 || growth(of: slopes) ?? 1 > 2
  }

  /// By how much the quotients grow over the six shortest steps, where they do so steadily; `nil`
  /// where they do not, or where rounding hides them.
  private static func growth(of visible: [Double]) -> Double? {
    let shortest = visible.suffix(6)
    guard shortest.count == 6, let long = shortest.first, let short = shortest.last,
      zip(shortest, shortest.dropFirst()).allSatisfy({ (0..<8).contains($1 / $0) })
    else { return nil }
    return short / long
  }
}
