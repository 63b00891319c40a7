import Drawing
import Networks

/// Whether a training was a success, with words for a reader who cannot tell from the scores.
struct TrainingVerdict {
  /// What can be said; the raw values are those of the JSON.
  enum Kind: String {
    case learnt
    case guessing = "no better than guessing"
    case grown = "the loss grew"
    case stuck = "the loss did not fall"
    case diverged
    case unfinished
  }

  let kind: Kind

  /// What is the matter and what to try; `nil` where nothing is.
  let text: String?

  init(_ result: TrainingResult) {
    kind = Self.kind(of: result)
    let advice = TrainingAdvice(result, isTooFast: [.grown, .diverged].contains(kind)).text
    text = Self.finding(kind, result).map { "\($0) \(advice)" }
  }

  private static func kind(of result: TrainingResult) -> Kind {
    switch result.outcome {
    case .diverged: return .diverged
    case .cancelled: return .unfinished
    case .finished, .stoppedEarly: break
    }
    let first = result.plan.trainer.history.evaluations.first
    guard let before = first?.training.loss, let after = result.training?.loss,
      result.plan.trainer.step > 0
    else { return .unfinished }
    // A training that begins near its end may rise a little.
    if !(after <= 2 * before + 1) || after > before && after > 10 { return .grown }
    if let guess = Guess(plan: result.plan), guess.isAsGood(as: result.training) {
      return .guessing
    }
    return after >= before && before > 1e-6 ? .stuck : .learnt
  }

  private static func finding(_ kind: Kind, _ result: TrainingResult) -> String? {
    switch kind {
    case .learnt, .unfinished: return nil
    case .diverged: return "Nothing was learnt: the steps became larger and larger."
    case .grown, .stuck:
      let losses = [result.plan.trainer.history.evaluations.first?.training, result.training]
        .map { (($0?.loss ?? .nan) * result.plan.lossUnit).description(significantDigits: 4) }
      let words = kind == .grown ? "grew: each step went too far" : "did not fall"
      return "Nothing was learnt: the loss \(words). It was \(losses[0]) and is \(losses[1])."
    case .guessing:
      return Guess(plan: result.plan).map { "Nothing was learnt yet: \($0.words)." }
    }
  }
}

/// What the best constant answer reaches on the training data.
struct Guess {
  /// The fraction of right answers, for classes; the mean squared error, for other targets.
  private let accuracy: Double?
  private let squaredError: Double?

  /// The factor of errors in the target's own units.
  private let unit: Double

  /// `nil` where that is always right: one class alone, or targets that are all the same.
  init?(plan: TrainingPlan) {
    let score = Baseline(of: plan.data).score(on: plan.data)
    unit = plan.lossUnit
    if plan.data.classNames.isEmpty {
      (accuracy, squaredError) = (nil, score)
      if score == 0 { return nil }
    } else {
      (accuracy, squaredError) = (score, nil)
      if score > 1 - 1e-9 { return nil }
    }
  }

  /// Whether a score is hardly better: more than nine tenths of the error are left.
  func isAsGood(as score: Score?) -> Bool {
    if let accuracy, let other = score?.accuracy { return 1 - other > 0.9 * (1 - accuracy) }
    if let squaredError, let loss = score?.loss { return loss > 0.9 * squaredError }
    return false
  }

  var words: String {
    guard let accuracy else {
      let error = ((squaredError ?? .nan) * unit).description(significantDigits: 4)
      return "the mean of all targets, whatever the inputs, would have a loss of \(error)"
    }
    return "the most frequent answer, whatever the inputs, is right for "
      + TrainingResult.percent(accuracy)
  }
}
