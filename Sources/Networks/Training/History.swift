/// How well a network does on a set of examples.
public struct Score: Hashable, Codable, Sendable {
  /// The mean loss of the examples, without a penalty.
  public let loss: Double

  /// The fraction of right answers, from 0 to 1; `nil` where targets have no classes.
  public let accuracy: Double?

  /// A score of a given loss and accuracy.
  public init(loss: Double, accuracy: Double?) {
    self.loss = loss
    self.accuracy = accuracy
  }
}

extension Score: CustomStringConvertible {
  /// The score in words: `loss 0.25, accuracy 0.9`.
  public var description: String { "loss \(loss)" + (accuracy.map { ", accuracy \($0)" } ?? "") }
}

extension Score {
  /// The score of examples of which each has a loss and may be right or wrong; `nil` for none.
  init?(_ results: some Collection<(loss: Double, isRight: Bool?)>) {
    guard !results.isEmpty else { return nil }
    var total = 0.0
    var rightCount: Int?
    for result in results {
      total += result.loss
      if let isRight = result.isRight { rightCount = (rightCount ?? 0) + (isRight ? 1 : 0) }
    }
    let count = Double(results.count)
    self.init(loss: total / count, accuracy: rightCount.map { Double($0) / count })
  }
}

extension Network {
  /// The score on some examples; `nil` if there are none.
  public func score(on examples: [Example], loss: Loss) -> Score? {
    Score(
      examples.map { example in
        let outputs = predict(example.inputs)
        return (
          loss: loss(outputs, loss.numbers(for: example.target)),
          isRight: loss.isRight(outputs, example.target)
        )
      })
  }
}

/// The scores at one point of training.
public struct Evaluation: Hashable, Codable, Sendable {
  /// How many steps had been taken.
  public let step: Int

  /// The score on the examples that the network learns from.
  public let training: Score

  /// The score on examples that it never learns from; `nil` without any.
  public let validation: Score?
}

extension Evaluation: CustomStringConvertible {
  /// The scores in words: `step 10: loss 0.25, accuracy 0.9; validation loss 0.5, accuracy 0.8`.
  public var description: String {
    "step \(step): \(training)" + (validation.map { "; validation \($0)" } ?? "")
  }
}

/// What happened in the course of training.
public struct History: Hashable, Codable, Sendable {
  /// The loss of each step's batch, penalty included, as it was before the step.
  public internal(set) var batchLosses: [Double] = []

  /// The scores before the first step, and then at regular steps.
  public internal(set) var evaluations: [Evaluation] = []
}

extension History {
  /// The same with all losses times a factor, as in the own units of targets that were scaled.
  public func scaled(by factor: Double) -> History {
    func scaled(_ score: Score) -> Score {
      Score(loss: score.loss * factor, accuracy: score.accuracy)
    }
    var history = self
    history.batchLosses = batchLosses.map { $0 * factor }
    history.evaluations = evaluations.map {
      Evaluation(
        step: $0.step, training: scaled($0.training), validation: $0.validation.map(scaled))
    }
    return history
  }
}
