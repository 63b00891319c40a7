import ChainRule
import Homework
import Networks
import Testing

@testable import Lesson09

@Suite("Lesson 9: Neuron, layer, network", .homework)
struct Lesson09Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    let first = Networks.Neuron(weights: [1, -0.5], bias: -1)
    let second = Networks.Neuron(weights: [0.5, -1], bias: 0.25)
    let output = Networks.Neuron(weights: [-1, 2], bias: 0.5)
    let hidden = [first, second].map { $0.predict([2, 1]) }
    #expect(hidden.matches([0.4621, 0.2449], tolerance: 5e-5))
    #expect((0.5 - hidden[0] + 2 * hidden[1]).matches(0.5277, tolerance: 5e-5))
    #expect(output.predict(hidden).matches(0.4836, tolerance: 5e-5))

    let y = first([Value(2), Value(1)])
    y.backward()
    #expect(first.parameters.map(\.gradient).matches([1.5729, 0.7864, 0.7864], tolerance: 5e-5))

    #expect(sqrt(256.0 / 3).matches(9.24, tolerance: 0.005))
    #expect(sqrt(3.0 / 256).matches(0.108, tolerance: 0.0005))
    let atNine = Dual(9.24, tangent: 1)
    #expect((1 - tanh(atNine).value).matches(1.9e-8, tolerance: 0.05e-8))
    #expect(tanh(atNine).tangent.matches(3.8e-8, tolerance: 0.05e-8))
  }

  @Test("9.1 A neuron squashes its weighted sum")
  func oneNeuron() {
    let neuron = Lesson09.Neuron(weights: [1, -0.5], bias: -1)
    check(
      "the output of the neuron of the README", neuron([Value(2), Value(1)]).data,
      is: tanh(0.5),
      mistakes: [
        0.5: "That is the weighted sum itself. The neuron's output is tanh of it.",
        tanh(1.5): "The bias is missing. The sum begins with it.",
        tanh(-0.5): "The bias was added for each input. A neuron has one bias: begin with it.",
        tanh(1.5) - 1: "The bias was added after the squashing. It belongs into the sum.",
        tanh(2.0) + tanh(-0.5) - 1: "Each product was squashed. Squash the sum, once.",
        tanh(-1.0): "The weights go to the wrong inputs. They stand in the same order.",
      ])
  }

  @Test("9.1 Random neurons give the outputs and the gradients of the kit's")
  func randomNeurons() {
    var random = SeededGenerator(seed: 91)
    for inputCount in 2...8 {
      let weights = (0..<inputCount).map { _ in random.uniform(in: -1..<1) }
      let inputs = (0..<inputCount).map { _ in random.uniform(in: -1..<1) }
      let own = Lesson09.Neuron(weights: weights, bias: 0.25)
      let kit = Networks.Neuron(weights: weights, bias: 0.25)
      let (ownOutput, kitOutput) = (own(inputs.map { Value($0) }), kit(inputs.map { Value($0) }))
      ownOutput.backward()
      kitOutput.backward()
      check("the output for \(inputCount) random inputs", ownOutput.data, is: kitOutput.data)
      check(
        "the gradients of the weights and the bias", own.parameters.map(\.gradient),
        is: kit.parameters.map(\.gradient),
        mistakes: [
          own.parameters.map { _ in 0 }: """
          No gradient arrives. The sum is to be made of the weights themselves, not of their data.
          """
        ])
    }
  }

  @Test("9.2 A network hands the outputs of each layer to the next")
  func layers() {
    let network = worked()
    let numbers: [Double] = [2, 1]
    let inputs = numbers.map { Value($0) }
    let hidden = [tanh(0.5), tanh(0.25)]
    check(
      "the outputs of the README's hidden layer", network.layers[0](inputs).map(\.data),
      is: hidden,
      mistakes: [
        [tanh(1.0), tanh(0.75)]: """
        Each neuron got one input alone. All neurons of a layer get all inputs.
        """
      ])
    let answer = 0.5 - hidden[0] + 2 * hidden[1]
    check(
      "the output of the README's network", network(inputs).map(\.data), is: [tanh(answer)],
      mistakes: [
        [tanh(0.5 - 2 + 2)]: """
        The last layer got the inputs of the network. It gets the outputs of the layer before it.
        """,
        hidden: "Those are the outputs of the first layer. They go on into the next one.",
        hidden + [tanh(answer)]: "Those are the outputs of all layers. Return those of the last.",
        numbers: "Those are the inputs, unchanged.",
      ])
  }

  @Test("9.2 A network of 256 inputs gives the outputs and the gradients of the kit's")
  func pixels() {
    var generator = SeededGenerator(seed: 92)
    let kit = Networks.MultilayerPerceptron(
      [256, 16, 10], outputActivation: .tanh, using: &generator)
    let own = Lesson09.MultilayerPerceptron(
      layers: kit.layers.map { layer in
        Lesson09.Layer(
          neurons: layer.neurons.map {
            Lesson09.Neuron(weights: $0.weights.map(\.data), bias: $0.bias.data)
          })
      })
    let picture = (0..<256).map { _ in Value(Double(generator.index(below: 2))) }
    let (ownOutputs, kitOutputs) = (own(picture), kit(picture))
    check(
      "the 10 outputs for a picture of 256 pixels", ownOutputs.map(\.data),
      is: kitOutputs.map(\.data))
    for output in ownOutputs + kitOutputs { output.backward() }
    check(
      "whether all gradients are those of the kit",
      own.parameters.map(\.gradient).matches(
        kit.parameters.map(\.gradient), tolerance: 1e-12), is: true)
  }

  @Test("9.3 A network of the sizes 2, 3 and 1 has 13 parameters")
  func parameters() {
    check(
      "the parameters of a network of the sizes [2, 3, 1]", parameterCount(of: [2, 3, 1]),
      is: 13,
      mistakes: [
        9: "The biases are missing. Each neuron has one.",
        11: "That counts one bias for a whole layer. Each of its neurons has its own.",
        15: "An input is a number, not a neuron: it has no bias.",
        6: "Those are the inputs and the neurons. Count what each neuron has inside.",
        4: "Those are the neurons. Count what each of them has inside.",
      ])
    for sizes in [[256, 16, 10], [256, 16, 16, 10], [1, 1], [3, 5, 7, 9, 2]] {
      var generator = SeededGenerator(seed: 93)
      let kit = Networks.MultilayerPerceptron(sizes, using: &generator)
      check(
        "the parameters of a network of the sizes \(sizes)", parameterCount(of: sizes),
        is: kit.parameters.count)
    }
  }

  @Test("9.4 More inputs, smaller weights")
  func beginning() {
    let neuron = make { randomNeuron(inputCount: 12, using: &$0) }
    let draws = make { generator in (0..<12).map { _ in generator.uniform(in: -1..<1) } }
    check(
      "the weights of a random neuron with 12 inputs", neuron.weights.map(\.data),
      is: draws.map { 0.5 * $0 },
      mistakes: [
        draws.map { _ in 0 }: """
        Zero is not a neutral start: neurons that are alike get the same gradients, and stay alike.
        """,
        draws: """
        Those weights are as large for 12 inputs as for one. The more inputs, the smaller each weight.
        """,
        draws.map { $0 / 4 + 0.25 }: """
        All weights are positive. Then positive inputs can only add up. Draw from −limit to limit.
        """,
        draws.map { _ in 0.5 * draws[0] }: "That is one random number. Draw one for each weight.",
        draws.map { $0 / 4 }: """
        The square root is missing: the variance should be 1 ÷ the number of inputs, not smaller.
        """,
      ])
    check(
      "its bias", neuron.bias.data, is: 0,
      mistakes: [1: "The bias begins at 0. The weights are enough to make neurons differ."])
  }

  @Test("9.4 The squares of a neuron's weights add up to about 1, for any number of inputs")
  func variance() {
    for inputCount in [64, 256, 1024] {
      var generator = SeededGenerator(seed: 94)
      var sum = 0.0
      for _ in 0..<20 {
        for weight in randomNeuron(inputCount: inputCount, using: &generator).weights {
          sum += weight.data * weight.data / 20
        }
      }
      check(
        "the squares of \(inputCount) weights, added up; the mean of 20 neurons", sum, is: 1,
        tolerance: 0.1)
    }
  }

  @Test("9.5 At zero, the bias of the output alone can move")
  func start() {
    let outcome = [0, 0.5].map { start in
      let network = kitNetwork()
      network.parameterData = network.parameters.map { _ in start }
      descend(network, steps: 0)
      return network.parameters.count { $0.gradient != 0 }
    }
    check(
      "the parameters with a gradient", parametersThatMove, predicts: outcome,
      mistakes: [
        [13, 13]: """
        Zero is not a neutral start. Where all weights are 0, a hidden neuron's output is 0, and what \
        goes back to it is multiplied by 0.
        """,
        [0, 13]: "The bias of the output is not multiplied by anything. Its gradient is not 0.",
        [4, 13]: """
        The weights of the output are multiplied by the hidden outputs. What are these at the start?
        """,
        [1, 1]: "From 0.5, all of them move. The question is whether they move apart.",
        [outcome[1], outcome[0]]: "The order is: from 0, then from 0.5.",
      ])
  }

  @Test("9.5 Neurons that begin alike stay alike")
  func symmetry() {
    let starts: [Double?] = [0, 0.5, nil]
    let outcome = starts.map { start in
      let network = kitNetwork()
      if let start { network.parameterData = network.parameters.map { _ in start } }
      descend(network, steps: 100)
      return Set(network.layers[0].neurons.map { $0.parameters.map(\.data) }).count
    }
    check(
      "the different neurons after 100 steps", differentNeurons, predicts: outcome,
      mistakes: [
        [3, 3, 3]: """
        Neurons that begin alike get the same gradients, and take the same steps. Nothing makes them \
        differ.
        """,
        [1, 3, 3]: """
        Any number that all weights share is as bad as 0: neurons that begin alike get the same \
        gradients.
        """,
        [1, 1, 1]: "Random neurons differ from the start, and get different gradients.",
        [0, 0, 3]: "Three neurons that are alike count as one.",
      ])
  }

  @Test("9.6 The neurons of a random layer differ")
  func distinctNeurons() {
    let layer = make { randomLayer(inputCount: 4, neuronCount: 3, using: &$0) }
    check("the number of neurons", layer.neurons.count, is: 3)
    check(
      "the number of parameters, each counted once",
      Set(layer.parameters.map(ObjectIdentifier.init)).count, is: 15,
      mistakes: [
        5: "It is one neuron, three times over: the copies share its weights. Draw each by itself."
      ])
    check(
      "the number of different neurons", Set(layer.neurons.map { $0.weights.map(\.data) }).count,
      is: 3,
      mistakes: [
        1: "The generator began anew for each neuron, and gave the same numbers. Go on with it."
      ])
  }

  @Test("9.6 A random network is the kit's, weight by weight")
  func wholeNetwork() {
    let own = make { randomNetwork([4, 4, 4], using: &$0) }
    let kit = make { Networks.MultilayerPerceptron([4, 4, 4], using: &$0) }
    check(
      "the weights and biases of a network of the sizes [4, 4, 4]",
      own.parameters.map(\.data), is: kit.parameters.map(\.data))
  }

  /// The network that is worked out in the README.
  private func worked() -> Lesson09.MultilayerPerceptron {
    Lesson09.MultilayerPerceptron(layers: [
      Lesson09.Layer(neurons: [
        Lesson09.Neuron(weights: [1, -0.5], bias: -1),
        Lesson09.Neuron(weights: [0.5, -1], bias: 0.25),
      ]),
      Lesson09.Layer(neurons: [Lesson09.Neuron(weights: [-1, 2], bias: 0.5)]),
    ])
  }

  /// What is made with a generator that begins afresh.
  private func make<Made>(_ body: (inout SeededGenerator) -> Made) -> Made {
    var generator = SeededGenerator(seed: 9)
    return body(&generator)
  }

  private func kitNetwork() -> Networks.MultilayerPerceptron {
    make { Networks.MultilayerPerceptron([2, 3, 1], outputActivation: .tanh, using: &$0) }
  }

  /// So many steps with the one example of exercise 9.5, and the gradients after the last.
  private func descend(_ network: Networks.MultilayerPerceptron, steps: Int) {
    for step in 0...steps {
      network.parameters.resetGradients()
      let error = network([2.0, 1.0])[0] - 0.5
      (error * error).backward()
      guard step < steps else { return }
      for parameter in network.parameters { parameter.data -= 0.1 * parameter.gradient }
    }
  }
}
