import ChainRule

extension Checkpoint {
  /// Makes sure that the training had the loss of another one.
  func checkLoss(of other: Checkpoint) throws(Mismatch) {
    try check(settings.lossDifference(from: other.settings))
  }

  /// Makes sure that the training was set as another one is, and began as it did.
  func checkSettings(of other: Checkpoint) throws(Mismatch) {
    try check(settings.difference(from: other.settings))
    guard firstGenerator == other.firstGenerator else {
      throw Mismatch("that training began with another generator, or with another seed")
    }
  }

  private func check(_ difference: String?) throws(Mismatch) {
    if let difference { throw Mismatch("in that training \(difference)") }
  }

  /// Makes sure that the training has the examples of another one.
  func checkExamples(of other: Checkpoint) throws(Mismatch) {
    guard
      exampleCount == other.exampleCount,
      validationExampleCount == other.validationExampleCount
    else {
      throw Mismatch(
        "that training had \(exampleCount) examples and \(validationExampleCount) for validation;"
          + " these are \(other.exampleCount) and \(other.validationExampleCount)")
    }
    guard exampleChecksum == other.exampleChecksum else {
      throw Mismatch("that training had other examples: other data, noise, or another seed")
    }
  }

  /// Makes sure that a training can be in this state. A checksum says that a file is as it was
  /// written, not that it was written by the kit.
  func check(parameterCount: Int, batchSize: Int) throws(Mismatch) {
    guard step >= 0, step == history.batchLosses.count else {
      throw Mismatch("\(step) steps do not go with \(history.batchLosses.count) losses of batches")
    }
    guard (0...exampleCount).contains(position),
      position.isMultiple(of: batchSize) || position == exampleCount
    else {
      throw Mismatch("no batch of \(batchSize) ends behind example \(position) of \(exampleCount)")
    }
    if let reason = optimizer.optimizer.fault(parameterCount: parameterCount, stepCount: step) {
      throw Mismatch("the state of the optimizer: \(reason)")
    }
    try checkHistory()
    try checkBest(parameterCount: parameterCount)
  }

  private func checkHistory() throws(Mismatch) {
    if let loss = history.batchLosses.first(where: { !$0.isFinite }) {
      throw Mismatch("the loss of a batch is \(loss), and yet training went on")
    }
    let steps = history.evaluations.map(\.step)
    let expected = Array(stride(from: 0, through: step, by: settings.evaluationInterval))
    let isWithout = step == 0 || settings.evaluationInterval == .max
    guard steps == expected || isWithout && steps.isEmpty else {
      throw Mismatch(
        "\(steps.count) evaluations are not one at each \(settings.evaluationInterval) of \(step) steps"
      )
    }
    for evaluation in history.evaluations {
      let scores = [evaluation.training] + [evaluation.validation].compactMap(\.self)
      for case let fraction? in scores.map(\.accuracy) where !(0...1).contains(fraction) {
        throw Mismatch("the accuracy at step \(evaluation.step) is \(fraction), not from 0 to 1")
      }
      guard (evaluation.validation == nil) == (validationExampleCount == 0) else {
        throw Mismatch("the evaluation at step \(evaluation.step) is not one of these examples")
      }
    }
  }

  private func checkBest(parameterCount: Int) throws(Mismatch) {
    guard let best else {
      let isExpected = history.evaluations.contains { $0.validation?.loss ?? .nan < .infinity }
      if settings.patience != nil && isExpected {
        throw Mismatch("the best parameters are missing")
      }
      return
    }
    let evaluation = history.evaluations.first { $0.step == best.step }
    guard settings.patience != nil, evaluation?.validation?.loss == best.loss else {
      throw Mismatch("no evaluation goes with the best parameters, of step \(best.step)")
    }
    if let reason = best.numbers.fault("best parameters", count: parameterCount) {
      throw Mismatch(reason)
    }
  }
}
