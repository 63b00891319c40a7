/// A derivative measured from outside, by evaluating the function at points nearby.
///
/// With a long step the curve bends away from the secant; with a short one the two function values
/// agree in so many digits that only rounding is left of their difference. No single step suits all
/// functions. So this begins with a thousandth of the input, finds out which of the two errors is
/// the larger one, and walks to shorter or longer steps until their sum is small.
///
/// At each step, central differences are extrapolated to the step 0, and the differences between
/// the extrapolations tell how much the bending still matters (Ridders, 1982, Accurate computation
/// of F′(x) and F′(x) F″(x)).
struct NumericDerivative {
  private let best: Extrapolation

  /// The slope.
  var slope: Double { best.slope }

  /// How far off the slope may be.
  var error: Double { best.error }

  /// The longest step that was taken for the slope.
  var step: Double { best.step }

  /// Whether the slope can be compared with.
  ///
  /// It has settled, or it cannot be told from rounding at any step.
  let isTrusted: Bool

  /// - Parameter noise: how far rounding may move the value of the function at `x`.
  init(of function: (Double) -> Double, at x: Double, noise: Double) {
    let center = function(x)
    func extrapolate(_ step: Double, beside steepest: Double = 0) -> Extrapolation {
      Extrapolation(of: function, at: x, center, step: step, noise: noise, beside: steepest)
    }

    let allowed = (x == 0 ? 1e-60 : 1000 * x.ulp)...(maximum(1, abs(x)) * 1e10)
    let first = extrapolate((x == 0 ? 1 : abs(x)) / 1000)
    let factor = first.isTooLong ? 1.0 / 64 : 64
    var best = first
    var next = first
    while center.isFinite && !best.isPrecise && next.isTooLong == first.isTooLong {
      let step = next.step * factor
      guard allowed.contains(step) else { break }
      next = extrapolate(step, beside: first.steepest)
      if next.isWild && !first.isWild { break }
      if next.isBetter(than: best) { best = next }
    }
    self.best = best
    let isFlat = !best.isWild && best.bending <= 10 * best.rounding
    isTrusted = center.isFinite && (best.isSettled || isFlat)
  }
}

/// A slope extrapolated from central differences at h, h/4 and h/16.
private struct Extrapolation {
  let step: Double
  let slope: Double

  /// How much the curve still bends: what the last extrapolation has changed.
  let bending: Double

  /// How much the rounding of the function matters at the shortest step.
  let rounding: Double

  /// The steepest secant to either side, here or where the walk began.
  let steepest: Double

  /// Whether the step is too long to see the curve as it is at the point.
  ///
  /// On a short step the bend is that of a parabola, or the curve is flatter still. Central
  /// differences alone do not tell: those of a symmetric curve are 0 at any step.
  let isWild: Bool

  var error: Double { bending + rounding }
  var isTooLong: Bool { isWild || !(bending <= rounding) }

  /// Whether the slope no longer depends on the step, and is not hidden by rounding.
  var isSettled: Bool {
    !isWild && bending <= 1e-4 * steepest && rounding <= 1e-2 * steepest
  }
  var isPrecise: Bool { isSettled && error <= 1e-8 * abs(slope) }

  func isBetter(than other: Extrapolation) -> Bool {
    isSettled == other.isSettled ? !(error >= other.error) : isSettled
  }

  init(
    of function: (Double) -> Double, at x: Double, _ center: Double, step: Double, noise: Double,
    beside steepest: Double
  ) {
    let secants = [step, step / 4, step / 16].map {
      Secants(of: function, at: x, center, step: $0, noise: noise)
    }
    // The error of a central difference is c₂h² + c₄h⁴ + …: a quarter of the step has a sixteenth
    // of the first term, and one combination of two steps is without it.
    let once = zip(secants, secants.dropFirst()).map { (16 * $1.central - $0.central) / 15 }
    slope = (256 * once[1] - once[0]) / 255
    bending = maximum(abs(slope - once[0]), abs(slope - once[1]))
    rounding = 2 * secants[2].rounding
    self.steepest = secants.map { maximum(abs($0.left), abs($0.right)) }.reduce(
      steepest.isFinite ? steepest : 0, maximum)
    isWild = !zip(secants, secants.dropFirst()).allSatisfy { long, short in
      let isParabola = abs(long.gap - 4 * short.gap) <= 0.5 * abs(long.gap) + 10 * short.rounding
      return isParabola || abs(long.gap) > 32 * abs(short.gap)
    }
    self.step = step
  }
}
