// 1.1: Only one of the heights is divided: ÷ binds more tightly than −.
import Homework

func forwardSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  return f(x + step) - f(x) / step
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
  return todo([])
}

func isLevel(_ f: (Double) -> Double, at x: Double, step: Double) -> Bool {
  let rise = f(x + step) - f(x)
  let slope = rise / step
  return todo(abs(slope) < 1e-6)
}
