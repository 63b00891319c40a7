import ChainRule

/// A neuron: a weight for each of its inputs, and a bias.
struct Neuron {
  let weights: [Value]
  let bias: Value

  init(weights: [Double], bias: Double) {
    self.weights = weights.map { Value($0) }
    self.bias = Value(bias)
  }

  /// The numbers that can be learned: the weights, then the bias.
  var parameters: [Value] { weights + [bias] }
}

/// Neurons side by side, each with the same inputs.
struct Layer {
  let neurons: [Neuron]

  var parameters: [Value] { neurons.flatMap(\.parameters) }
}

/// Layers one after the other: the outputs of each are the inputs of the next.
struct MultilayerPerceptron {
  let layers: [Layer]

  var parameters: [Value] { layers.flatMap(\.parameters) }
}

/// A network of random neurons, made with your `randomLayer`.
///
/// The sizes are the number of inputs, then the number of neurons in each layer.
func randomNetwork(
  _ sizes: [Int], using generator: inout SeededGenerator
) -> MultilayerPerceptron {
  var layers: [Layer] = []
  for (inputCount, neuronCount) in zip(sizes, sizes.dropFirst()) {
    layers.append(
      randomLayer(inputCount: inputCount, neuronCount: neuronCount, using: &generator))
  }
  return MultilayerPerceptron(layers: layers)
}
