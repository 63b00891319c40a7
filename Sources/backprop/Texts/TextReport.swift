import ChainRule
import Networks

/// What `backprop train names --json` prints; the same seed gives the same text.
struct TextReport: Encodable {
  let task, architecture: String
  let parameterCount, vocabularySize: Int
  let documentCount, heldOutCount, cutCount: Int
  let steps: Int
  let outcome: String

  /// Mean losses per token, and e to their powers.
  let trainingLoss, trainingPerplexity: Double
  let heldOutLoss, heldOutPerplexity: Double?

  /// The losses of a table of counted pairs, and of knowing nothing.
  let pairLoss, ignoranceLoss: Double
  let samples: [TextResult.Sample]
  let history: History

  init(_ result: TextResult) {
    let plan = result.plan
    task = plan.name
    architecture = plan.model.architecture
    parameterCount = plan.model.parameters.count
    vocabularySize = plan.text.vocabulary.count
    documentCount = plan.text.documents.count
    heldOutCount = plan.text.heldOut.count
    cutCount = plan.cutCount
    steps = plan.trainer.step
    outcome = TrainingReport.words(for: result.outcome)
    trainingLoss = result.training
    trainingPerplexity = exp(result.training)
    heldOutLoss = result.heldOut
    heldOutPerplexity = result.heldOut.map { exp($0) }
    pairLoss = result.pairs
    ignoranceLoss = result.ignorance
    samples = result.samples
    history = plan.trainer.history
  }
}
