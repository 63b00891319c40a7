// 7.3: That is the largest error, or the first.
import ChainRule
import Homework

func relativeError(_ claimed: Double, _ measured: Double) -> Double {
  return abs(claimed - measured) / max(abs(claimed), abs(measured), 0.001)
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
  let measured = numericGradient(
    of: { numbers in function(numbers.map { Value($0) }).data }, at: point)
  let errors = zip(leaves, measured).map { leaf, slope in relativeError(leaf.gradient, slope) }
  return errors.max().map { [$0] } ?? []
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
