/// Adam with weight decay beside it: p ← p − ηλp, then the step of ``Adam``.
///
/// The gradient of an L2 penalty would be divided by √v̂ too, and hardly change the parameters with
/// large gradients; here all shrink by the same fraction (Loshchilov and Hutter, 2019, Decoupled
/// weight decay regularization, algorithm 2, with λ multiplied by the learning rate).
public struct AdamW: Optimizer {
  public static let name = "adamw"

  /// λ: at the learning rate η, each step takes away the fraction ηλ of every parameter.
  public let weightDecay: Double

  private var adam: Adam

  /// Adam before its first step, with weight decay.
  public init(
    weightDecay: Double = 0.01, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8
  ) {
    self.weightDecay = weightDecay
    adam = Adam(beta1: beta1, beta2: beta2, epsilon: epsilon)
  }

  public mutating func step(_ data: inout [Double], gradients: [Double], learningRate: Double) {
    for i in data.indices { data[i] -= learningRate * weightDecay * data[i] }
    adam.step(&data, gradients: gradients, learningRate: learningRate)
  }

  public func fault(parameterCount: Int, stepCount: Int) -> String? {
    Networks.fault("weight decay", weightDecay, in: 0...Double.greatestFiniteMagnitude)
      ?? adam.fault(parameterCount: parameterCount, stepCount: stepCount)
  }
}
