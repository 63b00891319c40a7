import ChainRule

/// Neurons side by side, each with the same inputs.
///
/// The outputs are always a list, also where the layer has a single neuron. Copies of a layer share
/// its parameters.
public struct Layer {
  /// The neurons, one for each output.
  public let neurons: [Neuron]

  /// The activations of the neurons, in one array: reading them from the neurons takes longer.
  let activations: [Activation]

  /// A layer of given neurons, all with the same number of inputs.
  public init(_ neurons: [Neuron]) {
    precondition(!neurons.isEmpty, "a layer needs at least one neuron")
    precondition(
      neurons.allSatisfy { $0.weights.count == neurons[0].weights.count },
      "all neurons of a layer take the same inputs, so they need the same number of weights")
    self.neurons = neurons
    activations = neurons.map(\.activation)
  }

  /// A layer whose weights are drawn at random.
  ///
  /// If left out, the initialization is the one that is recommended for the activation. The
  /// parameters' labels begin with the name, as `layer 1` in `layer 1 neuron 3 weight 2`.
  public init(
    inputCount: Int, outputCount: Int, activation: Activation = .tanh,
    initialization: Initialization? = nil, name: String = "",
    using generator: inout some RandomNumberGenerator
  ) {
    let prefix = name.isEmpty ? "" : name + " "
    self.init(
      (0..<outputCount).map { index in
        Neuron(
          inputCount: inputCount, outputCount: outputCount, activation: activation,
          initialization: initialization, name: "\(prefix)neuron \(index + 1)", using: &generator)
      })
  }

  /// How many inputs the layer takes.
  public var inputCount: Int { neurons[0].weights.count }

  /// How many outputs it gives: one for each neuron.
  public var outputCount: Int { neurons.count }

  /// The parameters of each neuron, in order.
  public var parameters: [Value] { neurons.flatMap(\.parameters) }

  /// The outputs as graphs.
  public func callAsFunction(_ inputs: [Value]) -> [Value] { neurons.map { $0(inputs) } }

  /// The outputs without a graph.
  public func predict(_ inputs: [Double]) -> [Double] { neurons.map { $0.predict(inputs) } }

  /// The outputs, with parameters from an array that begin at `next`; moves `next` behind them.
  @inline(__always)
  func outputs<S: Scalar>(of inputs: [S], parameters: [S], from next: inout Int) -> [S] {
    precondition(
      inputs.count == inputCount,
      "a layer of \(inputCount) inputs takes \(inputCount) numbers, not \(inputs.count)")
    return activations.map { activation in
      let (first, bias) = (next, next + inputs.count)
      next = bias + 1
      return activation.output(of: inputs, bias: parameters[bias]) { parameters[first + $0] }
    }
  }
}
