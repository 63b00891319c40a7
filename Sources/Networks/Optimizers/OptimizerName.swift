/// The kit's optimizers by name.
public enum OptimizerName: String, CaseIterable, Sendable {
  /// A step against the gradient, times the learning rate: ``GradientDescent``.
  case gradientDescent = "gradient-descent"

  /// Steps that remember those before: ``Momentum``.
  case momentum

  /// Momentum with a look ahead: ``Nesterov``.
  case nesterov

  /// Steps of the same size for large and small gradients: ``Adam``.
  case adam

  /// Adam with weights that decay by themselves: ``AdamW``.
  case adamW = "adamw"

  /// The optimizer with its usual constants.
  public func make() -> any Optimizer {
    switch self {
    case .gradientDescent: GradientDescent()
    case .momentum: Momentum()
    case .nesterov: Nesterov()
    case .adam: Adam()
    case .adamW: AdamW()
    }
  }

  /// A learning rate to begin with: Adam's steps have about its size, the others' gradient × rate.
  public var usualLearningRate: Double {
    switch self {
    case .gradientDescent: 0.1
    case .momentum, .nesterov: 0.05
    case .adam, .adamW: 0.01
    }
  }
}
