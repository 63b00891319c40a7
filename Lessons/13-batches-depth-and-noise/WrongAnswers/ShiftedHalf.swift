// 13.4: There is the largest logit too little in it.
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
  let largest = logits.max() ?? 0
  let powers = logits.map { exp($0 - largest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}

func negativeLogLikelihood(of logits: [Value], label: Int) -> Value {
  let largest = logits.map(\.data).max() ?? 0
  var sum = Value.constant(0)
  for logit in logits { sum = sum + exp(logit - largest) }
  return log(sum) - logits[label]
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
