import ChainRule

/// Adam: steps of about the learning rate, whatever the size of the gradients.
///
/// Running means of the gradient and of its square, m ← β₁m + (1 − β₁)g and v ← β₂v + (1 − β₂)g²,
/// begin at 0; dividing them by 1 − β₁ᵗ and 1 − β₂ᵗ at step t makes up for that. Then
/// p ← p − ε m̂ / (√v̂ + δ) (Kingma and Ba, 2015, Adam: a method for stochastic optimization,
/// algorithm 1; our ε is their α, and δ is their ε).
public struct Adam: Optimizer {
  public static let name = "adam"

  /// How much of the running mean of gradients is kept at each step, β₁.
  public let meanDecay: Double

  /// How much of the running mean of squares is kept at each step, β₂.
  public let squareDecay: Double

  /// What keeps the division from 0, δ.
  public let smallest: Double

  private var stepCount = 0
  private var means: [Double] = []
  private var squares: [Double] = []

  /// Adam before its first step, with the constants of the paper if left out.
  public init(meanDecay: Double = 0.9, squareDecay: Double = 0.999, smallest: Double = 1e-8) {
    self.meanDecay = meanDecay
    self.squareDecay = squareDecay
    self.smallest = smallest
  }

  public mutating func step(
    _ numbers: inout [Double], gradients: [Double], learningRate: Double
  ) {
    means.prepare(for: numbers.count)
    squares.prepare(for: numbers.count)
    stepCount += 1
    let meanWeight = 1 - pow(meanDecay, Double(stepCount))
    let squareWeight = 1 - pow(squareDecay, Double(stepCount))
    for i in numbers.indices {
      means[i] = meanDecay * means[i] + (1 - meanDecay) * gradients[i]
      squares[i] = squareDecay * squares[i] + (1 - squareDecay) * gradients[i] * gradients[i]
      let mean = means[i] / meanWeight
      let square = squares[i] / squareWeight
      numbers[i] -= learningRate * mean / (square.squareRoot() + smallest)
    }
  }

  public func fault(parameterCount: Int, stepCount: Int) -> String? {
    if !(stepCount...Int(Int32.max)).contains(self.stepCount) {
      return "it has taken \(self.stepCount) steps of \(stepCount)"
    }
    if let square = squares.first(where: { $0 < 0 }) { return "a mean of squares is \(square)" }
    return Networks.fault("decay of the mean", meanDecay, in: 0...1)
      ?? Networks.fault("decay of the squares", squareDecay, in: 0...1)
      ?? Networks.fault("smallest divisor", smallest, in: 0...Double.greatestFiniteMagnitude)
      ?? means.fault("means", count: parameterCount, stepCount: self.stepCount)
      ?? squares.fault("means of squares", count: parameterCount, stepCount: self.stepCount)
  }
}
