/// The parameters with the lowest validation loss so far.
struct BestParameters: Hashable, Codable {
  let step: Int
  let loss: Double
  let numbers: [Double]
}

extension Trainer {
  /// Adds the scores of the network as it is now to the history.
  func evaluate() {
    guard let training = network.score(on: examples, loss: settings.loss) else { return }
    let validation = network.score(on: validationExamples, loss: settings.loss)
    history.evaluations.append(
      Evaluation(step: step, training: training, validation: validation))
    if settings.patience != nil, let validation, validation.loss < best?.loss ?? .infinity {
      best = BestParameters(
        step: step, loss: validation.loss, numbers: network.parameterNumbers)
    }
  }

  /// Whether the last evaluations brought no lower validation loss.
  var hasLostPatience: Bool {
    guard let patience = settings.patience, let best else { return false }
    return history.evaluations.reversed().prefix { $0.step > best.step }.count >= patience
  }
}
