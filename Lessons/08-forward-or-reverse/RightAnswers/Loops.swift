// 8.2: loops over the places, with a sum that grows.
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
  var duals: [Dual] = []
  for j in inputs.indices { duals.append(Dual(inputs[j], tangent: direction[j])) }
  var tangents: [Double] = []
  for output in f(duals) { tangents.append(output.tangent) }
  return tangents
}

func vectorJacobianProduct(
  of f: ([Value]) -> [Value], at inputs: [Double], weightedBy weights: [Double]
) -> [Double] {
  var leaves: [Value] = []
  for input in inputs { leaves.append(Value(input)) }
  let outputs = f(leaves)
  var sum = outputs[0] * weights[0]
  for i in outputs.indices.dropFirst() { sum = sum + outputs[i] * weights[i] }
  sum.backward()
  return leaves.map { $0.gradient }
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
  var count = 0
  for k in sizes.indices where k >= 2 { count += sizes[k] * sizes[k - 1] }
  return count * sizes[0]
}

func reverseMultiplications(_ sizes: [Int]) -> Int {
  var count = 0
  for k in sizes.indices.dropLast(2) { count += sizes[k] * sizes[k + 1] }
  return count * sizes[sizes.count - 1]
}

func chained(_ jacobians: [Matrix]) -> Matrix {
  todo()
  var product = jacobians[0]
  for jacobian in jacobians.dropFirst() {
    product = jacobian * product
  }
  return product
}
