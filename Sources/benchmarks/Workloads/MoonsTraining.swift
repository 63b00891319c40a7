/// Parameters or gradients, in an array that has spans on all systems.
typealias Numbers = ContiguousArray<Double>

/// Gives the gradients of a loss at these parameters, and returns the loss.
typealias Differentiation = (_ parameters: Numbers, _ gradients: inout Numbers) throws -> Double

/// The training of W2 and W4, whoever computes the gradients: steps of gradient descent.
enum MoonsTraining {
  static let stepCount = 20

  /// The learning rate of a step, counted from 0.
  static func learningRate(at step: Int) -> Double { 1 - 0.9 * Double(step) / 100 }

  /// Trains once, and tells the loss and the gradients of each step.
  static func train(
    _ moons: Moons, _ differentiate: Differentiation,
    observe: (_ step: Int, _ loss: Double, _ gradients: Numbers) throws -> Void = { _, _, _ in }
  ) throws {
    var parameters = Numbers(moons.parameters)
    var gradients = parameters
    for step in 0..<stepCount {
      try observe(step, try differentiate(parameters, &gradients), gradients)
      let rate = learningRate(at: step)
      for index in parameters.indices { parameters[index] -= rate * gradients[index] }
    }
  }

  /// Whether the results of a step are known. The others need no array, which would change the
  /// order of the memory for graphs.
  static func isVerified(_ step: Int) -> Bool { checks[step] != nil }

  /// Throws if the loss or the gradients of a step are not the known ones.
  static func verify(
    _ step: Int, _ loss: Double, _ gradients: Numbers, of competitor: String
  ) throws(FailedBenchmark) {
    guard let check = checks[step] else { return }
    try CheckValue(name: "the loss at step \(step)", expected: check.loss)
      .verify(loss, of: competitor)
    try CheckValue(name: "the sum of gradients at step \(step)", expected: check.gradientSum)
      .verify(CheckValue.sum(of: gradients), of: competitor)
  }

  private static let checks = [
    0: (loss: 2.2318495146898942, gradientSum: 63.577048659343134),
    19: (loss: 0.504681903226501, gradientSum: -13.287089874147307),
  ]
}
