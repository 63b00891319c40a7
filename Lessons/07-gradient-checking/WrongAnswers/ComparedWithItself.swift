// 7.3: The wrong rule was compared with itself.
import ChainRule
import Homework

func relativeError(_ claimed: Double, _ measured: Double) -> Double {
  return abs(claimed - measured) / max(abs(claimed), abs(measured), 0.001)
}

func numericGradient(of f: ([Double]) -> Double, at point: [Double]) -> [Double] {
  return todo([])
}

func gradientErrors(of function: ([Value]) -> Value, at point: [Double]) -> [Double] {
  let leaves = point.map { Value($0) }
  function(leaves).backward()
  let output = function(leaves)
  let slopes = gradient(of: output, withRespectTo: leaves).map(\.data)
  return zip(leaves, slopes).map { leaf, slope in relativeError(leaf.gradient, slope) }
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
