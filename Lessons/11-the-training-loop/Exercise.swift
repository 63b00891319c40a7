import ChainRule
import Homework
import Networks

/// **11.1** Sets the gradient of each parameter to 0.
func zero(_ parameters: [Value]) {
  todo()
}

/// **11.1** Moves each parameter against its gradient: a step of `rate` times the gradient.
func update(_ parameters: [Value], rate: Double) {
  todo()
}

/// **11.2** The mean of the squared errors, as a graph: each error is the network's one output
/// minus the target of the example.
func meanSquaredError(of network: MultilayerPerceptron, on examples: [Example]) -> Value {
  return todo(Value(.nan))
}

/// **11.3** Trains a network: zero, forward, backward, update, `steps` times.
///
/// It returns the loss of each forward pass, so that the first one is the loss before any training.
func train(
  _ network: MultilayerPerceptron, on examples: [Example], rate: Double, steps: Int
) -> [Double] {
  return todo([])
}

/// **11.4** Your prediction: what a network without a hidden layer answers, after long training on
/// `exclusiveOr`, for (0, 0), (0, 1), (1, 0) and (1, 1).
var answersWithoutHiddenLayer: [Double] {
  return todo([])
}

/// **11.5** Your prediction: with which of the rates 0.03, 0.1, 0.5 and 0.8 does the loss fall at
/// each of the 300 steps?
var ratesThatAlwaysFall: [Double] {
  return todo([])
}

/// **11.5** Your prediction: with which of these rates is the loss below 0.01 after 300 steps?
var ratesThatSolveIt: [Double] {
  return todo([])
}

/// **11.6** Trains as `train` does and with the same losses, but makes a small graph for each
/// example instead of a large one for all.
///
/// There is a mistake in it: its second loss is right, its third is not. Find and mend it, and take
/// the `todo` away.
func trainInParts(
  _ network: WatchedNetwork, on examples: [Example], rate: Double, steps: Int
) -> [Double] {
  todo()
  var losses: [Double] = []
  for _ in 0..<steps {
    var loss = 0.0
    for example in examples {
      let error = network(example.inputs)[0] - example.target
      let part = error * error / Double(examples.count)
      part.backward()
      loss += part.data
    }
    update(network.parameters, rate: rate)
    losses.append(loss)
  }
  return losses
}
