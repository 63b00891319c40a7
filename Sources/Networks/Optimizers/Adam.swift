import ChainRule

/// Adam: steps of about the learning rate, whatever the size of the gradients.
///
/// Running means of the gradient and of its square, m ← β₁m + (1 − β₁)g and v ← β₂v + (1 − β₂)g²,
/// begin at 0; dividing them by 1 − β₁ᵗ and 1 − β₂ᵗ at step t makes up for that. Then
/// p ← p − η m̂ / (√v̂ + ε) (Kingma and Ba, 2015, Adam: a method for stochastic optimization,
/// algorithm 1; our η is their α).
public struct Adam: Optimizer {
  public static let name = "adam"

  /// How much of the running mean of gradients is kept at each step, β₁.
  public let beta1: Double

  /// How much of the running mean of squares is kept at each step, β₂.
  public let beta2: Double

  /// What keeps the division from 0, ε.
  public let epsilon: Double

  private var stepCount = 0
  private var means: [Double] = []
  private var squares: [Double] = []

  /// Adam before its first step, with the constants of the paper if left out.
  public init(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  public mutating func step(_ data: inout [Double], gradients: [Double], learningRate: Double) {
    means.prepare(for: data.count)
    squares.prepare(for: data.count)
    stepCount += 1
    let meanWeight = 1 - pow(beta1, Double(stepCount))
    let squareWeight = 1 - pow(beta2, Double(stepCount))
    let (beta1, beta2, epsilon) = (beta1, beta2, epsilon)
    forEachParameter(&data, gradients, &means, &squares) { number, gradient, mean, square in
      mean = beta1 * mean + (1 - beta1) * gradient
      square = beta2 * square + (1 - beta2) * gradient * gradient
      let size = (square / squareWeight).squareRoot() + epsilon
      number -= learningRate * (mean / meanWeight) / size
    }
  }

  public func fault(parameterCount: Int, stepCount: Int) -> String? {
    if !(stepCount...Int(Int32.max)).contains(self.stepCount) {
      return "it has taken \(self.stepCount) steps of \(stepCount)"
    }
    if let square = squares.first(where: { $0 < 0 }) { return "a mean of squares is \(square)" }
    return Networks.fault("decay of the mean", beta1, in: 0...1)
      ?? Networks.fault("decay of the squares", beta2, in: 0...1)
      ?? Networks.fault("epsilon divisor", epsilon, in: 0...Double.greatestFiniteMagnitude)
      ?? means.fault("means", count: parameterCount, stepCount: self.stepCount)
      ?? squares.fault("means of squares", count: parameterCount, stepCount: self.stepCount)
  }
}
