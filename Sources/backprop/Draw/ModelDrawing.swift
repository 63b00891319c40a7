import ChainRule
import Console
import Drawing
import FileAccess
import Foundation
import Networks

/// `backprop draw --model gpt`: a small model of language and the loss of what it reads, each part
/// of it as one box. With `--resume FILE` it is one that has learnt.
enum ModelDrawing {
  static let options: [any CommandOption] = [model, tokens, open]

  static let model = Option<TextOptions.Model>.choice(
    "--model", "NAME", "a small model of language instead of a formula, part by part"
  ).never(with: NetworkDrawing.network.name, because: "one network at a time is drawn")
    .never(with: NetworkDrawing.resume.name, because: "a file says which network it holds")
    .never(with: Problem.derivative.name, because: "the derivative of a formula is drawn")
    .never(with: "--step", because: "the steps of a formula are shown")
    .never(with: "--frames", because: "the steps of a formula are drawn")
    .never(with: "--animate", because: "the steps of a formula are drawn")

  static let tokens = Option(
    "--tokens", "TEXT", "a text of 1 to 20 characters", "what the model reads (ab)"
  ) { (1...20).contains($0.count) ? $0 : nil }
  .onlyWith(model.name, NetworkDrawing.resume.name)

  static let open = Option.word(
    "--open", "PART", "the name of a part, such as head 1",
    "a part of the model that is drawn with all its nodes; can be given more than once"
  ).repeated.onlyWith(model.name, NetworkDrawing.resume.name)
    .never(with: "--fold", because: "a part is drawn as a box or with its nodes")

  /// The diagram of the model that the options ask for; `nil` if they ask for none.
  static func diagram(_ arguments: Arguments, _ options: DiagramOptions) throws -> Diagram? {
    let file = arguments[NetworkDrawing.resume]
    let saved = try file.map { try SavedModel(from: URL(filePath: $0.withoutHomeFolder)) }
    guard arguments.has(model) || saved?.text != nil else {
      if let file, let option = [tokens.name, open.name].first(where: arguments.has) {
        throw UsageError("\(option) is for a model of texts, which \(file) does not hold")
      }
      return nil
    }
    if let formula = arguments.positional.first {
      throw UsageError(
        "draw a formula or a model: ‘\(formula)’ or --\(file == nil ? "model" : "resume")")
    }
    if arguments.has("--edges") && !arguments.has(open) {
      throw UsageError("--edges goes with --open: edges between boxes have no derivative")
    }
    let isFolded = arguments.has("--fold")
    if arguments[NetworkDrawing.fold] == .neurons {
      throw UsageError("--fold neurons is for --network: the parts of a model are boxes as it is")
    }
    if let file, let text = saved?.text {
      Terminal.note("\(file): \(text.model.architecture); \(text.proof.words)")
    }
    let asked = arguments[tokens]
    let vocabulary = saved?.text?.vocabulary ?? Vocabulary(of: [asked ?? "ab"])
    let beginning = asked ?? String(vocabulary.characters.prefix(2))
    guard let sequence = vocabulary.tokens(of: beginning) else {
      throw UsageError("--tokens \(beginning): the model knows \(shown(vocabulary)) alone")
    }
    let drawn =
      saved?.text?.model
      ?? small(arguments[model] ?? .gpt, sequence, vocabulary, seed: arguments[NetworkDrawing.seed])
    guard sequence.count <= drawn.contextLength + 1 else {
      throw UsageError(
        "--tokens \(beginning): the model reads at most \(drawn.contextLength - 1) characters")
    }
    let network = drawn.diagram(for: sequence, hasLoss: true)
    for group in network.groups { shortenLabels(of: group, in: group.name) }
    var clusters = try clusters(of: network.groups, opened: arguments.all(open), isFolded)
    name(&clusters, after: beginning)
    network.outputs[0].named("loss").backward()
    return Diagram(of: network.outputs, clusters: clusters, options: options)
  }

  private static func shown(_ vocabulary: Vocabulary) -> String {
    shownLabel(String(vocabulary.characters), limit: 60)
  }

  /// A model of the least size that shows all its parts.
  private static func small(
    _ kind: TextOptions.Model, _ sequence: [Int], _ vocabulary: Vocabulary, seed: Int?
  ) -> any SequenceModel {
    var generator = SeededGenerator(seed: UInt64(seed ?? 1))
    let (size, context) = (vocabulary.count, sequence.count - 1)
    switch kind {
    case .table:
      let table = PairTable(vocabularySize: size, contextLength: context)
      for parameter in table.parameters { parameter.data = generator.normal() }
      return table
    case .recurrent:
      return RecurrentReader(
        vocabularySize: size, contextLength: context, width: 2, stateCount: 2, using: &generator)
    case .gpt:
      return GPT(
        vocabularySize: size, contextLength: context, width: 4, headCount: 2,
        standardDeviation: 0.5, using: &generator)
    }
  }

  /// In the frame of layer 1, `layer 1 query 2 weight 3` is `query 2 weight 3`.
  private static func shortenLabels(of group: NodeGroup, in layer: String) {
    for node in group.nodes {
      guard let label = node.label, label.hasPrefix(layer + " ") else { continue }
      node.label = String(label.dropFirst(layer.count + 1))
    }
    for part in group.parts { shortenLabels(of: part, in: layer) }
  }

  /// Says what is read where it is read: all in the embedding, or a token at each time step.
  private static func name(_ clusters: inout [Cluster], after beginning: String) {
    let tokens = ["●"] + beginning.map { String($0) }
    for index in clusters.indices {
      let name = clusters[index].name
      if name == "embedding" { clusters[index].name += " of \(tokens.joined())" }
      if name.hasPrefix("time step ") { clusters[index].name += ": \(tokens[index - 1])" }
    }
  }

  /// The groups as boxes, but for those that are opened, and the frames around them.
  private static func clusters(
    of groups: [NodeGroup], opened: [String], _ isFolded: Bool
  ) throws(UsageError) -> [Cluster] {
    var names: [String] = []
    var unknown = Set(opened)
    func cluster(_ group: NodeGroup, in outer: String, isOpen: Bool) -> Cluster {
      let path = outer + group.name
      let isOpen = isOpen || opened.contains(group.name) || opened.contains(path)
      unknown.subtract([group.name, path])
      names.append(group.name)
      let parts = group.parts.map { cluster($0, in: path + " ", isOpen: isOpen) }
      return Cluster(
        group.name, of: group.nodes, containing: parts,
        isFolded: parts.isEmpty ? !isOpen : isFolded)
    }
    let clusters = groups.map { cluster($0, in: "", isOpen: false) }
    if let name = unknown.min() {
      throw UsageError(
        "--open: there is no part ‘\(name)’; they are \(names.joined(separator: ", "))"
          + suggestion(for: name, among: names))
    }
    return clusters
  }
}
