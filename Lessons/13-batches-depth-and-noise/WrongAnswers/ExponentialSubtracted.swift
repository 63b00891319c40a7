// 13.4: The exponential of the right class's logit is subtracted.
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
  return todo([])
}

func negativeLogLikelihood(of logits: [Value], label: Int) -> Value {
  let largest = logits.map(\.data).max() ?? 0
  let shifted = logits.map { $0 - largest }
  var sum = Value.constant(0)
  for logit in shifted { sum = sum + exp(logit) }
  return log(sum) - exp(shifted[label])
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
