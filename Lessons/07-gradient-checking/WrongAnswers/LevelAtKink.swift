// 7.6: What is not right yet is the slope at −0.000005.
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
  return todo(!errors.contains { $0 > tolerance })
}

func wrongRules(among rules: [Rule], at points: [Double]) -> [String] {
  return todo([])
}

var measuredSlopesOfRelu: [Double] {
  return [0, 0.75, 0.5, 1]
}
