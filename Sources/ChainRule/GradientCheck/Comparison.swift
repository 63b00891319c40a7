/// The derivative that the rules claim beside the measured one, and how exact both are.
struct Comparison {
  let reverse, forward: Double
  var numeric: Double

  /// How far rounding may have moved the claimed derivative.
  let claimError: Double

  /// How far off the measurement may be.
  var numericError: Double

  /// What keeps the measurement from being more exact.
  let limit: NumericDerivative.Limit

  /// How far apart the claimed and the measured derivative may be if both are right.
  var error: Double {
    let sum = numericError + claimError
    return sum.isFinite ? sum : .infinity
  }

  /// The largest of the derivatives, without its sign.
  private var size: Double { maximum(maximum(abs(reverse), abs(forward)), abs(numeric)) }

  /// The larger distance of a claimed derivative from the measured one.
  private var difference: Double { maximum(abs(reverse - numeric), abs(forward - numeric)) }

  /// Whether a mistake of a ten-thousandth would be noticed, or all differences are 0.
  var isConclusive: Bool {
    let isFlat = reverse == 0 && forward == 0 && limit == .flat && difference <= 1.5 * error
    return isFlat || size.isFinite && error <= 3.5e-5 * size
  }

  /// Whether reverse and forward mode give the same.
  var modesAgree: Bool {
    if reverse == forward { return true }
    let allowed = maximum(
      2 * claimError, GradientCheck.tolerance * maximum(abs(reverse), abs(forward)))
    return reverse.isFinite && forward.isFinite && !(abs(reverse - forward) > allowed)
  }

  /// The larger of the two differences, relative to the larger derivative or to the error.
  var relativeError: Double {
    if difference == 0 { return 0 }
    if !error.isFinite { return difference / size }
    let floor = difference <= 1.5 * error ? error / GradientCheck.tolerance : 0
    return difference / maximum(size, floor)
  }

  /// The verdict where everything is finite, the two modes agree, and there is no kink. Whether the
  /// claimed derivatives nearby lead to the one here, up to a tolerance, is asked only before a
  /// derivative is called wrong.
  func verdict(isSteady: (Double) -> Bool) -> GradientCheck.Verdict {
    // Half as much again, since libraries are sometimes less exact than they state.
    if difference > maximum(1.5 * error, GradientCheck.tolerance * size) {
      // What may itself be off by a quarter of the derivative refutes nothing.
      let isClear = error <= size / 4
      return isClear && isSteady(difference / 2 + claimError) ? .disagrees : .tooSteep
    }
    if isConclusive { return .agrees }
    return switch limit {
    case .flat: .tooFlat
    case .steep: .tooSteep
    case .end: .endOfRange
    }
  }
}
