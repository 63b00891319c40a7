// 7.1: sizes and the largest of them by comparisons.
import ChainRule
import Homework

func relativeError(_ claimed: Double, _ measured: Double) -> Double {
  let difference = claimed > measured ? claimed - measured : measured - claimed
  var size = 0.001
  for derivative in [claimed, -claimed, measured, -measured] where derivative > size {
    size = derivative
  }
  return difference / size
}

func numericGradient(of f: ([Double]) -> Double, at point: [Double]) -> [Double] {
  return todo([])
}

func gradientErrors(of function: ([Value]) -> Value, at point: [Double]) -> [Double] {
  return todo([])
}

func passes(_ errors: [Double]) -> Bool {
  !errors.contains { !($0 <= tolerance) }
}

func wrongRules(among rules: [Rule], at points: [Double]) -> [String] {
  return todo([])
}

var measuredSlopesOfRelu: [Double] {
  return [0, 1.0 / 4, 1.0 / 2, 1]
}
