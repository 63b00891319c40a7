// 7.3: the claim comes from the kit, the measurement moves one leaf after the other.
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
  let claims = gradient(of: function(leaves), withRespectTo: leaves).map(\.data)
  var errors: [Double] = []
  for index in point.indices {
    let measured = numericGradient(
      of: { moved in
        var numbers = point
        numbers[index] = moved[0]
        return function(numbers.map { Value($0) }).data
      }, at: [point[index]])
    errors.append(relativeError(claims[index], measured[0]))
  }
  return errors
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
