import ChainRule

/// A copy of a network's parameters as they are at one time, for many predictions.
///
/// A picture of a decision boundary asks a network for thousands of outputs. Here the weights stand
/// side by side in memory, so that this is quick even in a debug build.
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let network = MultilayerPerceptron([2, 3, 1], using: &generator)
/// let frozen = FrozenPerceptron(network)
/// print(frozen.predict([0.5, -1]) == network.predict([0.5, -1]))  // true
/// ```
public struct FrozenPerceptron: Sendable {
  fileprivate struct FrozenLayer: Sendable {
    /// For each neuron its bias, then its weights.
    let parameters: [Double]
    let inputCount: Int
    let activations: [Activation]
  }

  private let layers: [FrozenLayer]

  /// Copies all parameters; later changes of the network do not matter.
  public init(_ network: MultilayerPerceptron) {
    layers = network.layers.map { layer in
      FrozenLayer(
        parameters: layer.neurons.flatMap { [$0.bias.data] + $0.weights.map(\.data) },
        inputCount: layer.inputCount, activations: layer.activations)
    }
  }

  /// The outputs, as the network itself would give them.
  public func predict(_ inputs: [Double]) -> [Double] {
    precondition(
      inputs.count == layers[0].inputCount,
      "this network takes \(layers[0].inputCount) inputs, not \(inputs.count)")
    return layers.reduce(inputs) { signals, layer in
      let sums = layer.weightedSums(of: signals)
      return zip(layer.activations, sums).map { activation, sum in activation(sum) }
    }
  }
}

extension FrozenPerceptron.FrozenLayer {
  /// bias + w₁x₁ + w₂x₂ + … of each neuron, in this order. A loop over pointers: in a debug build,
  /// an array's own methods take ten times as long.
  func weightedSums(of inputs: [Double]) -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(activations.count)
    parameters.withUnsafeBufferPointer { parameters in
      inputs.withUnsafeBufferPointer { inputs in
        guard var next = parameters.baseAddress, let input = inputs.baseAddress else { return }
        let count = inputs.count
        for _ in activations.indices {
          var sum = next[0]
          next += 1
          var index = 0
          while index < count {
            sum += next[index] * input[index]
            index += 1
          }
          next += count
          sums.append(sum)
        }
      }
    }
    return sums
  }
}
