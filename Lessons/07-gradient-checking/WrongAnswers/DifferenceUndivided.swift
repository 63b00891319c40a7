// 7.1: The difference itself is not divided: ÷ binds more tightly than −.
import ChainRule
import Homework

func relativeError(_ claimed: Double, _ measured: Double) -> Double {
  abs(claimed - measured / max(abs(claimed), abs(measured), 0.001))
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
