/// **1.1** The slope from `x` to the point a step ahead: how much `f` rises, over how far you went.
func forwardSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  let rise = f(x + step) - f(x)
  return rise / step
}

/// **1.2** The slope from a step behind `x` to a step ahead of it: rise over run, with `x` in the
/// middle.
func slope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  let rise = f(x + step) - f(x - step)
  return rise / (2 * step)
}

/// **1.3** Among `steps`, the one whose `slope(of:at:step:)` comes nearest to `exactSlope`.
func bestStep(
  among steps: [Double], for f: (Double) -> Double, at x: Double, exactSlope: Double
) -> Double {
  func error(_ step: Double) -> Double {
    abs(slope(of: f, at: x, step: step) - exactSlope)
  }
  return steps.min { error($0) < error($1) } ?? .nan
}

/// **1.4** The places that a blindfolded climber visits, beginning with `start`: one more than
/// `steps`.
///
/// Each step is `rate` times the slope at the place where the climber stands. Feel the slope with
/// `slope(of:at:step:)` and a step of 1e-5.
func climb(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  var places = [start]
  var x = start
  for _ in 0..<steps {
    x += rate * slope(of: f, at: x, step: 1e-5)
    places.append(x)
  }
  return places
}

/// **1.4** The places on the way downhill, found without a second loop: a valley of `f` is a hill
/// of −`f`.
func descend(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  return climb({ -f($0) }, from: start, rate: rate, steps: steps)
}

/// **1.5** Your prediction: from which of the starts −7, −3, −1, 1, 4 and 9 does the climber reach
/// the top of the hill in `Given.swift`, with a rate of 0.1 and 200 steps?
var startsThatReachTheTop: [Double] {
  return [1, 4]
}

/// **1.6** Whether the ground at `x` is level: the central slope there, felt with `step`, is 0 to
/// within a millionth.
func isLevel(_ f: (Double) -> Double, at x: Double, step: Double) -> Bool {
  abs(slope(of: f, at: x, step: step)) < 1e-6
}
