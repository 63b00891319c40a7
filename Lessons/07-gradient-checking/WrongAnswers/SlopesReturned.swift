// 7.3: Those are the measured slopes.
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
  numericGradient(of: { numbers in function(numbers.map { Value($0) }).data }, at: point)
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
