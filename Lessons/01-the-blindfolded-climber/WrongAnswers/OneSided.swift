// 1.2: That is the slope to the point ahead: x is at its end, not in its middle.
import Homework

func forwardSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  return todo(.nan)
}

func slope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  let rise = f(x + step) - f(x)
  return rise / step
}

func bestStep(
  among steps: [Double], for f: (Double) -> Double, at x: Double, exactSlope: Double
) -> Double {
  return todo(.nan)
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
  let rise = f(x + step) - f(x)
  let slope = rise / step
  return todo(abs(slope) < 1e-6)
}
