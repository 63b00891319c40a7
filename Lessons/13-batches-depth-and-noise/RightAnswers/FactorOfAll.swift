// 13.5: one factor, which is 1 where the gradient is short enough.
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
  for parameter in network.parameters { parameter.gradient = 0 }
  meanSquaredError(of: network, on: examples).backward()
  let squares = network.parameters.map { $0.gradient * $0.gradient }
  let factor = min(1, limit / squares.reduce(0, +).squareRoot())
  return network.parameters.map { $0.gradient * factor }
}

func accuracies(
  training: DataSet, validation: DataSet, noise: Double, steps: Int,
  using generator: inout SeededGenerator
) -> [Double] {
  return todo([])
}
