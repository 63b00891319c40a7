import Networks

/// What `backprop train --json` prints; the same seed gives the same text.
struct TrainingReport: Encodable {
  let task, architecture: String
  let parameterCount: Int
  let loss, optimizer: String
  let steps: Int
  let outcome: String

  /// Whether the network has learnt, in a word or two.
  let verdict: String

  /// What is the matter, and what to try; absent where nothing is.
  let advice: String?
  let training, validation: Score?
  let firstPerfectStep: Int?
  let history: History

  init(_ result: TrainingResult) {
    let trainer = result.plan.trainer
    task = result.plan.name
    architecture = result.plan.network.architecture
    parameterCount = result.plan.network.parameters.count
    loss = trainer.settings.loss.rawValue
    optimizer = result.plan.optimizer.rawValue
    steps = trainer.step
    outcome =
      switch result.outcome {
      case .finished: "finished"
      case .cancelled: "cancelled"
      case .stoppedEarly: "stopped early"
      case .diverged(let reason): "diverged: \(reason)"
      }
    verdict = result.verdict.kind.rawValue
    advice = result.verdict.text
    training = result.training
    validation = result.validation
    firstPerfectStep = result.firstPerfectStep
    history = trainer.history
  }
}
