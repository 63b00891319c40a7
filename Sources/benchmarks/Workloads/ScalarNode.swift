import ChainRule
import PlainGraph

/// What the workloads need of a node, so that each is written once for both kinds of node.
protocol ScalarNode: AnyObject {
  static func leaf(_ data: Double) -> Self
  static func constant(_ number: Double) -> Self

  var data: Double { get set }
  var gradient: Double { get }

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static func exp(_ x: consuming Self) -> Self
  static func log(_ x: consuming Self) -> Self
  static func squareRoot(_ x: consuming Self) -> Self
  static func tanh(_ x: consuming Self) -> Self
  static func relu(_ x: consuming Self) -> Self

  func backward()
  func resetGradient()
}

extension Value: ScalarNode {
  static func leaf(_ data: Double) -> Value { Value(data) }
  static func exp(_ x: consuming Value) -> Value { ChainRule.exp(x) }
  static func log(_ x: consuming Value) -> Value { ChainRule.log(x) }
  static func squareRoot(_ x: consuming Value) -> Value { sqrt(x) }
  static func tanh(_ x: consuming Value) -> Value { ChainRule.tanh(x) }
  static func relu(_ x: consuming Value) -> Value { ChainRule.relu(x) }
}

extension PlainNode: ScalarNode {}
