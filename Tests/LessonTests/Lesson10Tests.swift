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
      [Lists([2, -1, 4], [3, 5, 0.5])] + drawn(8, Lists.init),
      { "\($0.a) ⊙ \($0.b)" }, answer: { hadamard($0.a, $0.b) }, is: { $0.pairs(*) },
      mistakes: [
        "That is the dot product: the products are added up. Here they stay apart.": {
          [dot($0.a, $0.b)]
        },
        "The pairs were added. They are multiplied.": { $0.pairs(+) },
        "The pairs were subtracted. They are multiplied.": { $0.pairs(-) },
        "The pairs were divided. They are multiplied.": { $0.pairs(/) },
        "One of the lists was turned round. The first goes with the first.": {
          Lists($0.a, $0.b.reversed()).pairs(*)
        },
        "The last pair is missing.": { $0.pairs(*).dropLast() },
        "The first pair is missing. Places are counted from 0.": { Array($0.pairs(*).dropFirst()) },
      ])
  }

  @Test("10.1 The Hadamard product of two matrices goes place by place")
  func hadamardOfMatrices() {
    check(
      [Matrices([[1, 2], [3, 4]], [[5, 6], [7, 8]])] + drawn(8, Matrices.init),
      { "\($0.a) ⊙ \($0.b)" }, answer: { hadamard($0.a, $0.b) }, is: { $0.placeByPlace },
      mistakes: [
        """
        That is the matrix product, rows by columns. The Hadamard product goes place by place: the \
        number at a place times the number at the same place.
        """: { $0.product },
        "There the products of each row are added up. Here they stay apart.": {
          $0.placeByPlace.map { [$0.reduce(0, +)] }
        },
        "All rows meet the first row of the second matrix. Each meets the row at its place.": {
          $0.allByFirstRow
        },
        "One of the matrices is transposed. Take both as they are.": {
          Matrices($0.a, transposed($0.b)).placeByPlace
        },
        "One of the matrices is transposed. Take both as they are.": {
          Matrices(transposed($0.a), $0.b).placeByPlace
        },
        "Both matrices are transposed. Take them as they are.": { transposed($0.placeByPlace) },
      ])
  }

  @Test("10.2 The delta of an output is output minus target, times the slope")
  func outputDeltas() {
    guard hadamardIsRight else { return }
    check(
      [Output.small] + drawn(8, Output.init), { "the output deltas of \($0)" },
      answer: { outputDelta(of: $0.layer, $0.signals, target: $0.target) },
      is: { $0.errors(times: $0.slopes) },
      mistakes: [
        "The sign is turned. The error grows with output − target.": {
          $0.errors(times: $0.slopes).map { -$0 }
        },
        targetsAlone: { $0.target },
        targetsAlone: { Lists($0.target, $0.slopes).pairs(*) },
        squares: { $0.squares },
        squares: { $0.squares.map { $0 / 2 } },
        squares: { Lists($0.errors, $0.errors).pairs(*) },
        squares: { Lists($0.errors, $0.errors).pairs(*).map { $0 / 2 } },
        "Swift multiplies before it subtracts. Put parentheses round output − target.": {
          Lists($0.signals.outputs, Lists($0.target, $0.slopes).pairs(*)).pairs(-)
        },
        "That is divided by the number of outputs. The error is a sum here, not a mean.": {
          output in
          output.errors(times: output.slopes).map { $0 / Double(output.target.count) }
        },
        """
        The sign is turned, since the error grows with output − target. And the slope of the activation \
        is missing.
        """: { $0.errors.map { -$0 } },
        "The ½ in the error takes the 2 away: the derivative of ½·e² is e.": {
          $0.errors(times: $0.slopes).map { 2 * $0 }
        },
        "It is the 2 of the square that the ½ takes away: the derivative of ½·e² is e.": {
          $0.errors(times: $0.slopes).map { $0 / 2 }
        },
        """
        The slope of the activation is missing. A neuron that is nearly saturated hardly changes, \
        however wrong it is.
        """: { $0.errors },
        """
        The slope was taken at the outputs. Take it at the sums, where the neuron stands on its curve.
        """: { $0.errors(times: $0.layer.slopes(at: $0.signals.outputs)) },
        "The errors were multiplied by the outputs. Multiply them by the slopes.": {
          $0.errors(times: $0.signals.outputs)
        },
        "Those are sums − targets, times the slopes. The error compares the outputs.": {
          Lists(Lists($0.signals.sums, $0.target).pairs(-), $0.slopes).pairs(*)
        },
      ])
  }

  private let squares = "Those are squares of the errors. The derivative of ½·e² is e."
  private let targetsAlone = """
    There the targets take the place of the errors. What flows back is the error: output − target.
    """

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
      ]
    ) { answer in
      if answer.map(\.count) != [3, 3] {
        return "There are two lists to give, one for each target, of three numbers each."
      }
      let right = zip(answer, outcome).map { $0.matches($1, tolerance: 1e-9) }
      return right[0]
        ? "The first list is right. The second hint helps with the second."
        : right[1]
          ? "The second list is right. The first hint helps with the first."
          : "Neither list is right yet. Begin with the errors, output − target."
    }
  }

  private let targets = """
    There the targets went back through the weights. Targets stay at the output: what flows back is \
    the error, output − target, and where it is 0 nothing flows.
    """

  @Test("10.4 A neuron is blamed along its own weights, the columns")
  func handingBack() {
    check(
      [Handed([5, 7], through: [[1, 2], [3, 4]])]
        + [Handed([-2, 1], through: smallNetwork[1].weights)] + drawn(8, Handed.init),
      { "\($0.delta) handed back through \($0.weights)" },
      answer: { handedBack($0.delta, through: $0.weights) }, is: { $0.back },
      mistakes: [
        """
        That is W·δ, which goes forward once more. Back it goes by Wᵀ: an input gets something from \
        every neuron that it feeds, by the weights in its column.
        """: { $0.forward },
        "Those are the reports of the last neuron alone. Add up those of all neurons.": {
          $0.reports(of: $0.delta.count - 1)
        },
        "Those are the reports of the first neuron alone. Add up those of all neurons.": {
          $0.reports(of: 0)
        },
        "There the weights are added up, without the deltas.": { $0.sums },
        "The sign is turned.": { $0.back.map { -$0 } },
        "That is one number for each neuron of the layer. There is one for each of its inputs.": {
          $0.rowSums
        },
      ])
  }

  @Test("10.5 The delta of a hidden neuron is what comes back to it, times its slope")
  func hiddenDeltasOfNetworks() {
    guard hadamardIsRight, handedBackIsRight else { return }
    check(
      [Hidden(smallNetwork, inputs: [2, 1], nextDelta: [-2, 1])] + drawn(8, Hidden.init),
      { "the hidden deltas of \($0)" },
      answer: {
        hiddenDelta(of: $0.layer, $0.signals, next: $0.next, nextDelta: $0.nextDelta)
      },
      is: { $0.back(times: $0.slopes) },
      mistakes: [
        """
        The slopes are missing. Each neuron's share is multiplied by its own slope: that of a silent \
        neuron is 0, so nothing that comes back to it counts.
        """: { $0.handed.back },
        "Those are the layer's own weights. What comes back goes through the next layer's.": {
          Lists(Handed($0.nextDelta, through: $0.layer.weights).back, $0.slopes).pairs(*)
        },
        "The slopes were taken at the outputs. Take them at the sums.": {
          $0.back(times: $0.layer.slopes(at: $0.signals.outputs))
        },
        "The slopes were taken at the inputs of the layer. Take them at the sums.": {
          $0.back(times: $0.layer.slopes(at: $0.signals.inputs))
        },
        "That multiplies by the outputs. Multiply by the slopes.": {
          $0.back(times: $0.signals.outputs)
        },
        "That multiplies by the sums. Multiply by the slopes at the sums.": {
          $0.back(times: $0.signals.sums)
        },
        slopesOfNext: { $0.back(times: $0.next.slopes(at: $0.signals.sums)) },
        slopesOfNext: { $0.back(times: $0.next.slopes(at: $0.signals.outputs)) },
        slopesOfNext: { $0.back(times: $0.next.slopes(at: $0.nextDelta)) },
        slopesOfNext: { $0.back(times: $0.slopesBehind) },
        """
        The slopes of the next layer are in its deltas already, and count twice there: what goes back \
        through the weights is the delta itself.
        """: { Lists($0.backWithSlopesBehind, $0.slopes).pairs(*) },
        """
        What goes back was multiplied by the slopes of the next layer. They are in its deltas already; \
        those of the layer itself are missing.
        """: { $0.backWithSlopesBehind },
        """
        The slopes were multiplied before the way back through the weights. They belong to the neurons of \
        this layer, where what comes back arrives.
        """: { Handed(Lists($0.nextDelta, $0.slopes).pairs(*), through: $0.next.weights).back },
        "The sign is turned. It is in the deltas already: what comes back keeps it.": {
          $0.back(times: $0.slopes).map { -$0 }
        },
        "That is what goes forward, W·δ, times the slopes. Back it goes by Wᵀ.": {
          Lists($0.handed.forward, $0.slopes).pairs(*)
        },
      ], tolerance: 1e-12)
    checkDeltasOfGraph()
  }

  private let slopesOfNext =
    "The slopes are those of the next layer's activation. The layer has its own."

  /// Compares the deltas with the gradients of the sums in the graph.
  private func checkDeltasOfGraph() {
    for example in drawn(5, { Example([3, 4, 4, 2], &$0) }) {
      for k in [1, 0] {
        let nextDelta = example.graph.sums[k + 1].map(\.gradient)
        check(
          "the deltas of layer \(k + 1) of \(example)",
          hiddenDelta(
            of: example.network[k], example.signals[k], next: example.network[k + 1],
            nextDelta: nextDelta),
          is: example.graph.sums[k].map(\.gradient), tolerance: 1e-12)
      }
    }
  }

  @Test("10.6 The gradient of a weight is the delta behind it times the input before it")
  func gradientsOfNetworks() {
    checkOuterProducts()
    guard hadamardIsRight, outputDeltaIsRight, handedBackIsRight, hiddenDeltaIsRight else { return }
    checkGradients()
  }

  private func checkOuterProducts() {
    let all = "Each delta meets each input: there are as many products as deltas times inputs."
    check(
      [Lists([-2, 1], [1, 3, 0])] + drawn(8, Lists.unequal),
      { "the outer product of \($0.a) and \($0.b)" },
      answer: { outerProduct($0.a, $0.b) }, is: { $0.outer },
      mistakes: [
        """
        That has a row for each input. The gradient has the shape of the weights: a row for each \
        neuron, which is each delta.
        """: { transposed($0.outer) },
        all: { [$0.pairs(*)] },
        all: { [$0.pairs(*) + $0.b.dropFirst($0.a.count).map { _ in 0 }] },
        all: { [[dot($0.a, $0.b)]] },
        "The pairs were added. They are multiplied.": { lists in
          lists.a.map { delta in lists.b.map { delta + $0 } }
        },
      ])
  }

  /// Compares the gradients with those of the graph.
  private func checkGradients() {
    let examples = [Example.small] + drawn(6) { Example([2, 3, 4, 3], &$0) }
    check(
      examples, { "the gradients of the biases of \($0), layer by layer" },
      answer: { $0.found.map(\.biases) }, is: { $0.graph.gradients.map(\.biases) },
      mistakes: [
        "The last layer comes first there. Turn the list round.": {
          $0.graph.gradients.map(\.biases).reversed()
        },
        "The hidden deltas lack their slopes.": { $0.deltas(withSlopes: false) },
        """
        There the outputs of each layer are compared with the target. Only the last layer has one: the \
        others get their deltas from the layer behind.
        """: { $0.deltasByTarget },
        """
        Each hidden layer gets the deltas of the last one. It needs those of the layer just behind it, \
        which the round before has found.
        """: { $0.deltasOfLastAlone },
        "1 is the local derivative by a bias. The gradient is the delta times 1.": {
          $0.network.map { $0.biases.map { _ in 1 } }
        },
        "The first layer is missing.": { Array($0.graph.gradients.map(\.biases).dropFirst()) },
        "All layers but the last are missing.": {
          $0.graph.gradients.suffix(1).map(\.biases)
        },
        "A bias is a weight whose input is 1: its gradient is the delta.": {
          $0.network.map { $0.biases.map { _ in 0 } }
        },
        "Those are the biases themselves. The gradient of a bias is the delta.": {
          $0.network.map(\.biases)
        },
      ], tolerance: 1e-12)
    check(
      examples, { "the gradients of the weights of \($0), layer by layer" },
      answer: { $0.found.map(\.weights) }, is: { $0.graph.gradients.map(\.weights) },
      mistakes: [
        """
        There the deltas meet the outputs of their own layer. A weight multiplies an input: take the \
        layer's inputs.
        """: { $0.weightGradients { $0.outputs } },
        "There the deltas meet the sums of their own layer. Take the layer's inputs.": {
          $0.weightGradients { $0.sums }
        },
        """
        There the deltas meet the sums of the layer before. An input is what has come out of the \
        activation.
        """: { $0.weightGradientsBySums },
        """
        Each layer's matrix is transposed: it has a row for each input. The gradient has the shape of \
        the weights.
        """: { $0.graph.gradients.map { transposed($0.weights) } },
        "All layers meet the inputs of the network. Each layer has inputs of its own.": { example in
          example.weightGradients { _ in example.signals[0].inputs }
        },
      ], tolerance: 1e-12)
  }

  private var hadamardIsRight: Bool {
    needs("10.1", hadamard([2, -1, 4], [3, 5, 0.5]), is: [6, -5, 2])
  }

  private var outputDeltaIsRight: Bool {
    let outputs = [Output.small, Output.tanh]
    return needs(
      "10.2", outputs.map { outputDelta(of: $0.layer, $0.signals, target: $0.target) },
      is: outputs.map { $0.errors(times: $0.slopes) })
  }

  private var handedBackIsRight: Bool {
    needs("10.4", handedBack([-2, 1], through: smallNetwork[1].weights), is: [-3, 3, -10])
  }

  private var hiddenDeltaIsRight: Bool {
    let hidden = Hidden(smallNetwork, inputs: [2, 1], nextDelta: [-2, 1])
    return needs(
      "10.5",
      hiddenDelta(of: hidden.layer, hidden.signals, next: hidden.next, nextDelta: hidden.nextDelta),
      is: [-3, 3, 0])
  }
}

/// Two lists.
private struct Lists {
  let a: [Double]
  let b: [Double]

  init(_ a: [Double], _ b: [Double]) { (self.a, self.b) = (a, b) }

  init(_ random: inout SeededGenerator) {
    let count = Int.random(in: 2...5, using: &random)
    self.init(random.numbers(count), random.numbers(count))
  }

  /// The first list is the shorter one.
  static func unequal(_ random: inout SeededGenerator) -> Lists {
    Lists(random.numbers(2), random.numbers(Int.random(in: 3...4, using: &random)))
  }

  func pairs(_ combine: (Double, Double) -> Double) -> [Double] { zip(a, b).map(combine) }

  var outer: [[Double]] { a.map { first in b.map { first * $0 } } }
}

/// Two matrices.
private struct Matrices {
  let a: [[Double]]
  let b: [[Double]]

  init(_ a: [[Double]], _ b: [[Double]]) { (self.a, self.b) = (a, b) }

  init(_ random: inout SeededGenerator) {
    let size = Int.random(in: 2...3, using: &random)
    self.init(
      (0..<size).map { _ in random.numbers(size) }, (0..<size).map { _ in random.numbers(size) })
  }

  var placeByPlace: [[Double]] { zip(a, b).map { Lists($0, $1).pairs(*) } }
  var allByFirstRow: [[Double]] { a.map { Lists($0, b[0]).pairs(*) } }
  var product: [[Double]] { a.map { row in transposed(b).map { dot(row, $0) } } }
}

/// A last layer, what it has made, and what it should have made.
private struct Output: CustomStringConvertible {
  let layer: Layer
  let signals: Signals
  let target: [Double]

  init(_ activation: Lesson10.Activation, sums: [Double], target: [Double]) {
    layer = Layer(
      weights: sums.map { _ in [1] }, biases: sums.map { _ in 0 }, activation: activation)
    signals = Signals(inputs: [1], sums: sums, outputs: sums.map { activation($0) })
    self.target = target
  }

  init(_ random: inout SeededGenerator) {
    self.init(.tanh, sums: random.numbers(3), target: random.numbers(3))
  }

  /// That of the small network.
  static let small = Output(.identity, sums: [-1, 4], target: [1, 3])
  static let tanh = Output(.tanh, sums: [0.5, -1], target: [1, 0])

  var description: String {
    "neurons with \(layer.activation), the sums \(signals.sums) and the targets \(target)"
  }

  var slopes: [Double] { layer.slopes(at: signals.sums) }
  var errors: [Double] { Lists(signals.outputs, target).pairs(-) }
  var squares: [Double] { Lists(errors, errors(times: slopes)).pairs(*) }
  func errors(times factors: [Double]) -> [Double] { Lists(errors, factors).pairs(*) }
}

/// Deltas, and the weights through which they go back.
private struct Handed {
  let delta: [Double]
  let weights: [[Double]]

  init(_ delta: [Double], through weights: [[Double]]) {
    (self.delta, self.weights) = (delta, weights)
  }

  init(_ random: inout SeededGenerator) {
    delta = random.numbers(Int.random(in: 2...4, using: &random))
    let count = Int.random(in: 2...4, using: &random)
    weights = delta.map { _ in random.numbers(count) }
  }

  var back: [Double] { transposed(weights).map { dot($0, delta) } }
  var forward: [Double] { weights.map { dot($0, delta) } }
  func reports(of neuron: Int) -> [Double] { weights[neuron].map { delta[neuron] * $0 } }
  var sums: [Double] { transposed(weights).map { $0.reduce(0, +) } }
  var rowSums: [Double] {
    zip(weights, delta).map { row, delta in row.reduce(0) { $0 + $1 * delta } }
  }
}

/// A hidden layer, and the deltas of the layer behind it.
private struct Hidden: CustomStringConvertible {
  let layer: Layer
  let signals: Signals
  let next: Layer
  let nextDelta: [Double]

  init(_ network: [Layer], inputs: [Double], nextDelta: [Double]) {
    layer = network[0]
    signals = forward(network, inputs)[0]
    next = network[1]
    self.nextDelta = nextDelta
  }

  init(_ random: inout SeededGenerator) {
    let network = randomNetwork([3, 4, 2], using: &random)
    // The next layer has another activation, so that its slopes are other ones.
    let next = Layer(weights: network[1].weights, biases: network[1].biases, activation: .relu)
    self.init([network[0], next], inputs: random.numbers(3), nextDelta: random.numbers(2))
  }

  var description: String {
    "neurons with \(layer.activation), which stand at \(signals.sums), before the weights "
      + "\(next.weights) and the deltas \(nextDelta)"
  }

  var slopes: [Double] { layer.slopes(at: signals.sums) }
  var handed: Handed { Handed(nextDelta, through: next.weights) }

  /// The slopes of the next layer at its own sums.
  var slopesBehind: [Double] {
    next.slopes(
      at: zip(next.weights, next.biases).map { row, bias in bias + dot(row, signals.outputs) })
  }

  var backWithSlopesBehind: [Double] {
    Handed(Lists(nextDelta, slopesBehind).pairs(*), through: next.weights).back
  }

  func back(times factors: [Double]) -> [Double] { Lists(handed.back, factors).pairs(*) }
}

/// A network, its inputs and its target.
private struct Example: CustomStringConvertible {
  let name: String
  let network: [Layer]
  let inputs: [Double]
  let target: [Double]

  static let small = Example(
    name: "the small network", network: smallNetwork, inputs: [2, 1], target: [1, 3])

  private init(name: String, network: [Layer], inputs: [Double], target: [Double]) {
    self.name = name
    self.network = network
    self.inputs = inputs
    self.target = target
  }

  init(_ sizes: [Int], _ random: inout SeededGenerator) {
    self.init(
      name: "a random network of the sizes \(sizes)",
      network: randomNetwork(sizes, using: &random), inputs: random.numbers(sizes[0]),
      target: random.numbers(sizes[sizes.count - 1]))
  }

  var description: String { "\(name), for the inputs \(inputs) and the target \(target)" }

  var signals: [Signals] { forward(network, inputs) }
  var graph: GraphNetwork { GraphNetwork(network, inputs: inputs, target: target) }

  /// What the student finds.
  var found: [LayerGradient] { gradients(of: network, signals, target: target) }

  /// The deltas of each layer, with the slopes of the hidden layers or without.
  func deltas(withSlopes: Bool) -> [[Double]] {
    var deltas = [graph.sums[network.count - 1].map(\.gradient)]
    for k in network.indices.dropLast().reversed() {
      let back = Handed(deltas[0], through: network[k + 1].weights).back
      let slopes = network[k].slopes(at: signals[k].sums)
      deltas.insert(withSlopes ? Lists(back, slopes).pairs(*) : back, at: 0)
    }
    return deltas
  }

  /// The outputs of each layer minus the target, as far as both go, times the slopes.
  var deltasByTarget: [[Double]] {
    zip(network, signals).map { layer, signals in
      let errors = Lists(signals.outputs, target).pairs(-)
      return Lists(errors, layer.slopes(at: signals.sums)).pairs(*)
    }
  }

  /// The deltas where each hidden layer goes on with those of the last one.
  var deltasOfLastAlone: [[Double]] {
    let last = graph.sums[network.count - 1].map(\.gradient)
    return network.indices.map { k in
      k == network.count - 1
        ? last
        : Lists(
          Handed(last, through: network[k + 1].weights).back,
          network[k].slopes(at: signals[k].sums)
        ).pairs(*)
    }
  }

  /// The outer products of the deltas with the sums of the layer before.
  var weightGradientsBySums: [[[Double]]] {
    let inputs = [inputs] + signals.dropLast().map(\.sums)
    return zip(deltas(withSlopes: true), inputs).map { Lists($0, $1).outer }
  }

  /// The outer products of the deltas with something in place of the inputs.
  func weightGradients(_ numbers: (Signals) -> [Double]) -> [[[Double]]] {
    zip(deltas(withSlopes: true), signals).map { Lists($0, numbers($1)).outer }
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
  /// Multiples of ¼ from −1.5 to 1.5, none of them 0.
  fileprivate mutating func numbers(_ count: Int) -> [Double] {
    (0..<count).map { _ in
      Double(Int.random(in: 1...6, using: &self)) / (Bool.random(using: &self) ? 4 : -4)
    }
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
