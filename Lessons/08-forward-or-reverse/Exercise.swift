import ChainRule
import Homework

extension Dual {
  /// **8.1** The product: its tangent says how fast it changes when both factors move.
  static func * (a: Dual, b: Dual) -> Dual {
    return Dual(a.value * b.value, tangent: todo(.nan))
  }

  /// **8.1** The quotient.
  static func / (a: Dual, b: Dual) -> Dual {
    return Dual(a.value / b.value, tangent: todo(.nan))
  }
}

/// **8.1** The hyperbolic tangent of a dual number. `ChainRule.tanh` gives that of a `Double`.
func tanh(_ x: Dual) -> Dual {
  return Dual(ChainRule.tanh(x.value), tangent: todo(.nan))
}

/// **8.2** How fast each output of `f` changes while its inputs move along `direction`: one sweep
/// forward, which calls `f` once. The first number of `direction` is the tangent of the first
/// input, and so on.
func jacobianVectorProduct(
  of f: ([Dual]) -> [Dual], at inputs: [Double], along direction: [Double]
) -> [Double] {
  return todo([])
}

/// **8.2** How strongly the sum of all outputs of `f`, each times its weight, depends on each
/// input: one sweep back, which calls `f` and `backward()` once. `Value` is that of the kit.
func vectorJacobianProduct(
  of f: ([Value]) -> [Value], at inputs: [Double], weightedBy weights: [Double]
) -> [Double] {
  return todo([])
}

/// **8.3** The whole Jacobian, a row for each output, with as few sweeps as possible.
///
/// `column(j)` makes a sweep forward from input j, and returns a number for each output. `row(i)`
/// makes a sweep back from output i, and returns a number for each input. Both count from 0.
func jacobian(
  inputCount: Int, outputCount: Int, column: (Int) -> [Double], row: (Int) -> [Double]
) -> [[Double]] {
  return todo([])
}

/// **8.4** Your prediction: how many multiplications does the chain 256 → 16 → 16 → 1 take? Two
/// numbers: from the input forward, and from the output back.
var multiplicationsFor256Inputs: [Int] {
  return todo([])
}

/// **8.5** How many multiplications a chain of layers takes from the input forward.
///
/// `sizes` are the number of inputs, then that of each layer: `[4, 3, 2, 1]`. There are at least
/// two. A chain of two sizes is a single matrix: nothing is multiplied, and it takes 0.
func forwardMultiplications(_ sizes: [Int]) -> Int {
  return todo(-1)
}

/// **8.5** How many multiplications the same chain takes from the output back.
func reverseMultiplications(_ sizes: [Int]) -> Int {
  return todo(-1)
}

/// **8.6** The Jacobian of a chain of layers from those of the layers, the first layer's first.
///
/// The last layer has one output, so the product should be made from the output back. It comes out
/// right, and yet there is a mistake: it takes far too many multiplications. Mend it, and take the
/// `todo` away.
func chained(_ jacobians: [Matrix]) -> Matrix {
  todo()
  var product = jacobians[0]
  for jacobian in jacobians.dropFirst() {
    product = jacobian * product
  }
  return product
}
