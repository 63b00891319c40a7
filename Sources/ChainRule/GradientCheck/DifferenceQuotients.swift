/// The slopes of a function from a point to its neighbours at one distance, the step.
struct DifferenceQuotients {
  /// (f(x) − f(x − h))/h
  let backward: Double

  /// (f(x + h) − f(x))/h
  let forward: Double

  /// (f(x + h) − f(x − h))/2h: its error shrinks with h², that of the others with h.
  let central: Double

  /// How much of the central quotient may be due to rounding.
  let rounding: Double

  /// How much the forward and the backward quotient differ: near 0 on a smooth curve.
  var bend: Double { forward - backward }

  /// How much of the bend may be due to rounding.
  let bendRounding: Double

  /// Whether there are finite inputs to both sides, and the function has values at them.
  let isFinite: Bool

  init(of function: (Rounded) -> Rounded, at x: Double, value: Rounded, step: Double) {
    let step = (abs(x) + step) - abs(x)  // so that x ± step is exact, if no digit of x is lost
    let center = Rounded(moving: x)
    let (left, right) = (center - Rounded(moving: step), center + Rounded(moving: step))
    let (below, above) = (left.value, right.value)
    let (lower, upper) = (function(left), function(right))
    backward = (value.value - lower.value) / (x - below)
    forward = (upper.value - value.value) / (above - x)
    central = (upper.value - lower.value) / (above - below)
    rounding = (lower.error + upper.error) / (above - below) + 2 * central.ulp
    bendRounding =
      (lower.error + 2 * value.error + upper.error) / step
      + 2 * (forward - backward).ulp
    isFinite = (above - below).isFinite && bendRounding.isFinite && central.isFinite
  }
}
