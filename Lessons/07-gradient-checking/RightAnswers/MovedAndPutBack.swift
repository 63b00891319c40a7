// 7.2: one list is moved there and back; each height is divided by itself.
import ChainRule
import Homework

func relativeError(_ claimed: Double, _ measured: Double) -> Double {
  return todo(.nan)
}

func numericGradient(of f: ([Double]) -> Double, at point: [Double]) -> [Double] {
  var slopes: [Double] = []
  var moved = point
  for index in point.indices {
    let x = point[index]
    let step = max(0.00001, abs(x) * 0.00001)
    moved[index] = x - step
    let behind = f(moved) / (2 * step)
    moved[index] = x + step
    let ahead = f(moved) / (2 * step)
    moved[index] = x
    slopes.append(ahead - behind)
  }
  return slopes
}

func gradientErrors(of function: ([Value]) -> Value, at point: [Double]) -> [Double] {
  return todo([])
}

func passes(_ errors: [Double]) -> Bool {
  for error in errors {
    if error.isNaN || error > tolerance { return false }
  }
  return true
}

func wrongRules(among rules: [Rule], at points: [Double]) -> [String] {
  return todo([])
}

var measuredSlopesOfRelu: [Double] {
  return todo([])
}
