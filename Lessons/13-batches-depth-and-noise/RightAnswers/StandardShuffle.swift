// 13.1: the standard library shuffles, and a slice is cut off at a time.
import ChainRule
import Homework
import Networks

func batches(
  exampleCount: Int, batchSize: Int, using generator: inout SeededGenerator
) -> [[Int]] {
  var left = (0..<exampleCount).shuffled(using: &generator)[...]
  var batches: [[Int]] = []
  while !left.isEmpty {
    batches.append(Array(left.prefix(batchSize)))
    left = left.dropFirst(batchSize)
  }
  return batches
}

func wholeGradient(of parts: [Part]) -> [Double] {
  let count = Double(parts.map(\.exampleCount).reduce(0, +))
  return parts[0].gradient.indices.map { index in
    parts.map { $0.gradient[index] * Double($0.exampleCount) }.reduce(0, +) / count
  }
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
