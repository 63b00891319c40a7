// 8.1: the product and the quotient from the relative changes of both.
import ChainRule
import Homework

extension Dual {
  static func * (a: Dual, b: Dual) -> Dual {
    return Dual(a.value * b.value, tangent: a.value * b.tangent + a.tangent * b.value)
  }

  static func / (a: Dual, b: Dual) -> Dual {
    return Dual(
      a.value / b.value, tangent: (b.value * a.tangent - a.value * b.tangent) / (b.value * b.value))
  }
}

func tanh(_ x: Dual) -> Dual {
  let slope = 4 / ((exp(x.value) + exp(-x.value)) * (exp(x.value) + exp(-x.value)))
  return Dual(ChainRule.tanh(x.value), tangent: x.tangent * slope)
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
  var jacobians = jacobians
  while jacobians.count > 1 {
    let last = jacobians.removeLast()
    jacobians[jacobians.count - 1] = last * jacobians[jacobians.count - 1]
  }
  return jacobians[0]
}
