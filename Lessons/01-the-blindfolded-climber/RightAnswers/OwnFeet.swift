// 1.6: the two feet are compared, without exercise 1.2.
import Homework

func forwardSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  return todo(.nan)
}

func slope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  return todo(.nan)
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
  return [4, 1]
}

func isLevel(_ f: (Double) -> Double, at x: Double, step: Double) -> Bool {
  let rise = f(x + step) - f(x - step)
  let slope = rise / (step + step)
  return slope > -1e-6 && slope < 1e-6
}
