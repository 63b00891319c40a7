import Homework

/// **1.1** The slope from `x` to the point a step ahead: how much `f` rises, over how far you went.
func forwardSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  return todo(.nan)
}

/// **1.2** The slope from a step behind `x` to a step ahead of it: rise over run, with `x` in the
/// middle.
func slope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  return todo(.nan)
}

/// **1.3** Among `steps`, the one whose `slope(of:at:step:)` comes nearest to `exactSlope`.
func bestStep(
  among steps: [Double], for f: (Double) -> Double, at x: Double, exactSlope: Double
) -> Double {
  return todo(.nan)
}

/// **1.4** The places that a blindfolded climber visits, beginning with `start`: one more than
/// `steps`.
///
/// Each step is `rate` times the slope at the place where the climber stands. Feel the slope with
/// `slope(of:at:step:)` and a step of 1e-5.
func climb(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  return todo([])
}

/// **1.4** The places on the way downhill, found without a second loop: a valley of `f` is a hill
/// of −`f`.
func descend(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  return todo([])
}

/// **1.5** Your prediction: from which of the starts −7, −3, −1, 1, 4 and 9 does the climber reach
/// the top of the hill in `Given.swift`, with a rate of 0.1 and 200 steps?
var startsThatReachTheTop: [Double] {
  return todo([])
}

/// **1.6** Whether the ground at `x` is level: the central slope there, felt with `step`, is 0 to
/// within a millionth.
///
/// There is a mistake in it: on the very top of a round hill it answers `false`. Find and mend it,
/// and take the `todo` away.
func isLevel(_ f: (Double) -> Double, at x: Double, step: Double) -> Bool {
  let rise = f(x + step) - f(x)
  let slope = rise / step
  return todo(abs(slope) < 1e-6)
}
