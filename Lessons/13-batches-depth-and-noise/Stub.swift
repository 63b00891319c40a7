import ChainRule
import Homework
import Networks

/// **13.1** One pass over all examples: their positions, from 0, in a random order, in batches.
///
/// Each batch has `batchSize` positions. What is left for the last one may be fewer.
/// `generator.shuffled(list)` gives a list in a random order.
func batches(
  exampleCount: Int, batchSize: Int, using generator: inout SeededGenerator
) -> [[Int]] {
  return todo([])
}

/// **13.1** The gradient of the mean loss of all examples, from those of its parts.
///
/// Each part is a batch: the gradient of its own mean loss, and how many examples it had. There is
/// at least one.
func wholeGradient(of parts: [Part]) -> [Double] {
  return todo([])
}

/// **13.2** Your prediction: how many steps are three passes over 60 examples, with batches of 60,
/// 10 and 1?
var stepsInThreePasses: [Int] {
  return todo([])
}

/// **13.2** Your prediction: which of the batch sizes 60, 10 and 1 has the lowest loss after three
/// passes?
var bestBatchSizeAfterThreePasses: Int {
  return todo(0)
}

/// **13.2** Your prediction: and after 50 passes?
var bestBatchSizeAfterFiftyPasses: Int {
  return todo(0)
}

/// **13.3** How long the gradient of each layer is, from the first layer to the last: the square
/// root of the sum of the squares of its parameters' gradients.
///
/// The backward pass has been made.
func gradientLengths(of network: MultilayerPerceptron) -> [Double] {
  return todo([])
}

/// **13.3** Which neurons of a layer with relu are dead: 0 for each of the examples.
///
/// It gives their positions, from 0. `layer.predict(inputs)` gives the outputs as numbers.
func deadNeurons(of layer: Layer, on examples: [[Double]]) -> [Int] {
  return todo([-1])
}

/// **13.4** Softmax: the probabilities for which logits stand.
func probabilities(of logits: [Double]) -> [Double] {
  return todo([])
}

/// **13.4** The negative logarithm of the probability of the right class, `label`, as a graph.
func negativeLogLikelihood(of logits: [Value], label: Int) -> Value {
  return todo(Value(.nan))
}

/// **13.5** The gradient of the mean squared error, as a list of one number a parameter. If it is
/// longer than `limit`, it is made that long; its direction stays.
///
/// There is a mistake in it: something else is clipped. Find and mend it, and take the `todo` away.
func clippedGradient(
  of network: MultilayerPerceptron, on examples: [Example], limit: Double
) -> [Double] {
  todo()
  network.parameters.resetGradients()
  let loss = meanSquaredError(of: network, on: examples)
  minimum(loss, .constant(limit)).backward()
  return network.parameters.map(\.gradient)
}

/// **13.6** Replaces a part of the training labels by wrong ones, trains for so many steps, and
/// returns two accuracies: on the training data as it was learned, and on the validation data,
/// whose labels are right.
func accuracies(
  training: DataSet, validation: DataSet, noise: Double, steps: Int,
  using generator: inout SeededGenerator
) -> [Double] {
  return todo([])
}
