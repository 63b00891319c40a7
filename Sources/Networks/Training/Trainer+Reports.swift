extension Trainer {
  /// What is known after a step.
  public struct Progress: Sendable {
    /// How many steps have been taken.
    public let step: Int

    /// How many are to be taken.
    public let lastStep: Int

    /// The loss of the batch, penalty included, before the step.
    public let batchLoss: Double

    /// The learning rate of the step.
    public let learningRate: Double

    /// The latest evaluation, which may be some steps old.
    public let evaluation: Evaluation
  }

  /// Whether to take another step.
  public enum Continuation: Sendable {
    /// Take the next step.
    case proceed

    /// End the training after this step.
    case stop
  }

  /// Why training ended.
  public enum Outcome: Hashable, Sendable {
    /// All steps were taken.
    case finished

    /// The progress hook asked to stop.
    case cancelled

    /// The validation loss had not become lower for `patience` evaluations; the parameters are
    /// those of the best step (Prechelt, 1998, Early stopping — but when?).
    case stoppedEarly(bestStep: Int)

    /// The loss, a gradient or a parameter became NaN or infinite, and where that began; the
    /// parameters are those before that step.
    case diverged(String)
  }
}
