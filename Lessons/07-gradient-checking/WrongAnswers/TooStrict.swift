// 7.4: An error that is as large as the tolerance is still within it: <=, not <.
import ChainRule
import Homework

func relativeError(_ claimed: Double, _ measured: Double) -> Double {
  return todo(.nan)
}

func numericGradient(of f: ([Double]) -> Double, at point: [Double]) -> [Double] {
  return todo([])
}

func gradientErrors(of function: ([Value]) -> Value, at point: [Double]) -> [Double] {
  return todo([])
}

func passes(_ errors: [Double]) -> Bool {
  errors.allSatisfy { $0 < tolerance }
}

func wrongRules(among rules: [Rule], at points: [Double]) -> [String] {
  return todo([])
}

var measuredSlopesOfRelu: [Double] {
  return todo([])
}
