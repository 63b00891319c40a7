/// The parameters with the lowest validation loss so far.
struct BestParameters: Hashable, Codable {
  let step: Int
  let loss: Double
  let numbers: [Double]
}

extension Trainer {
  /// Adds the scores of the network as it is now to the history.
  func evaluate() {
    guard let training = score(on: examples) else { return }
    let validation = score(on: validationExamples)
    history.evaluations.append(Evaluation(step: step, training: training, validation: validation))
    if settings.patience != nil, let validation, isBest(validation.loss) {
      best = BestParameters(step: step, loss: validation.loss, numbers: network.parameterData)
    }
  }

  /// Whether a validation loss is the first or the lowest so far; NaN counts as the highest.
  private func isBest(_ loss: Double) -> Bool {
    guard let best else { return true }
    return loss < best.loss || best.loss.isNaN && !loss.isNaN
  }

  /// The score of the network as it is now on some examples; `nil` if there are none.
  public func score(on examples: [Example]) -> Score? {
    guard let recordedLoss else { return network.score(on: examples, loss: settings.loss) }
    return recordedLoss.score(
      on: examples, parameters: network.parameterData, threadCount: threadCount)
  }

  /// Whether `patience` evaluations in a row brought no lower validation loss.
  var hasLostPatience: Bool {
    guard let patience = settings.patience, let best else { return false }
    return history.evaluations.reversed().prefix { $0.step > best.step }.count >= patience
  }

  /// Puts the best parameters back, and says so.
  func takeBestParameters() -> Outcome {
    guard let best else { return .finished }
    network.parameterData = best.numbers
    return .stoppedEarly(bestStep: best.step)
  }
}
