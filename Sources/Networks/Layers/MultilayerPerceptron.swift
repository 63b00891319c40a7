import ChainRule

/// Layers one after the other: the outputs of each are the inputs of the next.
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let network = MultilayerPerceptron([2, 3, 1], activation: .tanh, using: &generator)
/// print(network.architecture)      // 2 inputs, 3 tanh, 1 identity
/// print(network.parameters.count)  // 13
///
/// let outputs = network([0.5, -1.0])
/// outputs[0].backward()            // now each parameter has its gradient
/// ```
///
/// Copies of a network share its parameters.
public struct MultilayerPerceptron: RecordableNetwork {
  /// The layers from the inputs to the outputs.
  public let layers: [Layer]

  /// A network of given layers, each of which takes as many inputs as the one before has outputs.
  public init(_ layers: [Layer]) {
    precondition(!layers.isEmpty, "a network needs at least one layer")
    for (layer, next) in zip(layers, layers.dropFirst()) {
      precondition(
        layer.outputCount == next.inputCount,
        "a layer of \(layer.outputCount) outputs cannot feed one of \(next.inputCount) inputs")
    }
    self.layers = layers
  }

  /// A network whose weights are drawn at random.
  ///
  /// The sizes are the number of inputs, then the number of neurons in each layer. The activation
  /// is that of the hidden layers; without an initialization it is what is recommended for each.
  public init(
    _ sizes: [Int], activation: Activation = .tanh, outputActivation: Activation = .identity,
    initialization: Initialization? = nil, using generator: inout some RandomNumberGenerator
  ) {
    precondition(
      sizes.count >= 2 && sizes.allSatisfy { $0 > 0 },
      "a network's sizes are its inputs and the neurons of each layer, such as [2, 16, 1]")
    let last = sizes.count - 1
    self.init(
      (1...last).map { number in
        Layer(
          inputCount: sizes[number - 1], outputCount: sizes[number],
          activation: number == last ? outputActivation : activation,
          initialization: initialization, name: "layer \(number)", using: &generator)
      })
  }

  public var inputCount: Int { layers[0].inputCount }
  public var outputCount: Int { layers[layers.count - 1].outputCount }

  /// The parameters layer by layer, neuron by neuron: the weights, then the bias.
  public var parameters: [Value] { layers.flatMap(\.parameters) }

  public var architecture: String {
    let parts = layers.map { layer in
      let activations = Set(layer.neurons.map(\.activation.rawValue)).sorted()
      return "\(layer.outputCount) \(activations.joined(separator: "/"))"
    }
    let inputs = inputCount == 1 ? "1 input" : "\(inputCount) inputs"
    return ([inputs] + parts).joined(separator: ", ")
  }

  public func callAsFunction(_ inputs: [Value]) -> [Value] { layers.reduce(inputs) { $1($0) } }

  public func predict(_ inputs: [Double]) -> [Double] { layers.reduce(inputs) { $1.predict($0) } }

  @specialized(where S == Double) @specialized(where S == Value)
  public func outputs<S: Scalar>(of inputs: [S], parameters: [S]) -> [S] {
    var next = 0
    return layers.reduce(inputs) { $1.outputs(of: $0, parameters: parameters, from: &next) }
  }
}
