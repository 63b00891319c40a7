// 7.3: That finds no error, and the cube's rule is wrong.
import ChainRule
import Homework

func relativeError(_ claimed: Double, _ measured: Double) -> Double {
  abs(claimed - measured) / max(abs(claimed), abs(measured), 0.001)
}

func numericGradient(of f: ([Double]) -> Double, at point: [Double]) -> [Double] {
  point.indices.map { index in
    let step = 1e-5 * max(1, abs(point[index]))
    var ahead = point
    var behind = point
    ahead[index] += step
    behind[index] -= step
    return (f(ahead) - f(behind)) / (2 * step)
  }
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
