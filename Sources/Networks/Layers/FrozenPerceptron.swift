import ChainRule

/// The numbers of a network as they are at one time, ready for many predictions.
///
/// A picture of a decision asks a network for thousands of answers. Here the weights stand side by
/// side in memory, so that an answer is quick even where the program is built for debugging.
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let network = MultilayerPerceptron([2, 3, 1], using: &generator)
/// let frozen = FrozenPerceptron(network)
/// print(frozen.predict([0.5, -1]) == network.predict([0.5, -1]))  // true
/// ```
public struct FrozenPerceptron: Sendable {
  fileprivate struct LayerNumbers: Sendable {
    /// For each neuron its bias, then its weights.
    let numbers: [Double]
    let inputCount: Int
    let activations: [Activation]
  }

  private let layers: [LayerNumbers]

  /// Takes the numbers of all parameters; what becomes of the network later does not matter.
  public init(_ network: MultilayerPerceptron) {
    layers = network.layers.map { layer in
      LayerNumbers(
        numbers: layer.neurons.flatMap { [$0.bias.data] + $0.weights.map(\.data) },
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

extension FrozenPerceptron.LayerNumbers {
  /// bias + w₁x₁ + w₂x₂ + … of each neuron, in this order. Pointers and a bare loop: without
  /// optimization an array's own methods would take ten times as long.
  func weightedSums(of inputs: [Double]) -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(activations.count)
    numbers.withUnsafeBufferPointer { numbers in
      inputs.withUnsafeBufferPointer { inputs in
        guard var number = numbers.baseAddress, let input = inputs.baseAddress else { return }
        let count = inputs.count
        for _ in activations.indices {
          var sum = number[0]
          number += 1
          var index = 0
          while index < count {
            sum += number[index] * input[index]
            index += 1
          }
          number += count
          sums.append(sum)
        }
      }
    }
    return sums
  }
}
