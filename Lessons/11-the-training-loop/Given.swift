import ChainRule
import Networks

/// Inputs, and the output that is wanted for them.
struct Example {
  let inputs: [Double]
  let target: Double
}

/// Two examples of 2x + 1.
let onALine = [
  Example(inputs: [1], target: 3),
  Example(inputs: [2], target: 5),
]

/// 1 where exactly one of two bits is 1, and 0 elsewhere.
let exclusiveOr = [
  Example(inputs: [0, 0], target: 0),
  Example(inputs: [0, 1], target: 1),
  Example(inputs: [1, 0], target: 1),
  Example(inputs: [1, 1], target: 0),
]

/// Four measurements, to be learned by heart.
let fourPoints = [
  Example(inputs: [-1.5], target: -0.4),
  Example(inputs: [-0.5], target: -0.6),
  Example(inputs: [0.5], target: 0.6),
  Example(inputs: [1.5], target: 0.4),
]

/// The smallest network: one neuron without squashing, weight · x + bias, with the weight 1 and the
/// bias 0.
func line() -> MultilayerPerceptron {
  MultilayerPerceptron([Layer([Neuron(weights: [1], bias: 0, activation: .identity)])])
}

/// A network that begins at random, always in the same way: hidden layers with tanh, and an output
/// without squashing.
func randomNetwork(_ sizes: [Int], seed: UInt64 = 1) -> MultilayerPerceptron {
  var generator = SeededGenerator(seed: seed)
  return MultilayerPerceptron(sizes, using: &generator)
}

/// A network that takes note of how many of its answers are in memory at the same time.
///
/// It is used as every other network: `network(inputs)` gives the outputs, and there are
/// `parameters`.
final class WatchedNetwork {
  private struct Answer { weak var value: Value? }

  private let network: MultilayerPerceptron
  private var answers: [Answer] = []

  /// The most answers that were kept at a time, by the graphs that have been made of them.
  private(set) var mostAnswersKept = 0

  init(_ network: MultilayerPerceptron) { self.network = network }

  /// All weights and biases.
  var parameters: [Value] { network.parameters }

  /// The outputs, as graphs.
  func callAsFunction(_ inputs: [Double]) -> [Value] {
    let outputs = network(inputs)
    answers.removeAll { $0.value == nil }
    answers.append(Answer(value: outputs[0]))
    mostAnswersKept = max(mostAnswersKept, answers.count)
    return outputs
  }
}
