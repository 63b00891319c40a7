import ChainRule

/// What the workloads need of a node, so that each is written once for both kinds of node.
protocol ScalarNode: AnyObject {
  static func leaf(_ data: Double) -> Self
  static func constant(_ number: Double) -> Self

  var data: Double { get set }
  var gradient: Double { get }

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  func tanh() -> Self
  func relu() -> Self

  func backward()
  func resetGradient()
}

extension Value: ScalarNode {
  static func leaf(_ data: Double) -> Value { Value(data) }
  func tanh() -> Value { ChainRule.tanh(self) }
  func relu() -> Value { ChainRule.relu(self) }
}
