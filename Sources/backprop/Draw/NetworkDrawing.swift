import ChainRule
import Console
import Drawing
import FileAccess
import Foundation
import Networks

/// `backprop draw --network 2,3,1`: a network with a frame for each layer and neuron. With
/// `--resume FILE` it is one that has learnt.
enum NetworkDrawing {
  static let options: [any CommandOption] =
    [network, resume] + ModelDrawing.options + [activation, fold, seed]

  static let network = Option.counts(
    "--network", "SIZES",
    "2 to 20 numbers from 1 to 1000, of the inputs and of each layer's neurons, such as 2,3,1",
    count: 2...20,
    "a network instead of a formula: its inputs, then the neurons of each layer, such as 2,3,1"
  ).never(with: Problem.derivative.name, because: "the derivative of a formula is drawn")

  static let resume = Option.word(
    "--resume", "FILE", "a file that train --save wrote",
    "a network that was saved, with what it has learnt, and its first example as inputs"
  ).reading().never(with: network.name, because: "a file says which network it holds")
    .never(with: Problem.derivative.name, because: "the derivative of a formula is drawn")
    .never(with: "--step", because: "the steps of a formula are shown")
    .never(with: "--frames", because: "the steps of a formula are drawn")
    .never(with: DrawOptions.animate.name, because: "the steps of a formula are drawn")

  private static let activation = Option<Activation>.choice(
    "--activation", "NAME", usual: .tanh, "the function of its neurons"
  ).onlyWith(network.name)

  static let fold = Option<Fold>.choice(
    "--fold", "WHAT", "what is drawn as one box each"
  ).onlyWith(network.name, resume.name, ModelDrawing.model.name)
    .never(with: DrawOptions.edges.name, because: "edges between boxes have no derivative")

  static let seed = Option.wholeNumber(
    "--seed", "N", in: 0...Int.max, "other weights (1)"
  ).onlyWith(network.name, ModelDrawing.model.name)

  /// What is drawn as one box.
  enum Fold: String, CaseIterable {
    case neurons, layers
  }

  /// The diagram that the options ask for; `nil` if they ask for none of a network.
  static func diagram(_ arguments: Arguments, _ options: DiagramOptions) throws -> Diagram? {
    if let diagram = try ModelDrawing.diagram(arguments, options) { return diagram }
    let file = arguments[resume]
    let sizes = arguments[network]
    guard file != nil || sizes != nil else { return nil }
    if let formula = arguments.positional.first {
      let option = file == nil ? network.name : resume.name
      throw UsageError("draw a formula or a network: ‘\(formula)’ or \(option)")
    }
    let fold = arguments[fold]
    let network =
      try file.map(saved)
      ?? graph(
        of: sizes ?? [1, 1], arguments[activation] ?? .tanh, seed: UInt64(arguments[seed] ?? 1))
    for group in network.groups { shortenLabels(group, in: "") }
    var layers = network.groups.map(Cluster.init)
    for layer in layers.indices {
      layers[layer].isFolded = fold == .layers
      for neuron in layers[layer].clusters.indices {
        layers[layer].clusters[neuron].isFolded = fold == .neurons
      }
    }
    if network.outputs.count == 1 { network.outputs[0].backward() }
    return Diagram(of: network.outputs, clusters: layers, options: options)
  }

  /// The graph of a network for random inputs, with a group for each layer and neuron.
  static func graph(
    of sizes: [Int], _ activation: Activation = .tanh, seed: UInt64 = 1
  ) -> NetworkDiagram {
    var generator = SeededGenerator(seed: seed)
    let network = MultilayerPerceptron(
      sizes, activation: activation, outputActivation: activation, using: &generator)
    let inputs = (1...sizes[0]).map { Value(generator.uniform(in: -1..<1), "x\($0)") }
    return network.diagram(for: inputs)
  }

  /// The network of a file, with its first example, scaled as it learnt it; older files hold none.
  private static func saved(_ file: String) throws -> NetworkDiagram {
    let predictor = try Predictor(from: URL(filePath: file.withoutHomeFolder))
    Terminal.note("\(file): \(predictor.network.architecture); \(predictor.proof.words)")
    let count = predictor.network.inputCount
    let names = predictor.description?.columns.inputNames ?? (1...count).map { "x\($0)" }
    let numbers = predictor.exampleInputs ?? Array(repeating: 0, count: count)
    return predictor.network.diagram(for: zip(numbers, names).map { Value($0, $1) })
  }

  /// In the frame of neuron 3, `layer 1 neuron 3 weight 2` is `weight 2`.
  private static func shortenLabels(_ group: NodeGroup, in outer: String) {
    let path = outer + group.name
    for node in group.nodes {
      guard let label = node.label, label.hasPrefix(path) else { continue }
      node.label = label == path ? "output" : String(label.dropFirst(path.count + 1))
    }
    for part in group.parts { shortenLabels(part, in: path + " ") }
  }
}
