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

  /// What a table's target is called, and of classes how many examples each has.
  let target: String?
  let classes: [String]?
  let classCounts: [Int]?

  /// The part of right answers, or the mean squared error, of always the same answer to the
  /// validation, or to the training where there is none.
  let baseline: Double

  /// Errors of numbers in the target's own units, as are the losses then.
  let trainingErrors, validationErrors: RegressionErrors?

  /// Which class is taken for which, and the examples with the largest losses.
  let confusion: ConfusionTable?
  let surprises: [Surprise]?
  let history: History

  init(_ result: TrainingResult) {
    let trainer = result.plan.trainer
    task = result.plan.name
    architecture = result.plan.network.architecture
    parameterCount = result.plan.network.parameters.count
    loss = trainer.settings.loss.rawValue
    optimizer = result.plan.optimizer.rawValue
    steps = trainer.step
    outcome = Self.words(for: result.outcome)
    verdict = result.verdict.kind.rawValue
    advice = result.verdict.text
    training = result.training.map(result.plan.inOwnUnits)
    validation = result.validation.map(result.plan.inOwnUnits)
    target = result.plan.table?.columns.target
    let isOfClasses = !result.plan.data.classNames.isEmpty
    classes = isOfClasses && target != nil ? result.plan.data.classNames : nil
    classCounts = classes == nil ? nil : result.plan.classCounts
    let part = Baseline(of: result.plan.data).score(on: result.plan.judged.data)
    baseline = isOfClasses ? part : part * result.plan.lossUnit
    trainingErrors = result.plan.errors(on: result.plan.data)
    validationErrors = result.plan.validation.flatMap(result.plan.errors)
    confusion = result.plan.confusion
    surprises = result.plan.table == nil ? nil : Surprise.most(of: result.plan)
    firstPerfectStep = result.firstPerfectStep
    history = trainer.history.scaled(by: result.plan.lossUnit)
  }

  /// Why a training ended, in a word or two.
  static func words(for outcome: Trainer.Outcome) -> String {
    switch outcome {
    case .finished: "finished"
    case .cancelled: "cancelled"
    case .stoppedEarly: "stopped early"
    case .diverged(let reason): "diverged: \(reason)"
    }
  }
}
