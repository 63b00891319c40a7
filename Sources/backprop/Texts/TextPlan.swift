import ChainRule
import Console
import FileAccess
import Foundation
import Networks

/// A training on texts as the command line asks for it, ready to begin.
struct TextPlan {
  /// The word that chooses it.
  static let task = "names"

  /// `names`, or the file that is read in place of the kit's names.
  let name: String
  let text: TextData
  let model: any SequenceModel
  let trainer: SequenceTrainer
  let steps: Int
  let seed: UInt64
  let sampleCount: Int
  let temperature: Double

  /// How many documents are longer than what the model reads.
  let cutCount: Int

  /// Reads `names [--model gpt] …`.
  init(_ arguments: Arguments) throws {
    try TextOptions.checkNames(arguments)
    if arguments.positional.count > 1 {
      throw UsageError("one task at a time: names or \(arguments.positional[1])")
    }
    seed = UInt64(arguments[TrainOptions.seed] ?? 1)
    var generator = SeededGenerator(seed: seed)
    let file = arguments[TrainOptions.data]
    let documents = try file.map(Self.documents) ?? GivenNames.all
    // A tenth is held out, but no more than can be evaluated in the twinkling of an eye.
    text = TextData(
      documents, heldOut: min(0.1, 500 / Double(documents.count)), generator: generator)
    _ = generator.next()
    let count = text.vocabulary.count
    if let file, count > 300 {
      throw UsageError(
        "\(file) has \(count - 1) different characters; a small model learns at most 299")
    }
    model = try Self.model(arguments, vocabularySize: count, using: &generator)
    name = file ?? Self.task
    steps = arguments[TrainOptions.steps] ?? 1000
    sampleCount = arguments[TextOptions.samples] ?? 10
    temperature = arguments[TextOptions.temperature] ?? 0.5
    let rate = arguments[TrainOptions.rate] ?? (model is PairTable ? 0.03 : 0.01)
    let batch = arguments[TrainOptions.batch] ?? 4
    trainer = SequenceTrainer(
      model, sequences: text.training, heldOut: text.heldOut,
      sequencesPerStep: min(batch, text.training.count),
      schedule: .linear(from: rate, to: rate / 10, over: 1000), evaluationInterval: 100,
      generator: generator)
    let limit = model.contextLength + 1
    cutCount = (text.training + text.heldOut).count { $0.count > limit }
  }

  private static func documents(of file: String) throws -> [String] {
    let url = URL(filePath: file.withoutHomeFolder)
    if ["csv", "tsv", "xlsx", "parquet"].contains(url.pathExtension.lowercased()) {
      throw UsageError(
        "\(file): a table is a task of its own: train --data \(file); names reads a text, a name a"
          + " line")
    }
    return try TextData.documents(inLinesOf: url)
  }

  private static func model(
    _ arguments: Arguments, vocabularySize count: Int, using generator: inout SeededGenerator
  ) throws(UsageError) -> any SequenceModel {
    let context = arguments[TextOptions.context] ?? 16
    let width = arguments[TextOptions.width] ?? 16
    let layers = arguments[TextOptions.layers] ?? 1
    let heads = arguments[TextOptions.heads] ?? (width % 4 == 0 ? 4 : 1)
    let size = parameterCount(count, context, width, layers: layers)
    if size * context > 2_000_000 {
      throw UsageError(
        "a model of \(size) parameters that reads --context \(context) is too much for single numbers:"
          + " the product of the two is at most 2000000")
    }
    switch arguments[TextOptions.model] ?? .gpt {
    case .table: return PairTable(vocabularySize: count, contextLength: context)
    case .recurrent:
      return RecurrentReader(
        vocabularySize: count, contextLength: context, width: width,
        stateCount: stateCount(count, context, width), using: &generator)
    case .gpt:
      try TextOptions.checkHeads(heads, width: width)
      return GPT(
        vocabularySize: count, contextLength: context, width: width, headCount: heads,
        layerCount: layers, using: &generator)
    }
  }

  /// How many parameters the GPT has: for n tokens, the context c, the width w and so many layers
  /// 2nw + cw + 12w² · layers.
  private static func parameterCount(
    _ count: Int, _ context: Int, _ width: Int, layers: Int = 1
  ) -> Int { (2 * count + context + 12 * width * layers) * width }

  /// The largest state with which a recurrent cell has no more parameters than the GPT of one
  /// layer: with the state s it has nw + sw + s² + s + ns of them.
  private static func stateCount(_ count: Int, _ context: Int, _ width: Int) -> Int {
    let rest = parameterCount(count, context, width) - count * width
    let half = Double(width + 1 + count) / 2
    return max(1, Int((half * half + Double(rest)).squareRoot() - half))
  }
}
