import ChainRule

/// How the weights of a neuron begin: at random, so that no two neurons are alike.
///
/// Neurons that begin alike stay alike. With small weights, signals and gradients shrink from layer
/// to layer; with large ones they grow, or neurons saturate. Biases begin at 0.
public enum Initialization: Hashable, Sendable {
  /// Uniform within ±√(6 / (inputs + outputs)).
  ///
  /// It keeps the variance of signals from layer to layer of tanh (*Xavier* Glorot and Bengio,
  /// 2010, Understanding the difficulty of training deep feedforward neural networks, equation 16).
  case xavierUniform

  /// Normal with the variance 2 / (inputs + outputs) (Glorot and Bengio, 2010, equation 12).
  case xavierNormal

  /// Uniform within ±√(6 / inputs), which has the same variance as ``heNormal``.
  case heUniform

  /// Normal with the variance 2 / inputs.
  ///
  /// The factor 2 makes up for relu, which turns half of the sums into 0 (He, Zhang, Ren and Sun,
  /// 2015, Delving deep into rectifiers, equation 10).
  case heNormal

  /// Uniform within ± the limit; 0.3 in the experiments of 1986.
  case uniform(limit: Double)

  /// What is recommended for an activation: He for relu and its kin, Xavier for the others.
  public static func recommended(for activation: Activation) -> Initialization {
    switch activation {
    case .relu, .leakyRelu, .softplus: .heNormal
    case .identity, .tanh, .sigmoid: .xavierUniform
    case .custom(let function): function.recommendedInitialization
    }
  }

  /// A weight of a neuron in a layer with so many inputs and outputs.
  public func weight(
    inputCount: Int, outputCount: Int, using generator: inout some RandomNumberGenerator
  ) -> Double {
    let (inputs, outputs) = (Double(inputCount), Double(outputCount))
    func uniform(_ limit: Double) -> Double { generator.uniform(in: -limit..<limit) }
    func normal(_ variance: Double) -> Double {
      generator.normal(standardDeviation: sqrt(variance))
    }
    return switch self {
    case .xavierUniform: uniform(sqrt(6 / (inputs + outputs)))
    case .xavierNormal: normal(2 / (inputs + outputs))
    case .heUniform: uniform(sqrt(6 / inputs))
    case .heNormal: normal(2 / inputs)
    case .uniform(let limit): uniform(limit)
    }
  }
}
