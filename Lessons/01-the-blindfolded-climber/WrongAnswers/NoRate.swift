// 1.4: That steps by the whole slope. Multiply it by the rate.
import Homework

func forwardSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  return todo(.nan)
}

func slope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  let rise = f(x + step) - f(x - step)
  return rise / (2 * step)
}

func bestStep(
  among steps: [Double], for f: (Double) -> Double, at x: Double, exactSlope: Double
) -> Double {
  return todo(.nan)
}

func climb(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  var places = [start]
  var x = start
  for _ in 0..<steps {
    x += slope(of: f, at: x, step: 1e-5)
    places.append(x)
  }
  return places
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
  let rise = f(x + step) - f(x)
  let slope = rise / step
  return todo(abs(slope) < 1e-6)
}
