// 13.4: the largest logit is subtracted as a value, and the loss is a sum of exponentials.
import ChainRule
import Homework
import Networks

func batches(
  exampleCount: Int, batchSize: Int, using generator: inout SeededGenerator
) -> [[Int]] {
  return todo([])
}

func wholeGradient(of parts: [Part]) -> [Double] {
  return todo([])
}

var stepsInThreePasses: [Int] {
  return todo([])
}

var bestBatchSizeAfterThreePasses: Int {
  return todo(0)
}

var bestBatchSizeAfterFiftyPasses: Int {
  return todo(0)
}

func gradientLengths(of network: MultilayerPerceptron) -> [Double] {
  return todo([])
}

func deadNeurons(of layer: Layer, on examples: [[Double]]) -> [Int] {
  return todo([-1])
}

func probabilities(of logits: [Double]) -> [Double] {
  logits.map { logit in 1 / logits.reduce(0) { $0 + exp($1 - logit) } }
}

func negativeLogLikelihood(of logits: [Value], label: Int) -> Value {
  let largest = logits.max { $0.data < $1.data } ?? Value(0)
  let powers = logits.map { exp($0 - largest) }
  let sum = powers.dropFirst().reduce(powers[0]) { $0 + $1 }
  return log(sum) + largest - logits[label]
}

func clippedGradient(
  of network: MultilayerPerceptron, on examples: [Example], limit: Double
) -> [Double] {
  todo()
  network.parameters.resetGradients()
  let loss = meanSquaredError(of: network, on: examples)
  minimum(loss, .constant(limit)).backward()
  return network.parameters.map(\.gradient)
}

func accuracies(
  training: DataSet, validation: DataSet, noise: Double, steps: Int,
  using generator: inout SeededGenerator
) -> [Double] {
  return todo([])
}
