import ChainRule
import Networks

/// A small network, the examples that it learns from, and how it learns.
struct Learner {
  let network: MultilayerPerceptron
  let examples: [Example]
  let rate: Double

  /// The links: every weight of every neuron, layer by layer. A bias is not a link.
  var links: [Value] { network.layers.flatMap { $0.neurons.flatMap(\.weights) } }

  /// The mean of the squared errors, as a graph of the parameters as they are now.
  func loss() -> Value {
    let losses = examples.map { example in
      Loss.meanSquaredError(
        network(example.inputs),
        Loss.meanSquaredError.numbers(for: example.target).map(Value.constant))
    }
    return losses.reduce(Value.constant(0)) { $0 + $1 } / Double(losses.count)
  }

  /// One step of lesson 11: zero, forward, backward, update. It moves all parameters, also those
  /// that were set to 0.
  func step() {
    network.parameters.resetGradients()
    loss().backward()
    for parameter in network.parameters { parameter.data -= rate * parameter.gradient }
  }
}
