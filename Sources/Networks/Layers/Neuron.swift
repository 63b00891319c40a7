import ChainRule

/// A weighted sum of inputs plus a bias, to which an activation function is applied.
///
/// ```swift
/// let neuron = Neuron(weights: [0.5, -1], bias: 0.25, activation: .tanh)
/// let output = neuron([Value(2, "x"), Value(1, "y")])
/// output.backward()
/// print(output.data, neuron.weights[0].gradient)  // 0.24491866240370913 1.880029697612756
/// ```
///
/// Its output is tanh(bias + w₁x₁ + w₂x₂ + …) in the case of tanh, made of the graph's own nodes:
/// one product and one sum for each input, and the activation. Copies of a neuron share its
/// parameters.
public struct Neuron {
  /// One weight for each input.
  public let weights: [Value]

  /// What the sum begins with.
  public let bias: Value

  /// The function that is applied to the sum.
  public let activation: Activation

  /// A neuron with given weights and bias.
  ///
  /// The parameters' labels begin with the name, as `layer 1 neuron 3` in
  /// `layer 1 neuron 3 weight 2`.
  public init(
    weights: [Double], bias: Double = 0, activation: Activation = .tanh, name: String = ""
  ) {
    precondition(!weights.isEmpty, "a neuron needs at least one input")
    if case .custom(let own) = activation {
      precondition(
        Activation(rawValue: own.name) == nil,
        "‘\(own.name)’ is an activation of the kit; one of your own needs a name of its own")
    }
    let prefix = name.isEmpty ? "" : name + " "
    self.weights = weights.enumerated().map { Value($1, "\(prefix)weight \($0 + 1)") }
    self.bias = Value(bias, prefix + "bias")
    self.activation = activation
  }

  /// A neuron in a layer of `outputCount`, whose weights are drawn at random.
  public init(
    inputCount: Int, outputCount: Int = 1, activation: Activation = .tanh,
    initialization: Initialization? = nil, name: String = "",
    using generator: inout some RandomNumberGenerator
  ) {
    let initialization = initialization ?? .recommended(for: activation)
    let weights = (0..<inputCount).map { _ in
      initialization.weight(
        inputCount: inputCount, outputCount: outputCount, using: &generator)
    }
    self.init(weights: weights, activation: activation, name: name)
  }

  /// The weights, then the bias.
  public var parameters: [Value] { weights + [bias] }

  /// The output as a graph.
  public func callAsFunction(_ inputs: [Value]) -> Value {
    check(inputs.count)
    return activation.output(of: inputs, bias: bias) { weights[$0] }
  }

  /// The output without a graph.
  public func predict(_ inputs: [Double]) -> Double {
    check(inputs.count)
    return activation.output(of: inputs, bias: bias.data) { weights[$0].data }
  }

  private func check(_ inputCount: Int) {
    precondition(
      inputCount == weights.count,
      "a neuron with \(weights.count) weights takes \(weights.count) inputs, not \(inputCount)")
  }
}

extension Activation {
  /// A neuron's output: the function of bias + w₁x₁ + w₂x₂ + …, from the first input to the last,
  /// in any kind of scalar.
  @inline(__always)
  func output<S: Scalar>(of inputs: [S], bias: S, weight: (Int) -> S) -> S {
    var sum = bias
    for (index, input) in inputs.enumerated() { sum = sum + weight(index) * input }
    return self(sum)
  }
}
