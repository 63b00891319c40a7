import ChainRule

/// The function that a neuron applies to its weighted sum.
///
/// Without one, layers upon layers would still only be one linear function of the inputs.
public enum Activation: String, CaseIterable, Codable, Sendable {
  /// The sum as it is.
  case identity

  /// From −1 to 1.
  case tanh

  /// From 0 to 1.
  case sigmoid

  /// The sum above 0, and 0 below; the slope at 0 is 0.
  case relu

  /// The sum above 0, and a hundredth of it below.
  case leakyRelu = "leaky-relu"

  /// log(1 + eˣ), a smooth relu.
  case softplus

  /// The function applied to `x`: a number for a number, a node for a `Value`.
  public func callAsFunction<S: Scalar>(_ x: S) -> S {
    switch self {
    case .identity: x
    case .tanh: HyperbolicTangent.of(x)
    case .sigmoid: Sigmoid.of(x)
    case .relu: Rectifier.of(x)
    case .leakyRelu: LeakyRectifier.of(x, .constant(0.01))
    case .softplus: Softplus.of(x)
    }
  }
}
