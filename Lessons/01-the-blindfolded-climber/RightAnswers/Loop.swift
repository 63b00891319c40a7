// 1.3: a loop that remembers the best step so far.
import Homework

func forwardSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  return todo(.nan)
}

func slope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  let ahead = f(x + step)
  let behind = f(x - step)
  return ahead / (2 * step) - behind / (2 * step)
}

func bestStep(
  among steps: [Double], for f: (Double) -> Double, at x: Double, exactSlope: Double
) -> Double {
  var best = Double.nan
  var smallestError = Double.infinity
  for step in steps {
    let difference = slope(of: f, at: x, step: step) - exactSlope
    let error = difference < 0 ? -difference : difference
    if error < smallestError {
      best = step
      smallestError = error
    }
  }
  return best
}

func climb(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  return todo([])
}

func descend(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  return todo([])
}

var startsThatReachTheTop: [Double] {
  return todo([])
}

func isLevel(_ f: (Double) -> Double, at x: Double, step: Double) -> Bool {
  return todo(false)
}
