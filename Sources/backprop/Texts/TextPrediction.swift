import ChainRule
import Console
import Drawing
import Networks

/// What a model of texts says behind a beginning, and how it goes on.
struct TextPrediction: Encodable {
  let beginning: String

  /// What may come next, the likeliest first.
  let next: [Next]

  /// Texts with this beginning.
  let samples: [String]

  /// A character that may come next; `nil` for the end.
  struct Next: Encodable {
    let character: String?
    let probability: Double
  }

  static let options: [any CommandOption] = [
    beginning, TextOptions.samples, TextOptions.temperature, TrainOptions.seed,
  ]

  static let beginning = Option.word(
    "--beginning", "TEXT", "the first letters of a text",
    "of a model of texts: what it goes on from"
  ).never(with: PredictCommand.data.name, because: "a model reads a text or a table")

  /// Asks the model as the command line says.
  init(of model: TextPredictor, _ file: String, _ arguments: Arguments) throws(UsageError) {
    let tableOptions: [any CommandOption] = [PredictCommand.data] + TableChoices.reading
    if let option = tableOptions.first(where: { arguments.has($0.name) }) {
      throw UsageError(
        "\(option.name) is for tables; \(file) holds a model of texts, which takes --beginning TEXT"
      )
    }
    if arguments[TextOptions.samples] == 0 && arguments.has(TextOptions.temperature) {
      throw UsageError("--temperature goes with new texts; --samples 0 asks for none")
    }
    if arguments[TextOptions.samples] == 0 && arguments.has(TrainOptions.seed) {
      throw UsageError("--seed goes with new texts; --samples 0 asks for none")
    }
    let text = arguments[Self.beginning] ?? ""
    guard let next = model.probabilities(after: text) else {
      let unknown = text.first { !model.vocabulary.characters.contains($0) }
      throw UsageError(
        unknown.map { "--beginning \(text): the model does not know ‘\($0)’" }
          ?? "--beginning \(text): the model reads at most \(model.model.contextLength - 1) characters"
      )
    }
    beginning = text
    self.next = next.map {
      Next(character: $0.character.map { String($0) }, probability: $0.probability)
    }
    var generator = SeededGenerator(seed: UInt64(arguments[TrainOptions.seed] ?? 1))
    let temperature = arguments[TextOptions.temperature] ?? 0.5
    samples = (0..<(arguments[TextOptions.samples] ?? 10)).compactMap { _ in
      model.text(after: text, temperature: temperature, using: &generator)
    }
  }

  /// Refuses what is for models of texts, where a table is answered.
  static func checkTable(_ arguments: Arguments) throws(UsageError) {
    if let option = options.first(where: { arguments.has($0.name) }) {
      throw UsageError("\(option.name) is for a model of texts; this network answers --data TABLE")
    }
  }

  /// The likeliest characters with their probabilities, and the texts.
  var text: String {
    var table = TextTable([.left, .right], indentation: 2)
    for next in next.prefix(8) {
      table.add([
        next.character.map { shownLabel($0) } ?? "(end)", TrainingResult.percent(next.probability),
      ])
    }
    let place = beginning.isEmpty ? "at the beginning" : "behind \(shownLabel(beginning))"
    let lines = samples.map { "  \(shownLabel($0, limit: 70))\n" }.joined()
    return "What comes \(place)\n\(table.text)" + (lines.isEmpty ? "" : "\nNew texts\n\(lines)")
  }
}
