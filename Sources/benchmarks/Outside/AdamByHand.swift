import Foundation

/// Adam, and with a decay AdamW, as they would be written for one program.
struct AdamByHand: RuleByHand {
  private let beta1, beta2, decay: Double
  private var means, squares: [Double]
  private var stepCount = 0

  init(count: Int, beta1: Double = 0.9, beta2: Double = 0.999, decay: Double = 0) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.decay = decay
    means = Array(repeating: 0, count: count)
    squares = means
  }

  mutating func step(_ numbers: inout [Double], _ gradients: [Double], _ rate: Double) {
    if decay > 0 { for i in numbers.indices { numbers[i] -= rate * decay * numbers[i] } }
    stepCount += 1
    let meanWeight = 1 - Foundation.pow(beta1, Double(stepCount))
    let squareWeight = 1 - Foundation.pow(beta2, Double(stepCount))
    for i in numbers.indices {
      means[i] = beta1 * means[i] + (1 - beta1) * gradients[i]
      squares[i] = beta2 * squares[i] + (1 - beta2) * gradients[i] * gradients[i]
      let mean = means[i] / meanWeight
      numbers[i] -= rate * mean / ((squares[i] / squareWeight).squareRoot() + 1e-8)
    }
  }
}
