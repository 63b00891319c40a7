import ChainRule

/// Trains a model of sequences: some documents at a step, in a random order, again and again.
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let text = TextData(["anna", "hanna", "nan"])
/// let model = GPT(vocabularySize: text.vocabulary.count, using: &generator)
/// let trainer = SequenceTrainer(model, sequences: text.training, schedule: .constant(0.01))
/// trainer.train(until: 20)
/// print(trainer.losses[19] < trainer.losses[0])  // true
/// ```
///
/// The same model, documents, settings and generator give the same numbers. Between two steps
/// training can be stopped, saved, and resumed as if it had never stopped.
public final class SequenceTrainer {
  /// The model, whose parameters training changes.
  public let model: any SequenceModel

  /// The sequences to learn from, cut to what the model can read. Of one that was cut the model
  /// does not learn where it ends.
  public let sequences: [[Int]]

  /// Sequences that are only used for evaluations, cut too.
  public let heldOut: [[Int]]

  /// How to train: the schedule of the learning rate, how many sequences a step takes, and how many
  /// steps lie between two evaluations (`Int.max` for none).
  public let settings: TrainingSettings

  /// How many steps have been taken.
  public internal(set) var step = 0

  /// The losses of the steps, and the evaluations: mean losses per token of the held-out sequences
  /// and of some of those to learn from.
  public internal(set) var history = History()

  var optimizer: any Optimizer
  var batches: Batches
  var tapes: SequenceTapes
  let parameters: [Value]

  /// The generator that the training began with.
  let firstGenerator: SeededGenerator

  /// A training that has not begun.
  ///
  /// - Parameters:
  ///   - model: what is to learn; its parameters are changed.
  ///   - sequences: at least one; each of two tokens or more.
  ///   - heldOut: sequences for evaluations alone, each of two tokens or more.
  ///   - sequencesPerStep: how many are used at a time; those of equal length side by side.
  ///   - optimizer: Adam with β₁ = 0.85 and β₂ = 0.99 if left out, as in microgpt.
  ///   - schedule: how the learning rate depends on the step.
  ///   - evaluationInterval: how many steps lie between two evaluations; none is made if left out.
  ///   - generator: puts the sequences in order.
  public init(
    _ model: any SequenceModel, sequences: [[Int]], heldOut: [[Int]] = [],
    sequencesPerStep: Int = 1, optimizer: any Optimizer = Adam(beta1: 0.85, beta2: 0.99),
    schedule: Schedule, evaluationInterval: Int? = nil,
    generator: SeededGenerator = SeededGenerator(seed: 0)
  ) {
    precondition(!sequences.isEmpty, "there is nothing to learn from: no sequences")
    precondition(
      evaluationInterval ?? 1 > 0, "at least one step lies between two evaluations")
    self.model = model
    self.sequences = sequences.map { Array($0.prefix(model.contextLength + 1)) }
    self.heldOut = heldOut.map { Array($0.prefix(model.contextLength + 1)) }
    self.optimizer = optimizer
    settings = TrainingSettings(
      loss: .softmaxCrossEntropy, schedule: schedule, batchSize: sequencesPerStep,
      evaluationInterval: evaluationInterval ?? .max)
    batches = Batches(
      exampleCount: sequences.count, batchSize: sequencesPerStep, generator: generator)
    firstGenerator = generator
    let longest = (self.sequences + self.heldOut).map(\.count).max() ?? 0
    tapes = SequenceTapes(of: model, longest: longest)
    parameters = model.parameters
  }

  /// The loss of each step's documents, as it was before the step.
  public var losses: [Double] { history.batchLosses }

  /// How the learning rate depends on the step.
  public var schedule: Schedule { settings.schedule }

  /// Takes steps until `lastStep` have been taken in all, with those before.
  ///
  /// - Parameters:
  ///   - lastStep: the step after which training ends; with as many behind it, none is taken.
  ///   - progress: is told the number and the loss of each step after it, and says whether to go on.
  /// - Returns: why training ended. Where it diverged, all is as it was before that step.
  @discardableResult
  public func train(
    until lastStep: Int,
    progress: (_ step: Int, _ loss: Double) -> Trainer.Continuation = { _, _ in .proceed }
  ) -> Trainer.Outcome {
    if history.evaluations.isEmpty && settings.evaluationInterval != .max { evaluate() }
    while step < lastStep {
      let (batchesBefore, optimizerBefore) = (batches, optimizer)
      func diverged(_ reason: String) -> Trainer.Outcome {
        (batches, optimizer) = (batchesBefore, optimizerBefore)
        return .diverged(reason)
      }
      let batch = batches.next().map { sequences[$0] }
      var numbers = parameters.map(\.data)
      let (loss, gradients) = tapes.differentiate(batch, parameters: numbers)
      guard loss.isFinite, gradients.allSatisfy(\.isFinite) else {
        return diverged("the loss or a gradient is not finite at step \(step + 1)")
      }
      optimizer.step(&numbers, gradients: gradients, learningRate: schedule.rate(at: step))
      guard numbers.allSatisfy(\.isFinite) else {
        return diverged("a parameter is not finite after step \(step + 1)")
      }
      parameters.setData(numbers)
      step += 1
      history.batchLosses.append(loss)
      if step % settings.evaluationInterval == 0 { evaluate() }
      if case .stop = progress(step, loss) { return .cancelled }
    }
    return .finished
  }

  /// The mean loss per token of the model as it is now on some sequences, at least one.
  public func lossPerToken(_ sequences: [[Int]]) -> Double {
    tapes.lossPerToken(
      sequences.map { Array($0.prefix(model.contextLength + 1)) },
      parameters: parameters.map(\.data))
  }

  /// Among how many tokens the model, as it is now, seems to choose by lot in some sequences: e to
  /// the power of the loss per token. One that knows nothing chooses among all tokens.
  public func perplexity(_ sequences: [[Int]]) -> Double { exp(lossPerToken(sequences)) }

  /// Of the sequences to learn from as many are evaluated as are held out, and at least 100. They
  /// are the first, which training uses in another order.
  private func evaluate() {
    let sample = sequences.prefix(max(heldOut.count, 100))
    history.evaluations.append(
      Evaluation(
        step: step, training: Score(loss: lossPerToken(Array(sample)), accuracy: nil),
        validation: heldOut.isEmpty ? nil : Score(loss: lossPerToken(heldOut), accuracy: nil)))
  }
}
