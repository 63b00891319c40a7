import ChainRule
import Foundation
import Networks

/// Functions, and operations of this module's own, of a hundred plain numbers or nodes.
func operationPairs() -> [Pair] {
  let numbers = (0..<100).map { Double($0) / 25 - 2 }
  let nodes = numbers.map { Value($0) }

  func sum(_ compute: (Double) -> Double) -> Double {
    var total = 0.0
    for number in numbers { total += compute(number) }
    return total
  }
  func graphs(_ compute: (Value) -> Value) -> Double {
    var total = 0.0
    for node in nodes { total += compute(node).data }
    return total
  }

  var pairs: [Pair] = []
  pairs.append(
    Pair("own tanh, numbers") {
      sum { OwnTanh.of($0) }
    } byHand: {
      sum { Foundation.tanh($0) }
    })
  pairs.append(
    Pair("own tanh, nodes") {
      graphs { OwnTanh.of($0) }
    } byHand: {
      graphs { ChainRule.tanh($0) }
    })
  pairs.append(
    Pair("own product, numbers") {
      sum { OwnProduct.of($0, 2.5) }
    } byHand: {
      sum { $0 * 2.5 }
    })
  pairs.append(
    Pair("own product, nodes") {
      graphs { OwnProduct.of($0, $0) }
    } byHand: {
      graphs { $0 * $0 }
    })
  pairs.append(
    Pair("own formula, numbers") {
      sum { swish($0) }
    } byHand: {
      sum { $0 * sigmoidByHand($0) }
    })
  pairs.append(
    Pair("own formula, nodes") {
      graphs { swish($0) }
    } byHand: {
      graphs { $0 * sigmoid($0) }
    })
  for activation in Activation.allCases {
    let (function, node) = byHand(activation)
    pairs.append(
      Pair("\(activation), numbers") {
        sum { activation($0) }
      } byHand: {
        sum(function)
      })
    pairs.append(
      Pair("\(activation), nodes") {
        graphs { activation($0) }
      } byHand: {
        graphs(node)
      })
  }
  return pairs
}

/// An activation function written out, for a `Double` and for a node.
private func byHand(_ activation: Activation) -> ((Double) -> Double, (Value) -> Value) {
  switch activation {
  case .identity: ({ $0 }, { $0 })
  case .tanh: ({ Foundation.tanh($0) }, { ChainRule.tanh($0) })
  case .sigmoid: (sigmoidByHand, { sigmoid($0) })
  case .relu: ({ $0 > 0 ? $0 : 0 }, { relu($0) })
  case .leakyRelu: ({ max($0, 0) + 0.01 * min($0, 0) }, { leakyRelu($0) })
  case .softplus:
    ({ max($0, 0) + Foundation.log1p(Foundation.exp(-$0.magnitude)) }, { softplus($0) })
  case .custom(let function): ({ function($0) }, { function($0) })
  }
}

/// 1/(1 + e⁻ˣ) without a power that overflows.
private func sigmoidByHand(_ x: Double) -> Double {
  Foundation.exp(min(x, 0)) / (1 + Foundation.exp(-x.magnitude))
}

/// A function of this module, for any scalar.
private func swish<S: Scalar>(_ x: S) -> S { x * sigmoid(x) }

/// The rule of tanh as a package that uses the kit would state it.
private enum OwnTanh: UnaryOperation {
  static let symbol = "ownTanh"
  static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x, tanh) }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1 - y * y }
}

/// The rule of a product as a package that uses the kit would state it.
private enum OwnProduct: BinaryOperation {
  static let symbol = "ownProduct"
  static func value<S: Scalar>(_ a: S, _ b: S) -> S { a * b }
  static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S) { (b, a) }
}
