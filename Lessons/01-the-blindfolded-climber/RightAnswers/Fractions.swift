// 1.2: each height is divided by itself, and the slope of exercise 1.1 is half of the answer.
import Homework

func forwardSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  f(x + step) / step - f(x) / step
}

func slope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  (forwardSlope(of: f, at: x, step: step) + forwardSlope(of: f, at: x, step: -step)) / 2
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
  return todo(false)
}
