import ChainRule
import Networks
import Testing

@Suite("Tapes of networks")
struct RecordedNetworkTests {
  /// Replays the graph of `output` and compares values and gradients with those of the graph.
  private func expectSame(_ output: Value, inputs: [Value], parameters: [Value]) {
    output.resetGradients()
    output.backward()
    let replay = Tape(of: output, inputs: inputs, parameters: parameters)
      .replay(inputs: inputs.map(\.data), parameters: parameters.map(\.data))
    #expect(replay.outputs == [output.data])
    expectClose(replay.inputs, inputs.map(\.gradient), within: 1e-13)
    expectClose(replay.parameters, parameters.map(\.gradient), within: 1e-13)
    #expect(replay.parameters.contains { $0 != 0 })
  }

  @Test("A perceptron with any activation and loss", arguments: Activation.allCases, Loss.allCases)
  func perceptron(activation: Activation, loss: Loss) {
    var generator = SeededGenerator(seed: 4)
    let network = MultilayerPerceptron([3, 5, 4, 3], activation: activation, using: &generator)
    let inputs = [0.3, -1.2, 2].map { Value($0) }
    let targets = [0.0, 1, 0].map(Value.constant)
    expectSame(loss(network(inputs), targets), inputs: inputs, parameters: network.parameters)
  }

  @Test("A recurrent network, unrolled: a parameter has its gradient from every time step")
  func recurrent() {
    var generator = SeededGenerator(seed: 5)
    let network = RecurrentNetwork(
      inputCount: 2, stateCount: 3, outputCount: 1, using: &generator)
    let sequence = (0..<6).map { [Value(Double($0) / 5), Value(1 - Double($0) / 3)] }
    let outputs = network.unroll(over: sequence).flatMap(\.self)
    let loss = outputs.dropFirst().reduce(outputs[0]) { $0 + $1 * $1 }
    expectSame(loss, inputs: Array(sequence.joined()), parameters: network.parameters)
  }

  @Test("A layer with its own state as an input, as a network that settles has it")
  func fixedPoint() {
    let layer = Layer([Neuron(weights: [1, 0.5], bias: 0.1, activation: .tanh)])
    let inputs = [Value(0.5), Value(0.6)]
    expectSame(layer(inputs)[0] * 3.0, inputs: inputs, parameters: layer.parameters)
  }

  @Test("The penalty of all parameters")
  func penalty() {
    var generator = SeededGenerator(seed: 6)
    let network = MultilayerPerceptron([3, 5, 2], using: &generator)
    expectSame(0.01 * sumOfSquares(network.parameters), inputs: [], parameters: network.parameters)
  }
}
