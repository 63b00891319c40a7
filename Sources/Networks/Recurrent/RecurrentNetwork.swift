import ChainRule

/// A network with a memory: its state goes into the state of the next time step.
///
/// At time step t the state is hₜ = f(xₜ, hₜ₋₁), a layer of the inputs of this time step and the
/// state before; the outputs are a second layer of it (Elman, 1990, Finding structure in time).
///
/// An expression graph has no cycles. Written out step by step, *unrolled* through time, the
/// network is a deep graph whose layers share their parameters: `backward()` adds up the gradients
/// of all their uses (Werbos, 1990, Backpropagation through time: what it does and how to do it).
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let network = RecurrentNetwork(inputCount: 1, stateCount: 2, outputCount: 1, using: &generator)
/// let outputs = network.unroll(over: [[1], [0], [0]].map { $0.map(Value.constant) })
/// outputs[2][0].backward()  // the gradients of the parameters, over all three time steps
/// ```
public struct RecurrentNetwork {
  /// From the inputs and the last state to the next state.
  public let stateLayer: Layer

  /// From a state to the outputs.
  public let outputLayer: Layer

  /// A network of given layers.
  public init(stateLayer: Layer, outputLayer: Layer) {
    precondition(
      stateLayer.inputCount > stateLayer.outputCount,
      "the layer of the state takes the inputs and, behind them, the last state")
    precondition(
      outputLayer.inputCount == stateLayer.outputCount,
      "the layer of the outputs takes the state of \(stateLayer.outputCount) numbers")
    self.stateLayer = stateLayer
    self.outputLayer = outputLayer
  }

  /// A network whose weights are drawn at random.
  public init(
    inputCount: Int, stateCount: Int, outputCount: Int, activation: Activation = .tanh,
    outputActivation: Activation = .identity, initialization: Initialization? = nil,
    using generator: inout some RandomNumberGenerator
  ) {
    self.init(
      stateLayer: Layer(
        inputCount: inputCount + stateCount, outputCount: stateCount, activation: activation,
        initialization: initialization, name: "state", using: &generator),
      outputLayer: Layer(
        inputCount: stateCount, outputCount: outputCount, activation: outputActivation,
        initialization: initialization, name: "output", using: &generator))
  }

  /// How many inputs there are at each time step.
  public var inputCount: Int { stateLayer.inputCount - stateLayer.outputCount }

  /// How many components the state has.
  public var stateCount: Int { stateLayer.outputCount }

  /// The parameters, which all time steps share.
  public var parameters: [Value] { stateLayer.parameters + outputLayer.parameters }

  /// The outputs at each time step, as graphs that go back through all time steps before.
  ///
  /// The state before the first time step is all 0 if left out.
  public func unroll(over sequence: [[Value]], from state: [Value]? = nil) -> [[Value]] {
    states(over: sequence, from: state).map { outputLayer($0) }
  }

  /// The state at each time step.
  public func states(over sequence: [[Value]], from state: [Value]? = nil) -> [[Value]] {
    var state = state ?? (0..<stateCount).map { _ in .constant(0) }
    return sequence.map { inputs in
      precondition(
        inputs.count == inputCount,
        "each time step of this network takes \(inputCount) inputs, not \(inputs.count)")
      state = stateLayer(inputs + state)
      return state
    }
  }

  /// The unrolled graph with a group for the shared parameters and one for each time step.
  public func diagram(over sequence: [[Value]]) -> NetworkDiagram {
    let inputs = Array(sequence.joined())
    var nodes = NodeCollector(after: inputs + parameters)
    var groups = [NodeGroup(name: "shared parameters", nodes: parameters)]
    var outputs: [Value] = []
    for (number, state) in zip(1..., states(over: sequence)) {
      let output = outputLayer(state)
      groups.append(NodeGroup(name: "time step \(number)", nodes: nodes.collect(state + output)))
      outputs += output
    }
    return NetworkDiagram(inputs: inputs, outputs: outputs, groups: groups)
  }
}
