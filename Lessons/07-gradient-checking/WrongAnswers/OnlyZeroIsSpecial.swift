// 7.1: That calls a zero wrong that is right to ten digits.
import ChainRule
import Homework

func relativeError(_ claimed: Double, _ measured: Double) -> Double {
  return claimed == measured ? 0 : abs(claimed - measured) / max(abs(claimed), abs(measured))
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
  return todo([])
}
