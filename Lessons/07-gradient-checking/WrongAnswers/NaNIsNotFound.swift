// 7.5: The derivative of that rule comes out as NaN, and is not found.
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
  let measured = numericGradient(
    of: { numbers in function(numbers.map { Value($0) }).data }, at: point)
  return zip(leaves, measured).map { leaf, slope in relativeError(leaf.gradient, slope) }
}

func passes(_ errors: [Double]) -> Bool {
  errors.allSatisfy { $0 <= tolerance }
}

func wrongRules(among rules: [Rule], at points: [Double]) -> [String] {
  let wrong = rules.filter { rule in
    points.contains { x in
      gradientErrors(of: { rule.function($0[0]) }, at: [x]).contains { $0 > tolerance }
    }
  }
  return wrong.map(\.name)
}

var measuredSlopesOfRelu: [Double] {
  return todo([])
}
