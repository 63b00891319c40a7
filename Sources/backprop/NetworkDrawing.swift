import ChainRule
import Drawing
import Networks

/// `backprop draw --network 2,3,1`: a network with a frame for each layer and neuron.
enum NetworkDrawing {
  static let options: [String: Arguments.Option] = [
    "--network": .value(of: "the number of inputs and of each layer's neurons, such as 2,3,1"),
    "--activation": .value(of: Activation.allCases.map(\.rawValue).joined(separator: ", ")),
    "--fold": .value(of: "neurons or layers"),
    "--seed": .value(of: "a whole number"),
  ]

  /// What is drawn as one box.
  private enum Fold: String, CaseIterable {
    case neurons, layers
  }

  /// The diagram that the options ask for; `nil` if they ask for none of a network.
  static func diagram(_ arguments: Arguments, _ options: DiagramOptions) throws -> Diagram? {
    guard let text = try arguments.value("--network") else {
      for option in ["--activation", "--fold", "--seed"] where arguments.has(option) {
        throw UsageError("\(option) goes with --network")
      }
      return nil
    }
    if let formula = arguments.positional.first {
      throw UsageError("draw a formula or a network: ‘\(formula)’ or --network \(text)")
    }
    for option in ["--frames", "--step", "--derivative"] where arguments.has(option) {
      throw UsageError("\(option) goes with a formula, not with --network")
    }
    let seed = UInt64(try arguments.wholeNumber("--seed", in: 0...Int.max) ?? 1)
    let activation = try arguments.choice("--activation", Activation.self) ?? .tanh
    let fold = try arguments.choice("--fold", Fold.self)

    var generator = SeededGenerator(seed: seed)
    let sizes = try sizes(text)
    let network = MultilayerPerceptron(
      sizes, activation: activation, outputActivation: activation, using: &generator)
    let inputs = (1...sizes[0]).map { Value(generator.uniform(in: -1..<1), "x\($0)") }
    let drawing = network.diagram(for: inputs)
    if drawing.outputs.count == 1 { drawing.outputs[0].backward() }
    return Diagram(
      of: drawing.outputs, clusters: drawing.groups.map { cluster($0, fold, in: "") },
      options: options)
  }

  /// The frame of a group; in the frame of neuron 3, `layer 1 neuron 3 weight 2` is `weight 2`.
  private static func cluster(_ group: NodeGroup, _ fold: Fold?, in outer: String) -> Cluster {
    let path = outer + group.name
    for node in group.nodes {
      guard let label = node.label, label.hasPrefix(path) else { continue }
      node.label = label == path ? "output" : String(label.dropFirst(path.count + 1))
    }
    return Cluster(
      group.name, of: group.nodes,
      containing: group.parts.map { cluster($0, fold, in: path + " ") },
      isFolded: fold == (group.parts.isEmpty ? .neurons : .layers))
  }

  private static func sizes(_ text: String) throws(UsageError) -> [Int] {
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    let sizes = words.compactMap { Int($0) }.filter { (1...1000).contains($0) }
    if sizes.count == words.count && (2...20).contains(sizes.count) { return sizes }
    throw UsageError(
      "--network is the number of inputs and of each layer's neurons, such as 2,3,1, not ‘\(text)’")
  }
}
