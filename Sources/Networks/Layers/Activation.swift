import ChainRule

/// The function that a neuron applies to its weighted sum.
///
/// Without it, any number of layers would still be one linear function of the inputs.
public enum Activation: Sendable {
  /// The sum as it is.
  case identity

  /// From −1 to 1.
  case tanh

  /// From 0 to 1.
  case sigmoid

  /// The sum above 0, and 0 below; the slope at 0 is 0.
  case relu

  /// The sum above 0, and a hundredth of it below; the slope at 0 is 0.01.
  case leakyRelu

  /// log(1 + eˣ), a smooth relu.
  case softplus

  /// A function of your own.
  indirect case custom(any ActivationFunction)

  /// The function applied to `x`: a `Double` for a `Double`, a node for a `Value`.
  @inlinable
  public func callAsFunction<S: Scalar>(_ x: S) -> S {
    switch self {
    case .identity: x
    case .tanh: ChainRule.tanh(x)
    case .sigmoid: ChainRule.sigmoid(x)
    case .relu: ChainRule.relu(x)
    case .leakyRelu: ChainRule.leakyRelu(x, slope: .constant(0.01))
    case .softplus: ChainRule.softplus(x)
    case .custom(let function): function(x)
    }
  }
}

extension Activation: RawRepresentable, CaseIterable, Hashable {
  /// The kit's activations.
  public static let allCases: [Activation] = [
    .identity, .tanh, .sigmoid, .relu, .leakyRelu, .softplus,
  ]

  /// The kit's activation of a name; `nil` where it has none.
  public init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// The name, by which two activations are told apart.
  public var rawValue: String {
    switch self {
    case .identity: "identity"
    case .tanh: "tanh"
    case .sigmoid: "sigmoid"
    case .relu: "relu"
    case .leakyRelu: "leaky-relu"
    case .softplus: "softplus"
    case .custom(let function): function.name
    }
  }
}

/// An activation of your own.
///
/// ```swift
/// struct Swish: ActivationFunction {
///   let name = "swish"
///   func callAsFunction<S: Scalar>(_ x: S) -> S { x * sigmoid(x) }
/// }
///
/// var generator = SeededGenerator(seed: 1)
/// let network = MultilayerPerceptron([2, 8, 1], activation: .custom(Swish()), using: &generator)
/// print(network.architecture)  // 2 inputs, 8 swish, 1 identity
/// ```
///
/// Its expression is made of any operations, the kit's or your own; derivatives follow from theirs.
public protocol ActivationFunction: Sendable {
  /// What the function is called in a network's architecture, and so in files.
  ///
  /// A file is loaded into a network whose functions have the same names. So the name differs from
  /// those of the kit, and holds the constants that the function has, as in `elu 0.5`.
  var name: String { get }

  /// The function applied to `x`.
  func callAsFunction<S: Scalar>(_ x: S) -> S

  /// How the weights before it begin where nothing else is asked for; Xavier if left out.
  var recommendedInitialization: Initialization { get }
}

extension ActivationFunction {
  public var recommendedInitialization: Initialization { .xavierUniform }
}
