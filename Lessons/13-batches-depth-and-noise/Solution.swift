import ChainRule
import Networks

/// **13.1** One pass over all examples: their positions, from 0, in a random order, in batches.
///
/// Each batch has `batchSize` positions. What is left for the last one may be fewer.
func batches(
  exampleCount: Int, batchSize: Int, using generator: inout SeededGenerator
) -> [[Int]] {
  let order = generator.shuffled(0..<exampleCount)
  return stride(from: 0, to: exampleCount, by: batchSize).map { start in
    Array(order[start..<min(start + batchSize, exampleCount)])
  }
}

/// **13.1** The gradient of the mean loss of all examples, from those of its parts.
func wholeGradient(of parts: [Part]) -> [Double] {
  let exampleCount = parts.reduce(0) { $0 + $1.exampleCount }
  var whole = parts[0].gradient.map { _ in 0.0 }
  for part in parts {
    let share = Double(part.exampleCount) / Double(exampleCount)
    for i in whole.indices { whole[i] += share * part.gradient[i] }
  }
  return whole
}

/// **13.2** Your prediction: how many steps are three passes over 60 examples, with batches of 60,
/// 10 and 1?
var stepsInThreePasses: [Int] {
  return [3, 18, 180]
}

/// **13.2** Your prediction: which of the batch sizes 60, 10 and 1 has the lowest loss after three
/// passes?
var bestBatchSizeAfterThreePasses: Int {
  return 10
}

/// **13.2** Your prediction: and after 50 passes?
var bestBatchSizeAfterFiftyPasses: Int {
  return 60
}

/// **13.3** How long the gradient of each layer is, from the first layer to the last: the square
/// root of the sum of the squares of its parameters' gradients.
///
/// The backward pass has been made.
func gradientLengths(of network: MultilayerPerceptron) -> [Double] {
  network.layers.map { layer in
    sqrt(layer.parameters.reduce(0) { $0 + $1.gradient * $1.gradient })
  }
}

/// **13.3** Which neurons of a layer with relu are dead: 0 for each of the examples.
///
/// It gives their positions, from 0. `layer.predict(inputs)` gives the outputs as numbers.
func deadNeurons(of layer: Layer, on examples: [[Double]]) -> [Int] {
  layer.neurons.indices.filter { neuron in
    examples.allSatisfy { layer.predict($0)[neuron] == 0 }
  }
}

/// **13.4** Softmax: the probabilities for which logits stand.
func probabilities(of logits: [Double]) -> [Double] {
  let largest = logits.max() ?? 0
  let powers = logits.map { exp($0 - largest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}

/// **13.4** The negative logarithm of the probability of the right class, `label`, as a graph.
func negativeLogLikelihood(of logits: [Value], label: Int) -> Value {
  let largest = logits.map(\.data).max() ?? 0
  let shifted = logits.map { $0 - largest }
  var sum = Value.constant(0)
  for logit in shifted { sum = sum + exp(logit) }
  return log(sum) - shifted[label]
}

/// **13.5** The gradient of the mean squared error, as a list of one number a parameter. If it is
/// longer than `limit`, it is made that long; its direction stays.
func clippedGradient(
  of network: MultilayerPerceptron, on examples: [Example], limit: Double
) -> [Double] {
  network.parameters.resetGradients()
  meanSquaredError(of: network, on: examples).backward()
  let gradient = network.parameters.map(\.gradient)
  let length = sqrt(gradient.reduce(0) { $0 + $1 * $1 })
  return length > limit ? gradient.map { $0 * limit / length } : gradient
}

/// **13.6** Replaces a part of the training labels by wrong ones, trains for so many steps, and
/// returns two accuracies: on the training data as it was learned, and on the validation data.
func accuracies(
  training: DataSet, validation: DataSet, noise: Double, steps: Int,
  using generator: inout SeededGenerator
) -> [Double] {
  let noisy = training.withLabelNoise(noise, using: &generator)
  let trainer = digitTrainer(training: noisy, validation: validation)
  trainer.train(until: steps)
  guard let last = trainer.history.evaluations.last else { return [] }
  return [last.training.accuracy ?? .nan, last.validation?.accuracy ?? .nan]
}
