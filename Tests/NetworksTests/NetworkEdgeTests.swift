import ChainRule
import Networks
import Testing

@Suite("Networks, losses and optimizers at their edges")
struct NetworkEdgeTests {
  @Test("Each activation has its own values, to either side of 0 and at it")
  func activations() {
    let e = exp(1.0)
    let expected: [Activation: [Double]] = [
      .identity: [-1, 0, 1], .tanh: [-(e * e - 1) / (e * e + 1), 0, (e * e - 1) / (e * e + 1)],
      .sigmoid: [1 / (1 + e), 0.5, e / (1 + e)], .relu: [0, 0, 1], .leakyRelu: [-0.01, 0, 1],
      .softplus: [log(1 + 1 / e), log(2), log(1 + e)],
    ]
    for activation in Activation.allCases {
      let numbers = [-1.0, 0, 1].map { activation($0) }
      expectClose(numbers, expected[activation] ?? [], within: 1e-15)
    }
  }

  @Test("Every activation has the initialization that is recommended for it")
  func recommended() {
    for activation in [Activation.relu, .leakyRelu, .softplus] {
      #expect(Initialization.recommended(for: activation) == .heNormal)
    }
    for activation in [Activation.identity, .tanh, .sigmoid] {
      #expect(Initialization.recommended(for: activation) == .xavierUniform)
    }
  }

  @Test("Without a name of its own a layer's labels begin with the neuron; with one, with that")
  func labels() {
    var generator = SeededGenerator(seed: 1)
    let plain = Layer(inputCount: 1, outputCount: 2, using: &generator)
    #expect(
      plain.parameters.map(\.label)
        == ["neuron 1 weight 1", "neuron 1 bias", "neuron 2 weight 1", "neuron 2 bias"])
    #expect(Neuron(weights: [1]).parameters.map(\.label) == ["weight 1", "bias"])
    let named = Layer(inputCount: 1, outputCount: 1, name: "last", using: &generator)
    #expect(named.parameters.map(\.label) == ["last neuron 1 weight 1", "last neuron 1 bias"])
  }

  @Test("The architecture names all activations of a layer, and every layer's size")
  func architecture() {
    func neuron(_ activation: Activation) -> Neuron {
      Neuron(weights: [1, 2], activation: activation)
    }
    let network = MultilayerPerceptron([
      Layer([neuron(.tanh), neuron(.relu)]), Layer([neuron(.tanh), neuron(.tanh)]),
    ])
    #expect(network.architecture == "2 inputs, 2 relu/tanh, 2 tanh")
  }

  @Test("Exactly at the threshold the answer is no, and of equal outputs the first is the answer")
  func threshold() {
    for (loss, threshold) in [
      (Loss.meanSquaredError, 0.5), (.hinge, 0), (.binaryCrossEntropy, 0),
      (.softmaxCrossEntropy, 0),
    ] {
      #expect(loss.label(for: [threshold]) == 0, "\(loss)")
      #expect(loss.label(for: [threshold.nextUp]) == 1, "\(loss)")
      #expect(loss.label(for: [threshold.nextDown]) == 0, "\(loss)")
      #expect(loss.isRight([threshold], .label(0, of: 2)) == true, "\(loss)")
      #expect(loss.label(for: [2, 7, 7, 3]) == 1, "\(loss)")
      #expect(loss.label(for: [5, 5]) == 0, "\(loss)")
      #expect(loss.label(for: [1, 2, 3]) == 2, "\(loss)")
    }
    #expect(Loss.hinge.label(for: [-0.0]) == 0)
    #expect(Loss.hinge.label(for: [.nan]) == 0)
  }

  @Test("A schedule over 0 steps is at its end at once; a rise over 0 steps has no rise")
  func schedulesOverNothing() {
    #expect(Schedule.linear(from: 1, to: 0.25, over: 0).rate(at: 0) == 0.25)
    #expect(Schedule.cosine(from: 1, to: 0.25, over: 0).rate(at: 0) == 0.25)
    #expect(Schedule.warmUp(over: 0, .constant(0.5)).rate(at: 0) == 0.5)
    #expect(Schedule.linear(from: 1, to: 0.25, over: 1).rate(at: 0) == 1)
    #expect(Schedule.linear(from: 1, to: 0.25, over: 1).rate(at: 1) == 0.25)
    #expect(Schedule.linear(from: 1, to: 0.25, over: 1).rate(at: .max) == 0.25)
    #expect(Schedule.cosine(from: 1, to: 0.25, over: 3).rate(at: 3) == 0.25)
    #expect(Schedule.stepDecay(from: 1, factor: 0.5, every: 1).rate(at: 3) == 0.125)
    #expect(Schedule.warmUp(over: 1, .exponential(from: 1, factor: 0.5)).rate(at: 2) == 0.5)
  }

  @Test(
    "A parameter whose gradient is 0 stays where it is; weight decay alone moves it",
    arguments: OptimizerName.allCases)
  func zeroGradient(name: OptimizerName) {
    var optimizer = name.make()
    var numbers = [2.0, 0]
    for _ in 0..<3 { optimizer.step(&numbers, gradients: [0, 0], learningRate: 0.1) }
    if name == .adamW {
      expectClose(numbers, [2 * 0.999 * 0.999 * 0.999, 0])
    } else {
      #expect(numbers == [2, 0])
    }
  }

  @Test("A gradient of 0, of no numbers, or exactly at the limit is not clipped")
  func clipping() {
    var (zero, none, exact, tiny) = ([0.0, 0], [Double](), [3.0, 4], [3e-200, 4e-200])
    #expect(clip(&zero, toNorm: 1) == 0 && zero == [0, 0])
    #expect(clip(&none, toNorm: 1) == 0 && none.isEmpty)
    #expect(clip(&exact, toNorm: 5) == 5 && exact == [3, 4])
    #expect(clip(&tiny, toNorm: 1) == 5e-200 && tiny == [3e-200, 4e-200])
  }

  @Test("A network settles even with no tolerance, and says how often the layer was applied")
  func settling() throws {
    // The state does not feed back: the first application finds it, the second sees no change.
    let network = FixedPointNetwork(Layer([Neuron(weights: [1, 0], activation: .identity)]))
    let point = try network.settle([3], tolerance: 0, iterationLimit: 2)
    #expect(point.state == [3] && point.iterationCount == 2)
    let error = #expect(throws: DidNotSettle.self) {
      try network.settle([3], tolerance: 0, iterationLimit: 1)
    }
    #expect(error?.iterationCount == 1 && error?.change == 3)
    #expect(try network.settle([0], tolerance: 0, iterationLimit: 1).iterationCount == 1)
    // A change of exactly the tolerance has settled.
    #expect(try network.settle([3], tolerance: 3).iterationCount == 1)
    let growing = FixedPointNetwork(Layer([Neuron(weights: [1, 1e200], activation: .identity)]))
    let infinite = #expect(throws: DidNotSettle.self) { try growing.settle([1]) }
    #expect(infinite?.iterationCount == 3 && infinite?.change == .infinity)
  }

  @Test("A sequence in two parts, the state handed on, is the sequence in one")
  func handedOnState() {
    var generator = SeededGenerator(seed: 1)
    let network = RecurrentNetwork(
      inputCount: 1, stateCount: 2, outputCount: 1, using: &generator)
    let sequence = [0.5, -1, 2, 0.25].map { [Value.constant($0)] }
    let whole = network.unroll(over: sequence).map { $0[0].data }
    let start = network.states(over: Array(sequence.prefix(2)))
    let rest = network.unroll(over: Array(sequence.suffix(2)), from: start[1])
    #expect(rest.map { $0[0].data } == Array(whole.suffix(2)))
    #expect(network.unroll(over: []).isEmpty)
  }

  @Test("Targets of a class that is no class, and examples without outputs, are refused")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = Loss.hinge.numbers(for: .label(2, of: 2)) }
    await #expect(processExitsWith: .failure) { _ = Loss.hinge.numbers(for: .label(-1, of: 2)) }
    await #expect(processExitsWith: .failure) {
      _ = softmaxCrossEntropy(logits: [1.0, 2], label: 2)
    }
  }
}
