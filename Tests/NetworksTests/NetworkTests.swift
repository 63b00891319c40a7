import ChainRule
import Testing

@testable import Networks

@Suite("Neurons, layers and networks")
struct NetworkTests {
  @Test("A neuron is made of the graph's own nodes, one product and one sum for each input")
  func nodes() {
    let neuron = Neuron(weights: [0.5, -1], bias: 0.25, activation: .tanh)
    let x = [Value(2, "x"), Value(1, "y")]
    let output = neuron(x)
    let symbols = Graph(of: output).compactMap { $0.operation?.symbol }
    #expect(symbols == ["×", "+", "×", "+", "tanh"])
    let y: Double = tanh(0.25)
    let slope: Double = 1 - y * y
    #expect(output.data == y)

    output.backward()
    #expect(neuron.weights.map(\.gradient) == [2 * slope, slope])
    #expect(neuron.bias.gradient == slope)
    #expect(x.map(\.gradient) == [0.5 * slope, -slope])
  }

  @Test("A neuron can have more inputs than a stack has room for calls")
  func wide() {
    let neuron = Neuron(weights: Array(repeating: 1e-6, count: 50_000), activation: .identity)
    let output = neuron(Array(repeating: Value.constant(1), count: 50_000))
    output.backward()
    expectClose(output.data, 0.05, within: 1e-9)
    #expect(neuron.weights.allSatisfy { $0.gradient == 1 })
  }

  @Test("Parameters are named after their layer and neuron")
  func names() {
    var generator = SeededGenerator(seed: 1)
    let network = MultilayerPerceptron([2, 3, 1], using: &generator)
    let labels = network.parameters.map { $0.label ?? "" }
    #expect(labels.count == 13)
    #expect(Set(labels).count == 13)
    #expect(labels.contains("layer 1 neuron 3 weight 2"))
    #expect(
      labels.prefix(3) == [
        "layer 1 neuron 1 weight 1", "layer 1 neuron 1 weight 2", "layer 1 neuron 1 bias",
      ])
    #expect(network.architecture == "2 inputs, 3 tanh, 1 identity")
    let line = MultilayerPerceptron([1, 1], using: &generator)
    #expect(line.architecture == "1 input, 1 identity")
  }

  @Test("The outputs are a list, also of one", arguments: [[1, 3], [3, 1], [1, 1], [2, 3, 4]])
  func outputs(sizes: [Int]) {
    var generator = SeededGenerator(seed: 1)
    let network = MultilayerPerceptron(sizes, using: &generator)
    let inputs = [Double](repeating: 0.5, count: sizes[0])
    #expect(network(inputs).count == sizes[sizes.count - 1])
    #expect(network.inputCount == sizes[0])
    #expect(network.outputCount == sizes[sizes.count - 1])
  }

  @Test("Numbers without a graph are the same numbers", arguments: Activation.allCases)
  func predict(activation: Activation) {
    var generator = SeededGenerator(seed: 7)
    let network = MultilayerPerceptron(
      [3, 4, 2], activation: activation, outputActivation: activation, using: &generator)
    let inputs = [0.3, -1.2, 2]
    #expect(network.predict(inputs) == network(inputs).map(\.data))
  }

  @Test("The gradients of every activation agree with differences", arguments: Activation.allCases)
  func gradients(activation: Activation) {
    var generator = SeededGenerator(seed: 8)
    let network = MultilayerPerceptron([2, 3, 2], activation: activation, using: &generator)
    let outputs = network([0.7, -0.4])
    let check = GradientCheck(of: outputs[0] * outputs[1], withRespectTo: network.parameters)
    #expect(check.agrees, "\(check)")
    #expect(check.inputs.contains { $0.reverse != 0 })
  }

  @Test("Gradients are those of the textbook's vectors: δ = (Wᵀ δ) ⊙ σ′, ∂W = δ xᵀ")
  func vectors() {
    var generator = SeededGenerator(seed: 9)
    let network = MultilayerPerceptron(
      [3, 5, 4, 2], activation: .tanh, outputActivation: .sigmoid, using: &generator)
    let inputs = [0.2, -0.9, 1.4]
    let targets = [1.0, 0]

    // Forward, keeping each layer's outputs; then backward, by hand.
    var signals = [inputs]
    for layer in network.layers { signals.append(layer.predict(signals[signals.count - 1])) }
    var delta: [Double] = zip(signals[3], targets).map { y, t in (y - t) * y * (1 - y) }
    var expected: [[Double]] = []
    for (number, layer) in network.layers.enumerated().reversed() {
      let x = signals[number]
      expected.insert(delta.flatMap { error in x.map { error * $0 } + [error] }, at: 0)
      delta = x.indices.map { i -> Double in
        let error: Double = zip(layer.neurons, delta).reduce(0) { $0 + $1.0.weights[i].data * $1.1 }
        return error * (1 - x[i] * x[i])
      }
    }

    // With two outputs the mean of squares is half their sum, as in the textbook's ½ Σ (y − t)².
    meanSquaredError(network(inputs), targets.map(Value.constant)).backward()
    expectClose(network.parameters.map(\.gradient), Array(expected.joined()))
  }

  @Test("Weights have the spread that their papers ask for, and the same seed gives the same")
  func initialization() {
    let cases: [(Initialization, variance: Double, limit: Double)] = [
      (.xavierUniform, 2.0 / 60, (6.0 / 60).squareRoot()),
      (.xavierNormal, 2.0 / 60, .infinity),
      (.heUniform, 2.0 / 40, (6.0 / 40).squareRoot()),
      (.heNormal, 2.0 / 40, .infinity),
      (.uniform(limit: 0.3), 0.03, 0.3),
    ]
    for (initialization, variance, limit) in cases {
      var generator = SeededGenerator(seed: 5)
      let weights = (0..<20_000).map { _ in
        initialization.weight(inputCount: 40, outputCount: 20, using: &generator)
      }
      let measured: Double = weights.reduce(0) { $0 + $1 * $1 } / 20_000
      expectClose(measured / variance, 1, within: 0.03)
      #expect(weights.allSatisfy { $0.magnitude <= limit }, "\(initialization)")
    }
    var (first, second) = (SeededGenerator(seed: 6), SeededGenerator(seed: 6))
    let networks = [
      MultilayerPerceptron([2, 3, 1], using: &first),
      MultilayerPerceptron([2, 3, 1], using: &second),
    ]
    #expect(networks[0].parameterData == networks[1].parameterData)
    #expect(networks[0].layers[0].neurons.allSatisfy { $0.bias.data == 0 })
    #expect(Initialization.recommended(for: .relu) == .heNormal)
    #expect(Initialization.recommended(for: .tanh) == .xavierUniform)
  }

  @Test("A diagram groups every node but the inputs by layer and neuron, each once")
  func diagram() {
    var generator = SeededGenerator(seed: 1)
    let network = MultilayerPerceptron([2, 3, 1], using: &generator)
    let inputs = [Value(1, "x"), Value(2, "y")]
    let diagram = network.diagram(for: inputs)
    #expect(diagram.groups.map(\.name) == ["layer 1", "layer 2"])
    #expect(diagram.groups[0].parts.map(\.name) == ["neuron 1", "neuron 2", "neuron 3"])

    let grouped = diagram.groups.flatMap { $0.nodes + $0.parts.flatMap(\.nodes) }
    let all = Graph(of: diagram.outputs)
    #expect(Set(grouped.map(ObjectIdentifier.init)).count == grouped.count)
    #expect(grouped.count == all.count - 2)
    #expect(diagram.outputs[0].label == "layer 2 neuron 1")
    let third = diagram.groups[0].parts[2].nodes
    #expect(
      third.filter(\.isLeaf).map(\.label) == [
        "layer 1 neuron 3 bias", "layer 1 neuron 3 weight 1", "layer 1 neuron 3 weight 2",
      ])
  }

  @Test("Grouping follows each edge of the graph once, however many groups there are")
  func groupingIsLinear() {
    var generator = SeededGenerator(seed: 1)
    let network = MultilayerPerceptron([30, 30, 30], using: &generator)
    let inputs = (0..<30).map { Value(Double($0)) }
    let first = network.layers[0](inputs)
    let outputs = network.layers[1](first)
    var nodes = NodeCollector(after: inputs)
    let count = (first + outputs).reduce(0) { $0 + nodes.collect([$1]).count }
    let graph = Graph(of: outputs)
    #expect(count == graph.count - 30)
    #expect(nodes.edgeCount == graph.indices.reduce(0) { $0 + graph.inputPositions($1).count })
  }

  @Test("The wrong number of inputs is refused in a plain sentence")
  func wrongInputs() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let neuron = Neuron(weights: [1, 2, 3])
      _ = neuron([Value(1), Value(2)])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("a neuron with 3 weights takes 3 inputs, not 2"))
  }

  @Test("Layers that do not fit together are refused")
  func misfit() async {
    await #expect(processExitsWith: .failure) {
      let neuron = Neuron(weights: [1, 2])
      _ = MultilayerPerceptron([Layer([neuron]), Layer([neuron])])
    }
  }
}
