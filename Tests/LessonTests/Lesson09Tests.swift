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

  @Test("9.1 A neuron squashes its weighted sum, and gradients come back through it")
  func neurons() {
    let cells = [Cell([1, -0.5], bias: -1, inputs: [2, 1])] + drawn(8, Cell.init)
    check(
      cells,
      { "the output of \($0)" },
      answer: { cell in cell.own(cell.inputs.map { Value($0) }).data }, is: { tanh($0.sum) },
      mistakes: [
        "That is the weighted sum itself. The neuron's output is tanh of it.": { $0.sum },
        "The bias is missing. The sum begins with it.": { tanh($0.sum - $0.bias) },
        "The bias was added for each input. A neuron has one bias: begin with it.": {
          tanh($0.sum + Double($0.weights.count - 1) * $0.bias)
        },
        "The bias was added after the squashing. It belongs into the sum.": {
          tanh($0.sum - $0.bias) + $0.bias
        },
        "The bias was subtracted. It is added.": { tanh($0.sum - 2 * $0.bias) },
        "The bias was multiplied. It is added.": { tanh(($0.sum - $0.bias) * $0.bias) },
        "Each product was squashed. Squash the sum, once.": { $0.sumOfSquashed },
        "The sum was squashed twice.": { tanh(tanh($0.sum)) },
        "That is the sigmoid of the sum. This neuron squashes with tanh.": { sigmoid($0.sum) },
        "The weights go to the wrong inputs. They stand in the same order.": {
          tanh($0.sumOfReversed)
        },
        "The bias was added twice. A neuron has one bias, and adds it once.": {
          tanh($0.sum + $0.bias)
        },
        lastProduct: { tanh($0.bias + $0.products[$0.products.count - 1]) },
        lastProduct: { tanh($0.products[$0.products.count - 1]) },
        "That is the first product alone, with the bias. Go through all of them.": {
          tanh($0.bias + $0.products[0])
        },
        "The first product is missing. Places are counted from 0.": {
          tanh($0.sum - $0.products[0])
        },
        "The last product is missing.": { tanh($0.sum - $0.products[$0.products.count - 1]) },
        "Weights and inputs were added. Each weight is multiplied by its input.": {
          tanh($0.bias + $0.weights.reduce(0, +) + $0.inputs.reduce(0, +))
        },
        "That divides by the number of inputs. It is a sum, not a mean.": {
          tanh($0.bias + ($0.sum - $0.bias) / Double($0.weights.count))
        },
      ])
    checkGradients(of: cells)
  }

  private let lastProduct = """
    That is the last product alone. Each is to be added to the sum of those before.
    """

  /// Asks whether gradients come back to the parameters.
  private func checkGradients(of cells: [Cell]) {
    let data = "The sum is to be made of the values themselves, not of their data."
    check(
      cells,
      { "the gradients of the weights and the bias of \($0)" },
      answer: { cell in
        let neuron = cell.own
        neuron(cell.inputs.map { Value($0) }).backward()
        return neuron.parameters.map(\.gradient)
      },
      is: { $0.gradients },
      mistakes: [
        "No gradient arrives. " + data: { $0.gradients.map { _ in 0 } },
        "No gradient arrives at the weights. " + data: { $0.gradientOfBiasAlone },
        "No gradient arrives at the bias. " + data: { $0.gradients.dropLast() + [0] },
      ])
  }

  @Test("9.2 A layer gives all inputs to each neuron, and a network the outputs to the next layer")
  func layers() {
    guard neuronIsRight else { return }
    let networks = [Net.worked] + drawn(8, Net.init)
    check(
      networks, { "the outputs of the first layer of \($0)" },
      answer: { net in net.own.layers[0](net.inputs.map { Value($0) }).map(\.data) },
      is: { $0.signals[1] },
      mistakes: [
        "Each neuron got one input alone. All neurons of a layer get all inputs.": {
          $0.outputsOfOneInputEach
        },
        "Those are the outputs in the opposite order.": { $0.signals[1].reversed() },
        "That is the output of the first neuron alone.": { Array($0.signals[1].prefix(1)) },
      ])
    check(
      networks, { "the outputs of \($0)" },
      answer: { net in net.own(net.inputs.map { Value($0) }).map(\.data) },
      is: { $0.outputs },
      mistakes: [
        """
        The last layer got the inputs of the network. It gets the outputs of the layer before it.
        """: { $0.outputsOfLastLayerAlone },
        "Those are the outputs of the first layer. They go on into the next one.": {
          $0.signals[1]
        },
        "Those are the outputs of all layers. Return those of the last.": {
          Array($0.signals.dropFirst().joined())
        },
        """
        All layers got the inputs of the network, and all of their outputs are there. Each layer but the \
        first gets the outputs of the one before it; return those of the last.
        """: { $0.outputsSideBySide },
        "Those are the inputs, unchanged.": { $0.inputs },
        "That is the first of the outputs alone. Return all that the last layer gives.": {
          Array($0.outputs.prefix(1))
        },
      ])
    checkPixels()
  }

  /// Asks for the outputs and the gradients of a network for pictures.
  private func checkPixels() {
    var random = drawing
    let net = Net([256, 3, 2], &random)
    check("the 2 outputs of \(net.sizes) for a picture", is: net.outputs) {
      net.own(net.inputs.map { Value($0) }).map(\.data)
    }
    check("the gradients of \(net.sizes) for a picture", is: net.gradients) {
      let own = net.own
      for output in own(net.inputs.map { Value($0) }) { output.backward() }
      return own.parameters.map(\.gradient)
    }
  }

  /// One answer of many numbers.
  private func check(
    _ subject: String, is expected: [Double], answer: () -> [Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(subject, answer(), is: expected, sourceLocation: sourceLocation)
  }

  @Test("9.3 A network of the sizes 2, 3 and 1 has 13 parameters")
  func parameters() {
    check(
      [Sizes([2, 3, 1]), Sizes([256, 16, 10])] + drawn(8, Sizes.init),
      { "the parameters of a network of the sizes \($0.all)" },
      answer: { parameterCount(of: $0.all) }, is: { $0.sum { ($0 + 1) * $1 } },
      mistakes: [
        "The biases are missing. Each neuron has one.": { $0.sum { $0 * $1 } },
        "That counts one bias for a whole layer. Each of its neurons has its own.": {
          $0.sum { $0 * $1 + 1 }
        },
        "That counts one bias for the whole network. Each neuron has its own.": {
          $0.sum { $0 * $1 } + 1
        },
        "Those are the biases of the last layer alone. Each hidden neuron has one, too.": {
          $0.sum { $0 * $1 } + $0.all[$0.all.count - 1]
        },
        """
        There each neuron has as many weights as the network has inputs. Behind the first layer, a \
        neuron's inputs are the outputs of the layer before it.
        """: { ($0.all[0] + 1) * $0.all.dropFirst().reduce(0, +) },
        "An input is a number, not a neuron: it has no bias.": {
          $0.sum { ($0 + 1) * $1 } + $0.all[0]
        },
        """
        The bias belongs to the neuron: it has a number more than it has inputs. There each input has \
        a number more.
        """: { $0.sum { $0 * ($1 + 1) } },
        "Those are the biases of the hidden layers alone. Those of the last layer are missing.": {
          $0.sum { ($0 + 1) * $1 } - $0.all[$0.all.count - 1]
        },
        "That is the first layer alone. Add up all layers.": { ($0.all[0] + 1) * $0.all[1] },
        """
        Those are the sizes, multiplied. Each neuron has a number for each of its inputs, and one \
        more; the numbers of the layers are added.
        """: { $0.all.reduce(1, *) },
        "Those are the inputs and the neurons. Count what each neuron has inside.": {
          $0.all.reduce(0, +)
        },
        "Those are the neurons. Count what each of them has inside.": {
          $0.all.dropFirst().reduce(0, +)
        },
      ])
  }

  @Test("9.4 More inputs, smaller weights")
  func beginning() {
    let starts = [12, 2, 3, 1].map { Start(inputCount: $0, seed: 9) } + drawn(8, Start.init)
    for start in starts.suffix(2) {
      check("the weights of a random neuron, twice, with \(start)", start.again) {
        $0[0] == $0[1]
          ? nil
          : "The numbers are other ones each time. Draw them with the generator that is passed in."
      }
    }
    check(
      starts, { "the weights of a random neuron with \($0)" },
      answer: { start in start.own.weights.map(\.data) }, is: { $0.weights() },
      mistakes: [
        """
        Two whole numbers are divided there: Swift drops what is behind the point, and 3 / 4 is 0. \
        Divide by Double(inputCount).
        """: { start in start.weights { n in sqrt(Double(3 / n)) } },
        """
        Zero is not a neutral start: neurons that are alike get the same gradients, and stay alike.
        """: { start in start.weights { _ in 0 } },
        notScaled: { start in start.weights { _ in 1 } },
        notScaled: { start in start.weights { _ in sqrt(3) } },
        """
        All weights are positive. Then positive inputs can only add up. Draw from −limit to limit.
        """: { $0.positiveWeights },
        "That is one random number. Draw one for each weight.": { start in
          start.weights().map { _ in start.weights()[0] }
        },
        "Those go up to 3 ÷ the number of inputs. The limit is the square root of it.": { start in
          start.weights { n in 3 / Double(n) }
        },
        """
        The 3 is missing: a number drawn evenly between −limit and limit has the variance limit² ÷ 3.
        """: { start in start.weights { n in sqrt(1 / Double(n)) } },
        "That is the limit that He's rule gives for relu. Here it is √(3 ÷ the number of inputs).":
          {
            start in start.weights { n in sqrt(6 / Double(n)) }
          },
        """
        That is √(6 ÷ (inputs + outputs)). Here the limit is √(3 ÷ the number of inputs).
        """: { start in start.weights { n in sqrt(6 / Double(n + 1)) } },
        "There the bias is counted among the inputs. It is not drawn, and is none of them.": {
          start in start.weights { n in sqrt(3 / Double(n + 1)) }
        },
        "The root is to be taken of all of 3 ÷ the number of inputs.": { start in
          start.weights { n in sqrt(3) / Double(n) }
        },
        "The limit is √(3 ÷ the number of inputs): more inputs make smaller weights, not larger.": {
          start in start.weights { n in sqrt(Double(n) / 3) }
        },
        "Those are numbers of Double.random. Draw them with the generator's own uniform(in:).": {
          $0.weightsOfStandardLibrary
        },
        "One number was drawn before the weights. The bias is 0, and needs none.": {
          $0.weights(after: 1)
        },
        "There is one weight too many: one for each input. The bias is not among them.": {
          $0.weights(more: 1)
        },
      ])
    check(
      starts, { "the bias of a random neuron with \($0)" },
      answer: { $0.own.bias.data }, is: { _ in 0 },
      mistakes: [
        "The bias begins at 0. The weights are enough to make neurons differ.": {
          $0.weights(more: 1).last
        },
        "The bias begins at 0, and not at 1.": { _ in 1 },
      ])
    for start in starts where start.inputCount > 1 {
      check("two random neurons, one after the other, with \(start)", start.two) {
        $0[0] == $0[1] ? notMoved : nil
      }
    }
  }

  private let notMoved = """
    The second gets the same numbers as the first. A copy of the generator has drawn them: use the one \
    that is passed in, so that it moves on.
    """
  private let notScaled = """
    Those weights are as large for many inputs as for one. The more inputs, the smaller each weight.
    """

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
      ]
    ) { answer in
      if answer.count != 2 { return "There are two numbers to give: from 0, then from 0.5." }
      let right = zip(answer, outcome).map { $0 == $1 }
      return right[0]
        ? "The first is right. From 0.5, which of the factors could make a gradient 0?"
        : right[1]
          ? "The second is right. From 0, what is each gradient multiplied by on its way?"
          : "Neither is right yet. The first two hints help."
    }
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
        [0, 0, 3]: alikeCountAsOne, [0, 1, 3]: alikeCountAsOne, [1, 0, 3]: alikeCountAsOne,
      ]
    ) { answer in
      if answer.count != 3 {
        return "There are three numbers to give: from 0, from 0.5, and from random weights."
      }
      let right = zip(answer, outcome).count { $0 == $1 }
      return "Of the three, \(right == 1 ? "1 is" : "\(right) are") right. The third hint helps."
    }
  }

  private let alikeCountAsOne = "Three neurons that are alike count as one."

  @Test("9.6 The neurons of a random layer differ")
  func distinctNeurons() {
    let one = Start(inputCount: 4, seed: 9)
    guard needs("9.4", one.own.weights.map(\.data), is: one.weights()) else { return }
    let starts = [LayerStart(start: one, neuronCount: 3)] + drawn(8, LayerStart.drawn)
    check(
      starts, { "the number of parameters of \($0), each counted once" },
      answer: { Set($0.own.parameters.map(ObjectIdentifier.init)).count },
      is: { $0.neuronCount * ($0.start.inputCount + 1) },
      mistakes: [
        """
        It is one neuron, many times over: the copies share its weights. Draw each by itself.
        """: { $0.start.inputCount + 1 },
        "There are no neurons in it.": { _ in 0 },
        "There is one neuron too many.": { ($0.neuronCount + 1) * ($0.start.inputCount + 1) },
        "There are as many neurons as inputs. The number of neurons is given.": {
          $0.start.inputCount * ($0.start.inputCount + 1)
        },
      ])
    check(
      starts, { "the weights of \($0), neuron by neuron" },
      answer: { layer in layer.own.neurons.map { $0.weights.map(\.data) } },
      is: { $0.weights },
      mistakes: [
        "All neurons have the same numbers. Go on with the generator, so that each draws its own.":
          {
            start in start.weights.map { _ in start.weights[0] }
          },
        "The neurons are there in the opposite order. The first is drawn first.": {
          $0.weights.reversed()
        },
      ])
    for layer in starts {
      check("two random layers, one after the other, of \(layer)", layer.two) {
        $0[0] == $0[1] ? notMoved : nil
      }
    }
  }

  /// Whether exercises that use neurons can be judged.
  private var neuronIsRight: Bool {
    let cell = Cell([1, -0.5], bias: -1, inputs: [2, 1])
    return needs("9.1", cell.own(cell.inputs.map { Value($0) }).data, is: tanh(0.5))
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

/// A multiple of ¼ from −1.5 to 1.5, but not 0.
private func drawnQuarter(_ random: inout SeededGenerator) -> Double {
  Double(Int.random(in: 1...6, using: &random)) / (Bool.random(using: &random) ? 4 : -4)
}

/// What a neuron is made of, and what it gets.
private struct Cell: CustomStringConvertible {
  let weights: [Double]
  let bias: Double
  let inputs: [Double]

  init(_ weights: [Double], bias: Double, inputs: [Double]) {
    (self.weights, self.bias, self.inputs) = (weights, bias, inputs)
  }

  init(_ random: inout SeededGenerator) {
    let count = Int.random(in: 2...5, using: &random)
    func numbers() -> [Double] { (0..<count).map { _ in drawnQuarter(&random) } }
    self.init(numbers(), bias: drawnQuarter(&random), inputs: numbers())
  }

  var description: String {
    "a neuron with the weights \(weights) and the bias \(bias), for the inputs \(inputs)"
  }

  var own: Lesson09.Neuron { Lesson09.Neuron(weights: weights, bias: bias) }
  var products: [Double] { zip(weights, inputs).map { $0 * $1 } }

  var sum: Double { products.reduce(bias, +) }
  var sumOfSquashed: Double { products.reduce(bias) { $0 + tanh($1) } }
  var sumOfReversed: Double { zip(weights, inputs.reversed()).reduce(bias) { $0 + $1.0 * $1.1 } }

  /// The derivatives by the weights, and by the bias.
  var gradients: [Double] {
    let slope = 1 - tanh(sum) * tanh(sum)
    return (inputs + [1]).map { slope * $0 }
  }

  var gradientOfBiasAlone: [Double] { inputs.map { _ in 0 } + gradients.suffix(1) }
}

/// A network of the kit, and what it gets.
private struct Net: CustomStringConvertible {
  let kit: Networks.MultilayerPerceptron
  let inputs: [Double]
  let sizes: [Int]

  /// The network that is worked out in the README.
  static var worked: Net {
    var generator = SeededGenerator(seed: 9)
    let net = Net([2, 2, 1], &generator)
    net.kit.parameterData = [1, -0.5, -1, 0.5, -1, 0.25, -1, 2, 0.5]
    return Net(kit: net.kit, inputs: [2, 1], sizes: net.sizes)
  }

  private init(kit: Networks.MultilayerPerceptron, inputs: [Double], sizes: [Int]) {
    (self.kit, self.inputs, self.sizes) = (kit, inputs, sizes)
  }

  init(_ sizes: [Int], _ random: inout SeededGenerator) {
    kit = Networks.MultilayerPerceptron(sizes, outputActivation: .tanh, using: &random)
    inputs = (0..<sizes[0]).map { _ in drawnQuarter(&random) }
    self.sizes = sizes
  }

  init(_ random: inout SeededGenerator) {
    self.init((0...2).map { _ in Int.random(in: 2...4, using: &random) }, &random)
    kit.parameterData = kit.parameterData.map { _ in drawnQuarter(&random) }
  }

  var description: String { "a network of the sizes \(sizes), for the inputs \(inputs)" }

  /// The student's network with the same numbers.
  var own: Lesson09.MultilayerPerceptron {
    Lesson09.MultilayerPerceptron(
      layers: kit.layers.map { layer in
        Lesson09.Layer(
          neurons: layer.neurons.map {
            Lesson09.Neuron(weights: $0.weights.map(\.data), bias: $0.bias.data)
          })
      })
  }

  /// The inputs, and then the outputs of each layer.
  var signals: [[Double]] {
    kit.layers.reduce(into: [inputs]) { signals, layer in
      let inputs = signals[signals.count - 1]
      signals.append(layer.neurons.map { $0.predict(inputs) })
    }
  }

  var outputs: [Double] { signals[signals.count - 1] }

  /// Each neuron with the one input that stands at its place.
  var outputsOfOneInputEach: [Double] {
    zip(kit.layers[0].neurons, inputs).map { neuron, input in
      tanh(neuron.bias.data + neuron.weights[0].data * input)
    }
  }

  /// The last layer with the network's inputs, as many as there are pairs.
  var outputsOfLastLayerAlone: [Double] { outputsAlone(of: kit.layers[kit.layers.count - 1]) }

  /// Each layer with the network's inputs.
  var outputsSideBySide: [Double] { kit.layers.flatMap { outputsAlone(of: $0) } }

  private func outputsAlone(of layer: Networks.Layer) -> [Double] {
    layer.neurons.map { neuron in
      let products = zip(neuron.weights, inputs).map { $0.data * $1 }
      return tanh(products.reduce(neuron.bias.data, +))
    }
  }

  var gradients: [Double] {
    kit.parameters.resetGradients()
    for output in kit(inputs) { output.backward() }
    return kit.parameters.map(\.gradient)
  }
}

/// The sizes of a network.
private struct Sizes {
  let all: [Int]

  init(_ all: [Int]) { self.all = all }

  init(_ random: inout SeededGenerator) {
    let count = Int.random(in: 2...5, using: &random)
    all = (0..<count).map { _ in Int.random(in: 1...9, using: &random) }
  }

  /// Adds up something of the inputs and the neurons of each layer.
  func sum(_ part: (Int, Int) -> Int) -> Int { zip(all, all.dropFirst()).map(part).reduce(0, +) }
}

/// A random neuron's number of inputs, and the seed of its generator.
private struct Start: CustomStringConvertible {
  let inputCount: Int
  let seed: UInt64

  init(inputCount: Int, seed: Int) { (self.inputCount, self.seed) = (inputCount, UInt64(seed)) }

  init(_ random: inout SeededGenerator) {
    self.init(
      inputCount: Int.random(in: 1...20, using: &random),
      seed: Int.random(in: 0..<1000, using: &random))
  }

  var description: String { "\(inputCount.of("input")), from the seed \(seed)" }
  var generator: SeededGenerator { SeededGenerator(seed: seed) }

  var own: Lesson09.Neuron {
    var generator = generator
    return randomNeuron(inputCount: inputCount, using: &generator)
  }

  /// The weights of two neurons that generators of the same seed make.
  var again: [[Double]] { [own, own].map { neuron in neuron.weights.map(\.data) } }

  /// The weights of two neurons that one generator makes.
  var two: [[Double]] {
    var generator = generator
    return (0..<2).map { _ in
      randomNeuron(inputCount: inputCount, using: &generator).weights.map(\.data)
    }
  }

  /// The weights with a limit, from the numbers that are drawn after some others.
  func weights(
    after skipped: Int = 0, more: Int = 0,
    limit: (Int) -> Double = { n in sqrt(3 / Double(n)) }
  ) -> [Double] {
    var generator = generator
    for _ in 0..<skipped { _ = generator.uniform(in: 0..<1) }
    let limit = limit(inputCount)
    return (0..<(inputCount + more)).map { _ in limit * generator.uniform(in: -1..<1) }
  }

  var weightsOfStandardLibrary: [Double] {
    var generator = generator
    let bound = sqrt(3 / Double(inputCount))
    return (0..<inputCount).map { _ in Double.random(in: -bound..<bound, using: &generator) }
  }

  var positiveWeights: [Double] {
    weights().map { ($0 + sqrt(3 / Double(inputCount))) / 2 }
  }
}

/// A layer of random neurons.
private struct LayerStart: CustomStringConvertible {
  let start: Start
  let neuronCount: Int

  static func drawn(_ random: inout SeededGenerator) -> LayerStart {
    LayerStart(start: Start(&random), neuronCount: Int.random(in: 2...6, using: &random))
  }

  var description: String { "a layer of \(neuronCount.of("neuron")) with \(start)" }

  var own: Lesson09.Layer {
    var generator = start.generator
    return randomLayer(
      inputCount: start.inputCount, neuronCount: neuronCount, using: &generator)
  }

  /// The weights of two layers that one generator makes.
  var two: [[[Double]]] {
    var generator = start.generator
    return (0..<2).map { _ in
      let layer = randomLayer(
        inputCount: start.inputCount, neuronCount: neuronCount, using: &generator)
      return layer.neurons.map { $0.weights.map(\.data) }
    }
  }

  /// The numbers of one generator, neuron by neuron.
  var weights: [[Double]] {
    let all = start.weights(more: (neuronCount - 1) * start.inputCount)
    return (0..<neuronCount).map { k in
      Array(all[k * start.inputCount..<(k + 1) * start.inputCount])
    }
  }
}
