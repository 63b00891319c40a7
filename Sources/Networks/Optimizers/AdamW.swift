/// Adam with weight decay beside it: p ← p − ηλp, then the step of ``Adam``.
///
/// An L2 penalty in the loss would be divided by √v̂ like any gradient, and so hardly touch the
/// parameters with large gradients; here all of them shrink alike (Loshchilov and Hutter, 2019,
/// Decoupled weight decay regularization, algorithm 2, with λ multiplied by the learning rate).
public struct AdamW: Optimizer {
  public static let name = "adamw"

  /// By which part of itself, times the learning rate, each parameter shrinks at a step: λ.
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

  public mutating func step(_ numbers: inout [Double], gradients: [Double], learningRate: Double) {
    for i in numbers.indices { numbers[i] -= learningRate * weightDecay * numbers[i] }
    adam.step(&numbers, gradients: gradients, learningRate: learningRate)
  }

  public func fault(parameterCount: Int, stepCount: Int) -> String? {
    Networks.fault("weight decay", weightDecay, in: 0...Double.greatestFiniteMagnitude)
      ?? adam.fault(parameterCount: parameterCount, stepCount: stepCount)
  }
}
