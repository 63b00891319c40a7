import ChainRule
import Console
import Drawing
import Networks

/// What came out of a training on texts.
struct TextResult {
  let plan: TextPlan
  let outcome: Trainer.Outcome
  let seconds: Double

  /// The mean losses per token at the end.
  let training: Double
  let heldOut: Double?

  /// The same of a table that has counted the pairs.
  let pairs: Double

  /// Texts that the model wrote.
  let samples: [Sample]

  /// A text that a model wrote.
  struct Sample: Encodable {
    let text: String

    /// Whether it is one of those that it has read, or that were held out.
    let isInData: Bool
  }

  init(_ plan: TextPlan, _ outcome: Trainer.Outcome, seconds: Double) {
    self.plan = plan
    self.outcome = outcome
    self.seconds = seconds
    training = plan.trainer.lossPerToken(plan.evaluated)
    heldOut = plan.text.heldOut.isEmpty ? nil : plan.trainer.lossPerToken(plan.text.heldOut)
    pairs = plan.pairLoss
    samples = plan.samples
  }

  /// The loss of a model that knows nothing, and takes all tokens for alike.
  var ignorance: Double { log(Double(plan.text.vocabulary.count)) }

  /// The summary for people.
  var text: String {
    let cut = plan.cutCount
    let note =
      cut == 0
      ? ""
      : "\(cut) of them \(cut == 1 ? "is" : "are") longer than the context and cut; --context reads"
        + " more\n"
    return """
      \(shownLabel(plan.name)): \(plan.model.architecture) (\(plan.model.parameters.count) parameters)
      \(documents) of \(characters); adam, learning rate \(rate(at: 0)) to \(rate(at: .max))
      \(note)
      \(scores)
      \(ending)
      \(newTexts)
      """
  }

  private var documents: String {
    let count = plan.text.documents.count
    return "\(count) \(count == 1 ? "document" : "documents")"
  }

  private var characters: String {
    let count = plan.text.vocabulary.characters.count
    return count == 1 ? "one character" : "\(count) different characters"
  }

  /// A line for each part of the documents, and the baselines.
  private var scores: String {
    var table = TextTable([.left, .right, .right, .right], indentation: 2)
    table.add(["", "documents", "loss per token", "perplexity"])
    func add(_ name: String, _ count: String, _ loss: Double) {
      table.add([
        name, count, loss.description(significantDigits: 4),
        exp(loss).description(significantDigits: 4),
      ])
    }
    let (read, all) = (plan.evaluated.count, plan.text.training.count)
    add("training", read < all ? "\(read) of \(all)" : "\(all)", training)
    if let heldOut { add("held out", "\(plan.text.heldOut.count)", heldOut) }
    add("table of counted pairs", "\(plan.judged.count)", pairs)
    add("knowing nothing", "", ignorance)
    return table.text
  }

  private var newTexts: String {
    if samples.isEmpty { return "" }
    let temperature = plan.temperature.description(significantDigits: 3)
    let known = samples.contains(where: \.isInData) ? "; * stands in the data" : ""
    let lines = samples.map { sample in
      "  \(shownLabel(sample.text, limit: 70))\(sample.isInData ? " *" : "")\n"
    }
    return "\nNew ones, at the temperature \(temperature)\(known)\n" + lines.joined()
  }

  /// Whether training has done harm: numbers drawn at random are a little worse than nothing, too.
  private var isLost: Bool { plan.trainer.step > 0 && training > 2 * ignorance }

  private func rate(at step: Int) -> String {
    plan.trainer.schedule.rate(at: step).description(significantDigits: 3)
  }

  private var ending: String {
    let steps = "\(plan.trainer.step) steps in \(seconds.description(significantDigits: 2)) s"
    return switch outcome {
    case .finished, .stoppedEarly:
      steps + (isLost ? "; far worse than knowing nothing: try a smaller --rate" : "")
    case .cancelled: "\(steps); stopped by Ctrl-C"
    case .diverged(let reason):
      "\(steps); then the numbers were lost: \(reason); try a smaller --rate"
    }
  }
}

extension TextPlan {
  /// The documents of which the training loss is told: no more than can be read in a moment.
  var evaluated: [[Int]] { Array(text.training.prefix(max(500, text.heldOut.count))) }

  /// The documents on which models are compared: those held out, if there are some.
  var judged: [[Int]] { text.heldOut.isEmpty ? evaluated : text.heldOut }

  /// The loss of a table that has counted the pairs of the training documents.
  var pairLoss: Double {
    let table = PairTable(
      counting: text.training, vocabularySize: text.vocabulary.count,
      contextLength: model.contextLength)
    return table.lossPerToken(judged)
  }

  /// New texts. They depend on the seed and on the model alone, not on how it was trained.
  var samples: [TextResult.Sample] {
    var generator = SeededGenerator(seed: seed)
    let documents = Set(text.documents)
    return (0..<sampleCount).map { _ in
      let sample = text.vocabulary.text(
        of: model.sample(temperature: temperature, using: &generator))
      return TextResult.Sample(text: sample, isInData: documents.contains(sample))
    }
  }
}
