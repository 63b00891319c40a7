// 8.3: a matrix of zeros that is filled from columns or rows.
import ChainRule
import Homework

extension Dual {
  static func * (a: Dual, b: Dual) -> Dual {
    return Dual(a.value * b.value, tangent: todo(.nan))
  }

  static func / (a: Dual, b: Dual) -> Dual {
    return Dual(a.value / b.value, tangent: todo(.nan))
  }
}

func tanh(_ x: Dual) -> Dual {
  return Dual(ChainRule.tanh(x.value), tangent: todo(.nan))
}

func jacobianVectorProduct(
  of f: ([Dual]) -> [Dual], at inputs: [Double], along direction: [Double]
) -> [Double] {
  return todo([])
}

func vectorJacobianProduct(
  of f: ([Value]) -> [Value], at inputs: [Double], weightedBy weights: [Double]
) -> [Double] {
  return todo([])
}

func jacobian(
  inputCount: Int, outputCount: Int, column: (Int) -> [Double], row: (Int) -> [Double]
) -> [[Double]] {
  var matrix = Array(repeating: Array(repeating: 0.0, count: inputCount), count: outputCount)
  if inputCount <= outputCount {
    for j in 0..<inputCount {
      for (i, number) in column(j).enumerated() { matrix[i][j] = number }
    }
  } else {
    for i in 0..<outputCount { matrix[i] = row(i) }
  }
  return matrix
}

var multiplicationsFor256Inputs: [Int] {
  return todo([])
}

func forwardMultiplications(_ sizes: [Int]) -> Int {
  return todo(-1)
}

func reverseMultiplications(_ sizes: [Int]) -> Int {
  return todo(-1)
}

func chained(_ jacobians: [Matrix]) -> Matrix {
  guard jacobians.count > 1 else { return jacobians[0] }
  let behind = chained(Array(jacobians.dropFirst()))
  return behind * jacobians[0]
}
