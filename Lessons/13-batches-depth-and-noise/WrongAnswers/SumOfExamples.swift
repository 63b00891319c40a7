// 13.5: That is the gradient of the sum of the squared errors.
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
  return todo(Value(.nan))
}

func clippedGradient(
  of network: MultilayerPerceptron, on examples: [Example], limit: Double
) -> [Double] {
  network.parameters.resetGradients()
  for example in examples { meanSquaredError(of: network, on: [example]).backward() }
  let gradient = network.parameters.map(\.gradient)
  let length = sqrt(gradient.reduce(0) { $0 + $1 * $1 })
  return length > limit ? gradient.map { $0 * limit / length } : gradient
}

func accuracies(
  training: DataSet, validation: DataSet, noise: Double, steps: Int,
  using generator: inout SeededGenerator
) -> [Double] {
  return todo([])
}
