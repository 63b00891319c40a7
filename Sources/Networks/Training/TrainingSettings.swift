/// How a network is to be trained.
public struct TrainingSettings: Hashable, Codable, Sendable {
  /// The loss, whose mean over the examples is to become small.
  public var loss: Loss

  /// The learning rate at each step.
  public var schedule: Schedule

  /// How many examples are used for a step; `nil` for all of them.
  public var batchSize: Int?

  /// The factor of the sum of squares of all parameters that is added to the loss.
  public var penalty: Double

  /// The Euclidean length to which longer gradients are clipped; `nil` for no clipping.
  public var clippingNorm: Double?

  /// How many steps lie between two evaluations.
  public var evaluationInterval: Int

  /// After how many evaluations without a lower validation loss training stops; `nil` for never.
  public var patience: Int?

  /// Settings; if left out: batches of all examples, no penalty, no clipping, no early stop.
  public init(
    loss: Loss, schedule: Schedule, batchSize: Int? = nil, penalty: Double = 0,
    clippingNorm: Double? = nil, evaluationInterval: Int = 1, patience: Int? = nil
  ) {
    self.loss = loss
    self.schedule = schedule
    self.batchSize = batchSize
    self.penalty = penalty
    self.clippingNorm = clippingNorm
    self.evaluationInterval = evaluationInterval
    self.patience = patience
  }
}

extension TrainingSettings {
  /// The first difference from other settings in words, or `nil`.
  func difference(from other: TrainingSettings) -> String? {
    func optional(_ number: (some Any)?, _ none: String) -> String {
      number.map { "\($0)" } ?? none
    }
    return lossDifference(from: other)
      ?? words("schedule of the learning rate", schedule, other.schedule)
      ?? words(
        "batch size", optional(batchSize, "all examples"),
        optional(other.batchSize, "all examples"))
      ?? words("factor of the penalty", penalty, other.penalty)
      ?? words(
        "clipping norm", optional(clippingNorm, "none"), optional(other.clippingNorm, "none"))
      ?? words("evaluation interval", evaluationInterval, other.evaluationInterval)
      ?? words("patience", optional(patience, "endless"), optional(other.patience, "endless"))
  }

  /// The difference of the losses in words, or `nil`.
  func lossDifference(from other: TrainingSettings) -> String? {
    words("loss", loss.rawValue, other.loss.rawValue)
  }

  private func words(
    _ name: String, _ mine: some Equatable, _ others: some Equatable
  ) -> String? {
    "\(mine)" == "\(others)" ? nil : "the \(name) was \(mine), not \(others)"
  }
}
