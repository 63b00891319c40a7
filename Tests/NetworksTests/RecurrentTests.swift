import ChainRule
import Networks
import Testing

@Suite("Recurrent networks")
struct RecurrentTests {
  private func network(seed: UInt64 = 1) -> RecurrentNetwork {
    var generator = SeededGenerator(seed: seed)
    return RecurrentNetwork(inputCount: 2, stateCount: 3, outputCount: 1, using: &generator)
  }

  private let sequence: [[Double]] = [[1, 0], [0.5, -1], [0, 2], [-0.7, 0.3]]

  private func constants(_ sequence: [[Double]]) -> [[Value]] {
    sequence.map { $0.map(Value.constant) }
  }

  @Test("Unrolled, the state of each time step is the layer of the inputs and the state before")
  func states() {
    let network = network()
    var state = [0.0, 0, 0]
    for (nodes, inputs) in zip(network.states(over: constants(sequence)), sequence) {
      state = network.stateLayer.predict(inputs + state)
      #expect(nodes.map(\.data) == state)
    }
    let outputs = network.unroll(over: constants(sequence))
    #expect(outputs.map(\.count) == [1, 1, 1, 1])
    #expect(outputs[3][0].data == network.outputLayer.predict(state)[0])
  }

  @Test("Gradients through time agree with differences")
  func gradients() {
    let network = network()
    let outputs = network.unroll(over: constants(sequence))
    let loss: Value = outputs[1][0] * outputs[3][0]
    let check = GradientCheck(of: loss, withRespectTo: network.parameters)
    #expect(check.agrees, "\(check)")
    #expect(check.inputs.allSatisfy { $0.reverse != 0 })
  }

  @Test("A shared weight's gradient is the sum over its copies, one at each time step")
  func sharing() {
    let network = network()
    let output = network.unroll(over: constants(sequence))[3][0]
    output.backward()

    // The same network with parameters of its own at each time step.
    var copies: [[Value]] = []
    var state: [Value] = [0, 0, 0].map(Value.constant)
    for inputs in constants(sequence) {
      let layer = Layer(
        network.stateLayer.neurons.map {
          Neuron(weights: $0.weights.map(\.data), bias: $0.bias.data)
        })
      copies.append(layer.parameters)
      state = layer(inputs + state)
    }
    let separate = network.outputLayer(state)[0]
    #expect(separate.data == output.data)
    separate.backward()
    for (index, shared) in network.stateLayer.parameters.enumerated() {
      expectClose(shared.gradient, copies.reduce(0) { $0 + $1[index].gradient })
    }
  }

  @Test("The unrolled graph has a group for the shared parameters and one for each time step")
  func diagram() {
    let network = network()
    let inputs = sequence.map { $0.map { Value($0) } }
    let diagram = network.diagram(over: inputs)
    #expect(diagram.groups.map(\.name).prefix(2) == ["shared parameters", "time step 1"])
    let grouped = diagram.groups.flatMap(\.nodes)
    #expect(Set(grouped.map(ObjectIdentifier.init)).count == grouped.count)
    #expect(grouped.count == Graph(of: diagram.outputs).count - 8)
  }

  @Test("A recurrent network learns to give back what it heard a time step before")
  func echo() {
    var generator = SeededGenerator(seed: 4)
    let network = RecurrentNetwork(inputCount: 1, stateCount: 4, outputCount: 1, using: &generator)
    var adam = Adam()
    var losses: [Double] = []
    for _ in 0..<150 {
      let heard = (0..<6).map { _ in Double(generator.index(below: 2)) }
      let outputs = network.unroll(over: heard.map { [.constant($0)] })
      let loss = meanSquaredError(
        outputs.dropFirst().map { $0[0] }, heard.dropLast().map(Value.constant))
      network.parameters.resetGradients()
      loss.backward()
      adam.step(network.parameters, learningRate: 0.03)
      losses.append(loss.data)
    }
    #expect(losses.suffix(20).reduce(0, +) / 20 < 0.01)
  }

  @Test("A sequence of several time steps' inputs must have the right number in each")
  func misfit() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      let network = RecurrentNetwork(
        inputCount: 2, stateCount: 3, outputCount: 1, using: &generator)
      _ = network.unroll(over: [[Value(1)]])
    }
  }
}

@Suite("Fixed points")
struct FixedPointTests {
  /// Three state units that feed one another, weakly enough to settle.
  private func network() -> FixedPointNetwork {
    var generator = SeededGenerator(seed: 3)
    return FixedPointNetwork(
      Layer(inputCount: 5, outputCount: 3, initialization: .uniform(limit: 0.6), using: &generator))
  }

  private let inputs = [0.8, -1.3]

  @Test("The state settles where the layer gives it back")
  func settle() throws {
    let network = network()
    let point = try network.settle(inputs)
    expectClose(network.layer.predict(inputs + point.state), point.state, within: 1e-11)
    #expect(point.iterationCount > 5)
  }

  @Test("The gradient is that of a long unroll")
  func adjoint() throws {
    let network = network()
    func loss(_ state: [Value]) -> Value { state[0] * state[1] + tanh(state[2]) }
    let found = try network.gradients(at: inputs, of: loss)

    let leaves = inputs.map { Value($0) }
    var state: [Value] = [0, 0, 0].map(Value.constant)
    for _ in 0..<200 { state = network.layer(leaves + state) }
    let unrolled = loss(state)
    unrolled.backward()
    expectClose(found.loss, unrolled.data, within: 1e-10)
    expectClose(found.parameters, network.layer.parameters.map(\.gradient), within: 1e-8)
    expectClose(found.inputs, leaves.map(\.gradient), within: 1e-8)
    #expect(found.parameters.allSatisfy { $0 != 0 })
  }

  @Test("For one neuron the gradient is that of implicit differentiation")
  func implicit() throws {
    // z = tanh(ux + wz), so ∂z/∂w = σ′z / (1 − σ′w), where σ′ = 1 − z².
    let network = FixedPointNetwork(Layer([Neuron(weights: [1, 0.5], activation: .tanh)]))
    let found = try network.gradients(at: [0.5]) { $0[0] }
    let z = found.point.state[0]
    let slope: Double = 1 - z * z
    let denominator: Double = 1 - slope * 0.5
    expectClose(
      found.parameters, [slope * 0.5 / denominator, slope * z / denominator, slope / denominator])
    expectClose(found.inputs, [slope / denominator])
  }

  @Test("Gradients that parameters keep are left alone")
  func pure() throws {
    let network = network()
    for parameter in network.layer.parameters { parameter.gradient = 7 }
    _ = try network.gradients(at: inputs) { $0[0] }
    #expect(network.layer.parameters.allSatisfy { $0.gradient == 7 })
  }

  @Test("Where there is no fixed point, that is said instead of an answer")
  func swinging() {
    // z = 2 − 1.5z steps over its fixed point farther each time; tanh with weight −4 swings for
    // ever.
    for (weight, activation) in [(-1.5, Activation.identity), (-4, .tanh)] {
      let neuron = Neuron(weights: [weight], bias: 2, activation: activation)
      let network = FixedPointNetwork(Layer([neuron]))
      if activation == .identity {
        #expect(throws: DidNotSettle.self) { try network.settle([]) }
      } else {
        neuron.bias.data = 0.1
        let error = #expect(throws: DidNotSettle.self) {
          try network.settle([], iterationLimit: 500)
        }
        #expect(error?.iterationCount == 500)
      }
    }
  }
}
