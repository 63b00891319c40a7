import ChainRule
import Console
import Drawing
import FileAccess
import Foundation
import Networks

/// `backprop draw --model gpt`: a small model of language and the loss of what it reads, each part
/// of it as one box. With `--resume FILE` it is one that has learnt.
enum ModelDrawing {
  static let options: [any CommandOption] = [model, layers, width, heads, tokens, open]

  static let model = Option<TextOptions.Model>.choice(
    "--model", "NAME", "a small model of language instead of a formula, part by part"
  ).never(with: NetworkDrawing.network.name, because: "one network at a time is drawn")
    .never(with: NetworkDrawing.resume.name, because: "a file says which network it holds")
    .never(with: Problem.derivative.name, because: "the derivative of a formula is drawn")
    .never(with: "--step", because: "the steps of a formula are shown")
    .never(with: "--frames", because: "the steps of a formula are drawn")
    .never(with: "--animate", because: "the steps of a formula are drawn")

  static let layers = Option.wholeNumber(
    TextOptions.layers.name, "N", in: 1...4, "the blocks of the GPT (1)"
  ).onlyWith(model.name)

  static let width = Option.wholeNumber(
    TextOptions.width.name, "N", in: 1...16,
    "how many numbers stand for a token (4), and in the recurrent cell for the state (2)"
  ).onlyWith(model.name)

  static let heads = Option.wholeNumber(
    TextOptions.heads.name, "N", in: 1...16, "the heads of the GPT, which share its width (2)"
  ).onlyWith(model.name)

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
    let drawn = try saved?.text?.model ?? small(arguments, sequence, vocabulary)
    guard sequence.count <= drawn.contextLength + 1 else {
      throw UsageError(
        "--tokens \(beginning): the model reads at most \(drawn.contextLength - 1) characters")
    }
    let network = drawn.diagram(for: sequence, hasLoss: true)
    let names = (0..<vocabulary.count).map(vocabulary.shownName)
    for group in network.groups { ModelLabels.shorten(in: group, layer: group.name, tokens: names) }
    var clusters = try clusters(of: network.groups, opened: arguments.all(open), isFolded)
    ModelLabels.name(&clusters, after: sequence.dropLast().map { names[$0] })
    network.outputs[0].named("loss").backward()
    return Diagram(of: network.outputs, clusters: clusters, options: options)
  }

  private static func shown(_ vocabulary: Vocabulary) -> String {
    shownLabel(String(vocabulary.characters), limit: 60)
  }

  /// A model of the size that is asked for, or of the least one that shows all its parts.
  private static func small(
    _ arguments: Arguments, _ sequence: [Int], _ vocabulary: Vocabulary
  ) throws(UsageError) -> any SequenceModel {
    let kind = arguments[model] ?? .gpt
    try TextOptions.checkSizes(arguments, of: kind)
    var generator = SeededGenerator(seed: UInt64(arguments[NetworkDrawing.seed] ?? 1))
    let (size, context) = (vocabulary.count, sequence.count - 1)
    switch kind {
    case .table:
      let table = PairTable(vocabularySize: size, contextLength: context)
      for parameter in table.parameters { parameter.data = generator.normal() }
      return table
    case .recurrent:
      let width = arguments[width] ?? 2
      return RecurrentReader(
        vocabularySize: size, contextLength: context, width: width, stateCount: width,
        using: &generator)
    case .gpt:
      let width = arguments[width] ?? 4
      let heads = arguments[heads] ?? (width.isMultiple(of: 2) ? 2 : 1)
      try TextOptions.checkHeads(heads, width: width)
      return GPT(
        vocabularySize: size, contextLength: context, width: width, headCount: heads,
        layerCount: arguments[layers] ?? 1, standardDeviation: 0.5, using: &generator)
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
