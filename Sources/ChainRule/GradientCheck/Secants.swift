/// The slopes of the secants from a point to its neighbours at one distance.
struct Secants {
  let left: Double
  let right: Double
  let central: Double

  /// How much of a slope may be due to the rounding of the function.
  let rounding: Double

  /// How much the slopes to the right and to the left differ.
  var gap: Double { right - left }

  init(
    of function: (Double) -> Double, at x: Double, _ center: Double, step: Double, noise: Double
  ) {
    let step = (abs(x) + step) - abs(x)  // so that x ± step is exact
    let (below, above) = (x - step, x + step)
    let (lower, upper) = (function(below), function(above))
    left = (center - lower) / (x - below)
    right = (upper - center) / (above - x)
    central = above - below < .infinity ? (upper - lower) / (above - below) : .nan
    rounding = (noise + maximum(lower.ulp, upper.ulp)) / step
  }
}

extension Secants {
  /// Whether the slopes of ever shorter secants refuse to settle.
  ///
  /// For a smooth function the slopes to the left and to the right approach each other as the step
  /// shrinks. At a corner they stay apart; at a jump they move apart; at a vertical slope both grow;
  /// at the edge of where the function is defined there is only one of them.
  ///
  /// - Parameters:
  ///   - longest: the step to begin with.
  ///   - noise: how far rounding may move the value of the function at `x`.
  static func showKink(
    of function: (Double) -> Double, at x: Double, longest: Double, noise: Double
  ) -> Bool {
    let center = function(x)
    guard center.isFinite else { return false }
    let steps = sequence(first: longest) { $0 / 4 }.prefix { $0 >= 64 * x.ulp }.prefix(24)
    let secants = steps.map { Secants(of: function, at: x, center, step: $0, noise: noise) }

    let hasLeft = secants.suffix(4).contains { $0.left.isFinite }
    let hasRight = secants.suffix(4).contains { $0.right.isFinite }
    guard hasLeft && hasRight else { return hasLeft || hasRight }

    /// How the six shortest secants change, of those that rounding does not hide.
    func growth(of quantity: (Secants) -> Double) -> Double? {
      let visible = secants.filter { abs(quantity($0)) > 20 * $0.rounding }.suffix(6)
      guard visible.count == 6, let long = visible.first, let short = visible.last else {
        return nil
      }
      return abs(quantity(short) / quantity(long))
    }
    let gap = growth(of: \.gap) ?? 0
    let slope = growth(of: \.central) ?? 1
    return gap > 0.5 || slope > 2
  }
}
