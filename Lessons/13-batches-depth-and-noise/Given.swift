import ChainRule
import Networks

/// The gradient of the mean loss of some examples, and how many there were.
struct Part {
  let gradient: [Double]
  let exampleCount: Int
}

/// Five examples of 2x + 1.
let onALine = (1...5).map { Example([Double($0)], .numbers([Double(2 * $0 + 1)])) }

/// Sixty measurements of the line 2x + 1 with noise, always the same.
func noisyLine() -> [Example] {
  var generator = SeededGenerator(seed: 1)
  return DataSet.line(60, noise: 0.3, using: &generator).examples
}

/// The smallest network: one neuron without squashing, weight · x + bias, with the weight 1 and the
/// bias 0.
func line() -> MultilayerPerceptron {
  MultilayerPerceptron([Layer([Neuron(weights: [1], bias: 0, activation: .identity)])])
}

/// A network of ten hidden layers with four neurons each, from two inputs to one output.
func deepNetwork(_ activation: Activation, seed: UInt64 = 1) -> MultilayerPerceptron {
  var generator = SeededGenerator(seed: seed)
  let sizes = [2] + Array(repeating: 4, count: 10) + [1]
  return MultilayerPerceptron(sizes, activation: activation, using: &generator)
}

/// The mean of the squared errors of a network with one output, as a graph.
func meanSquaredError(of network: MultilayerPerceptron, on examples: [Example]) -> Value {
  let losses = examples.map { example in
    Loss.meanSquaredError(
      network(example.inputs),
      Loss.meanSquaredError.numbers(for: example.target).map(Value.constant))
  }
  return losses.reduce(Value.constant(0)) { $0 + $1 } / Double(examples.count)
}

/// The kit's training loop for digits of 16 × 16 pixels, about to begin: 6 hidden neurons, batches
/// of 10 digits, always the same random weights.
///
/// The network learns from the examples of `training`. Those of `validation` are only read.
func digitTrainer(training: DataSet, validation: DataSet) -> Trainer {
  var generator = SeededGenerator(seed: 1)
  let network = MultilayerPerceptron([256, 6, 10], using: &generator)
  return Trainer(
    network, examples: training.examples, validation: validation.examples, optimizer: Adam(),
    settings: TrainingSettings(
      loss: .softmaxCrossEntropy, schedule: .constant(0.03), batchSize: 10,
      evaluationInterval: 10),
    generator: generator)
}
