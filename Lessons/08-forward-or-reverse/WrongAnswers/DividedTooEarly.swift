// 8.1: Behind a / the square needs parentheses
import ChainRule
import Homework

extension Dual {
  static func * (a: Dual, b: Dual) -> Dual {
    return Dual(a.value * b.value, tangent: todo(.nan))
  }

  static func / (a: Dual, b: Dual) -> Dual {
    let difference = b.value * a.tangent - a.value * b.tangent
    return Dual(a.value / b.value, tangent: difference / b.value * b.value)
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
  return todo([])
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
  todo()
  var product = jacobians[0]
  for jacobian in jacobians.dropFirst() {
    product = jacobian * product
  }
  return product
}
