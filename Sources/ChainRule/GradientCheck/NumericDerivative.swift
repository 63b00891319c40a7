/// A derivative measured from outside, by evaluating the function at points nearby.
///
/// With a long step the curve bends away from the secant; with a short one only rounding is left of
/// the difference of two values. So this goes to shorter or longer steps until the other of the two
/// errors is the larger one: between them lies the step at which their sum is least.
///
/// The sum is the measurement's own error. It tells what is wrong from what cannot be measured.
struct NumericDerivative {
  /// The slope; NaN where the steps that were tried tell nothing.
  let slope: Double

  /// How far off the slope may be; infinite where there is none.
  let error: Double

  /// The step of the slope.
  let step: Double

  /// The most exact slope of all steps, whether it can be believed or not: at a corner, the middle
  /// of the slopes to both sides.
  let slopeAcross: Double

  /// What keeps the slope from being measured more exactly.
  let limit: Limit

  enum Limit {
    /// The function's rounding is larger than its differences.
    case flat
    /// The function bends too much between a `Double` and the next.
    case steep
    /// At no step has the function values on both sides.
    case end
  }

  /// Measures at `x`, where the function is finite.
  init(of function: (Rounded) -> Rounded, at x: Double) {
    let tried = Self.search(function, at: x)
    // Where nothing of the function is visible, a long step tells of what lies there, not of here.
    let longest = Self.firstStep(maximum(abs(x), 1))
    let usable = tried.filter { !$0.isWild && ($0.isVisible || $0.step <= longest) }
    // A longer step is believed where it agrees with the shorter ones.
    let best = usable.sorted { $0.step < $1.step }.reduce(nil) { best, longer in
      best.map { longer.improves($0) ? longer : $0 } ?? longer
    }
    let finite = tried.filter(\.isFinite)
    slope = best?.slope ?? .nan
    step = best?.step ?? .nan
    error = best?.error ?? .infinity
    slopeAcross = finite.min { $0.error < $1.error }?.slope ?? .nan
    let isFlat = best.map { $0.bending <= 10 * $0.rounding } ?? false
    limit = isFlat ? .flat : finite.isEmpty ? .end : .steep
  }

  /// The step to begin with, by the golden ratio: it is far from every fraction, such as a whole
  /// number of periods, which would make sin(10¹⁰x) look like a constant.
  private static func firstStep(_ x: Double) -> Double { x * 0.000618033988749895 }

  /// The extrapolations from all steps that were tried, until none could be better.
  private static func search(
    _ function: (Rounded) -> Rounded, at x: Double
  ) -> [RichardsonExtrapolation] {
    let value = function(Rounded(moving: x))
    let shortest = 4096 * x.ulp
    let longest = Double.greatestFiniteMagnitude * 0x1p-30
    var step = minimum(maximum(firstStep(x == 0 ? 1 : abs(x)), shortest), longest)
    var tried: [RichardsonExtrapolation] = []
    var tooShort: Double?
    var tooLong: Double?
    var stride = 64.0
    while true {
      let next = RichardsonExtrapolation(of: function, at: x, value: value, step: step)
      tried.append(next)
      if next.isPrecise { return tried }
      if next.isTooLong { tooLong = step } else { tooShort = step }
      if let tooShort, let tooLong {
        if tooLong <= 2 * tooShort { return tried }
        step = tooShort.squareRoot() * tooLong.squareRoot()
      } else {
        if step == (next.isTooLong ? shortest : longest) { return tried }
        step = next.isTooLong ? step / stride : step * stride
        step = minimum(maximum(step, shortest), longest)
        stride *= stride
      }
    }
  }
}

extension RichardsonExtrapolation {
  /// Whether the slope is more exact than one from a shorter step, and does not contradict it.
  fileprivate func improves(_ shorter: RichardsonExtrapolation) -> Bool {
    error < shorter.error && abs(slope - shorter.slope) <= error + shorter.error
  }
}
