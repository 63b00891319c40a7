import ChainRule
import Homework
import Testing

@testable import Lesson10

private typealias Layer = Lesson10.Layer

@Suite("Lesson 10: Errors flow back", .homework)
struct Lesson10Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    let signals = forward(smallNetwork, [2, 1])
    #expect(signals[0].sums == [1, 3, -1] && signals[0].outputs == [1, 3, 0])
    #expect(signals[1].outputs == [-1, 4])
    let graph = GraphNetwork(smallNetwork, inputs: [2, 1], target: [1, 3])
    #expect(graph.error.data == 2.5)
    #expect(graph.sums.map { $0.map(\.gradient) } == [[-3, 3, 0], [-2, 1]])
    #expect(graph.outputs[0].map(\.gradient) == [-3, 3, -10])
    #expect(graph.gradients[0].weights == [[-6, -3], [6, 3], [0, 0]])
    #expect(graph.gradients[1].weights == [[-2, -6, 0], [1, 3, 0]])
    #expect(Graph(of: graph.error).count == 55)
    let moved = [2 * 1.001 - 3 - 1, 1.001 + 3 - 3]
    #expect(abs((moved[0] * moved[0] + moved[1] * moved[1]) / 2 - 2.4970025) < 1e-12)
  }

  @Test("10.1 The Hadamard product of two lists is a list")
  func hadamardOfLists() {
    check(
      "(2, −1, 4) ⊙ (3, 5, 0.5)", hadamard([2, -1, 4], [3, 5, 0.5]), is: [6, -5, 2],
      mistakes: [
        [3]: "That is the dot product: the products are added up. Here they stay apart.",
        [5, 4, 4.5]: "The pairs were added. They are multiplied.",
      ])
  }

  @Test("10.1 The Hadamard product of two matrices goes place by place")
  func hadamardOfMatrices() {
    check(
      "[[1, 2], [3, 4]] ⊙ [[5, 6], [7, 8]]", hadamard([[1, 2], [3, 4]], [[5, 6], [7, 8]]),
      is: [[5, 12], [21, 32]],
      mistakes: [
        [[19, 22], [43, 50]]: """
        That is the matrix product, rows by columns. The Hadamard product goes place by place: the \
        number at a place times the number at the same place.
        """,
        [[5, 14], [18, 32]]: "One of the matrices is transposed. Take both as they are.",
      ])
  }

  @Test("10.2 The delta of an output is output minus target, times the slope")
  func outputDeltas() {
    let signals = forward(smallNetwork, [2, 1])
    check(
      "the output deltas of the small network",
      outputDelta(of: smallNetwork[1], signals[1], target: [1, 3]), is: [-2, 1],
      mistakes: [
        [2, -1]: "The sign is turned. The error grows with output − target.",
        [1, 3]: "Those are the targets. What flows back is the error: output − target.",
        [4, 1]: "Those are the squares. The derivative of ½·e² is e.",
        [-4, 2]: "The ½ in the error takes the 2 away: the derivative of ½·e² is e.",
      ])
    let y = [0.5, -1].map { ChainRule.tanh($0) }
    let layer = Layer(weights: [[1], [1]], biases: [0, 0], activation: .tanh)
    func deltas(_ slope: (Double) -> Double) -> [Double] {
      [(y[0] - 1) * slope(y[0]), y[1] * slope(y[1])]
    }
    check(
      "the output deltas of two tanh neurons with the sums 0.5 and −1 and the targets 1 and 0",
      outputDelta(
        of: layer, Signals(inputs: [1], sums: [0.5, -1], outputs: y), target: [1, 0]),
      is: deltas { 1 - $0 * $0 },
      mistakes: [
        deltas { _ in 1 }: """
        The slope of the activation is missing. A neuron that is nearly saturated hardly changes, \
        however wrong it is.
        """,
        deltas { 1 - ChainRule.tanh($0) * ChainRule.tanh($0) }: """
        The slope was taken at the outputs. Take it at the sums, where the neuron stands on its curve.
        """,
      ], tolerance: 1e-12)
  }

  @Test("10.3 What flows back is the error, not the target")
  func prediction() {
    let outcome = [[-1.0, 4], [-5, 6]].map { target in
      GraphNetwork(smallNetwork, inputs: [2, 1], target: target).sums[0].map(\.gradient)
    }
    check(
      "the hidden deltas for both targets", hiddenDeltas, predicts: outcome,
      mistakes: [
        [[2, 5, 0], [-4, 11, 0]]: targets,
        [[2, 5, -12], [-4, 11, -32]]: targets,
        outcome.map { $0.map { -$0 } }: "The sign is turned. The error is output − target.",
        [[0, 0, 0], [6, -6, 20]]: """
        The third neuron is silent: its slope is 0, and stops what comes back to it.
        """,
        [[-3, 3, 0], [-3, 3, 0]]: """
        Those are the deltas of the worked example. Another target makes another error.
        """,
      ])
  }

  private let targets = """
    There the targets went back through the weights. Targets stay at the output: what flows back is \
    the error, output − target, and where it is 0 nothing flows.
    """

  @Test("10.4 A neuron is blamed along its own weights, the columns")
  func handingBack() {
    check(
      "(5, 7) handed back through [[1, 2], [3, 4]]",
      handedBack([5, 7], through: [[1, 2], [3, 4]]), is: [26, 38],
      mistakes: [
        [19, 43]: """
        That is W·δ, which goes forward once more. Back it goes by Wᵀ: an input gets something from \
        every neuron that it feeds, by the weights in its column.
        """
      ])
    check(
      "(−2, 1) handed back through the second layer of the small network",
      handedBack([-2, 1], through: smallNetwork[1].weights), is: [-3, 3, -10],
      mistakes: [
        [-5, -1]: """
        That is W·δ. There must be as many numbers as the layer has inputs: three.
        """
      ])
  }

  @Test("10.5 The delta of a hidden neuron is what comes back to it, times its slope")
  func hiddenDeltasOfSmallNetwork() {
    let signals = forward(smallNetwork, [2, 1])
    check(
      "the hidden deltas of the small network",
      hiddenDelta(
        of: smallNetwork[0], signals[0], next: smallNetwork[1], nextDelta: [-2, 1]),
      is: [-3, 3, 0],
      mistakes: [
        [-3, 3, -10]: """
        The slopes are missing. The third neuron is silent: its slope is 0, so nothing that comes \
        back to it counts.
        """,
        [-1.5, 3]:
          "Those are the layer's own weights. What comes back goes through the next layer's.",
        [-3, 9, 0]: "That multiplies by the outputs. Multiply by the slopes.",
        [-3, 9, 10]: "That multiplies by the sums. Multiply by the slopes at the sums.",
      ])
  }

  @Test("10.5 The deltas are the gradients of the sums in the graph")
  func deltasOfGraph() {
    var random = SeededGenerator(seed: 105)
    for number in 1...10 {
      let network = randomNetwork([3, 4, 4, 2], using: &random)
      let (inputs, target) = (random.numbers(3), random.numbers(2))
      let signals = forward(network, inputs)
      let graph = GraphNetwork(network, inputs: inputs, target: target)
      for k in [1, 0] {
        check(
          "the deltas of layer \(k + 1) in random network \(number)",
          hiddenDelta(
            of: network[k], signals[k], next: network[k + 1],
            nextDelta: graph.sums[k + 1].map(\.gradient)),
          is: graph.sums[k].map(\.gradient), tolerance: 1e-12)
      }
    }
  }

  @Test("10.6 The gradient of a weight is the delta behind it times the input before it")
  func outerProducts() {
    check(
      "the outer product of (−2, 1) and (1, 3, 0)", outerProduct([-2, 1], [1, 3, 0]),
      is: [[-2, -6, 0], [1, 3, 0]],
      mistakes: [
        [[-2, 1], [-6, 3], [0, 0]]: """
        That has a row for each input. The gradient has the shape of the weights: a row for each \
        neuron, which is each delta.
        """,
        [[-2, 3]]: "Each delta meets each input: two deltas and three inputs are six products.",
        [[-2, 3, 0]]: "Each delta meets each input: two deltas and three inputs are six products.",
      ])
  }

  @Test("10.6 The gradients of the small network")
  func gradientsOfSmallNetwork() {
    let signals = forward(smallNetwork, [2, 1])
    let graph = GraphNetwork(smallNetwork, inputs: [2, 1], target: [1, 3])
    let found = gradients(of: smallNetwork, signals, target: [1, 3])
    check(
      "the gradients of the biases, layer by layer", found.map(\.biases),
      is: graph.gradients.map(\.biases),
      mistakes: [
        [[-2, 1], [-3, 3, 0]]: "The last layer comes first there. Turn the list round.",
        [[-3, 3, -10], [-2, 1]]: "The hidden deltas lack their slopes.",
        [[-1.5, 3], [-2, 1]]: "What comes back to a layer goes through the next layer's weights.",
        [[0, 0, 0], [0, 0]]: "A bias is a weight whose input is 1: its gradient is the delta.",
      ])
    check(
      "the gradients of the weights, layer by layer", found.map(\.weights),
      is: graph.gradients.map(\.weights),
      mistakes: [
        [[[-3, -9, 0], [3, 9, 0], [0, 0, 0]], [[2, -8], [-1, 4]]]: """
        There the deltas meet the outputs of their own layer. A weight multiplies an input: take the \
        layer's inputs.
        """
      ])
  }

  @Test("10.6 The gradients are those of the graph, in 10 random networks")
  func gradientsOfGraph() {
    var random = SeededGenerator(seed: 106)
    for number in 1...10 {
      let network = randomNetwork([4, 4, 4, 4], using: &random)
      let (inputs, target) = (random.numbers(4), random.numbers(4))
      let found = gradients(of: network, forward(network, inputs), target: target)
      let graph = GraphNetwork(network, inputs: inputs, target: target)
      check(
        "the gradients of the weights of random network \(number)", found.map(\.weights),
        is: graph.gradients.map(\.weights), tolerance: 1e-12)
      check(
        "the gradients of the biases of random network \(number)", found.map(\.biases),
        is: graph.gradients.map(\.biases), tolerance: 1e-12)
    }
  }
}

/// A network as a graph of the kit's values, after a backward pass from its error.
private struct GraphNetwork {
  let weights: [[[Value]]]
  let biases: [[Value]]
  let sums: [[Value]]
  let outputs: [[Value]]
  let error: Value

  init(_ network: [Layer], inputs: [Double], target: [Double]) {
    weights = network.map { layer in layer.weights.map { row in row.map { Value($0) } } }
    biases = network.map { layer in layer.biases.map { Value($0) } }
    var sums: [[Value]] = []
    var outputs: [[Value]] = []
    var signals = inputs.map { Value($0) }
    for (k, layer) in network.enumerated() {
      sums.append(
        zip(weights[k], biases[k]).map { row, bias in
          zip(row, signals).reduce(bias) { sum, pair in sum + pair.0 * pair.1 }
        })
      signals = sums[k].map { layer.activation.node($0) }
      outputs.append(signals)
    }
    (self.sums, self.outputs) = (sums, outputs)
    let errors = zip(signals, target).map { output, target in output - target }
    let squares = errors.map { $0 * $0 }
    error = 0.5 * squares.dropFirst().reduce(squares[0]) { $0 + $1 }
    error.backward()
  }

  var gradients: [LayerGradient] {
    zip(weights, biases).map { weights, biases in
      LayerGradient(
        weights: weights.map { row in row.map(\.gradient) }, biases: biases.map(\.gradient))
    }
  }
}

extension Lesson10.Activation {
  /// The activation as a node of the kit's graph.
  fileprivate func node(_ x: Value) -> Value {
    switch self {
    case .identity: x
    case .relu: ChainRule.relu(x)
    case .tanh: ChainRule.tanh(x)
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func numbers(_ count: Int) -> [Double] {
    (0..<count).map { _ in uniform(in: -1..<1) }
  }
}

/// Layers of tanh neurons with random parameters.
private func randomNetwork(_ sizes: [Int], using random: inout SeededGenerator) -> [Layer] {
  var network: [Layer] = []
  for (inputCount, count) in zip(sizes, sizes.dropFirst()) {
    network.append(
      Layer(
        weights: (0..<count).map { _ in random.numbers(inputCount) },
        biases: random.numbers(count), activation: .tanh))
  }
  return network
}
