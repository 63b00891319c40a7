/// A slope extrapolated to the step 0 from central differences at h, h/2 and h/4.
///
/// The error of a central difference is c₂h² + c₄h⁴ + …: a step and its half together remove the
/// first term, and the same once more the second (Richardson, 1911; Ridders, 1982, Accurate
/// computation of F′(x) and F′(x) F″(x)).
struct RichardsonExtrapolation {
  /// The step h.
  let step: Double

  /// The slope.
  let slope: Double

  /// How much the curve still bends: what the last extrapolation has changed.
  let bending: Double

  /// How much of the slope may be due to rounding.
  let rounding: Double

  /// Whether the function has values on both sides.
  let isFinite: Bool

  /// Whether the step is too long to see the curve as it is at the point.
  ///
  /// On a short step the bend is that of a parabola, or the curve is flatter still. (Central
  /// differences alone do not tell: those of a symmetric curve are 0 at any step.)
  let isWild: Bool

  /// Whether any difference of the values is more than their rounding.
  let isVisible: Bool

  /// How far off the slope may be.
  var error: Double { bending + rounding }

  /// Whether a shorter step would be better.
  var isTooLong: Bool { isWild || !(bending <= rounding) }

  /// Whether no other step need be tried.
  var isPrecise: Bool { !isWild && error <= 1e-8 * abs(slope) }

  init(of function: (Rounded) -> Rounded, at x: Double, value: Rounded, step: Double) {
    let quotients = [step, step / 2, step / 4].map {
      DifferenceQuotients(of: function, at: x, value: value, step: $0)
    }
    let pairs = zip(quotients, quotients.dropFirst())
    let once = pairs.map { $1.central + ($1.central - $0.central) / 3 }
    let twice = once[1] + (once[1] - once[0]) / 15
    self.step = step
    slope = twice
    // c₄h⁴ is 16 times as large in the first of the two as in the second.
    bending = maximum(abs(twice - once[1]), abs(twice - once[0]) / 8)
    // What the extrapolations multiply the three quotients by, at most.
    rounding =
      1.43 * quotients[2].rounding + 0.45 * quotients[1].rounding + 0.03 * quotients[0].rounding
    isFinite = quotients.allSatisfy(\.isFinite)
    isWild =
      !isFinite
      || !pairs.allSatisfy { long, short in
        let rounding = long.bendRounding + 2 * short.bendRounding
        let isParabola =
          abs(long.bend - 2 * short.bend) <= 0.5 * abs(long.bend) + 2 * rounding
        return isParabola || abs(long.bend) > 6 * abs(short.bend)
      }
    isVisible = quotients.contains {
      abs($0.central) > $0.rounding || abs($0.bend) > $0.bendRounding
    }
  }
}
