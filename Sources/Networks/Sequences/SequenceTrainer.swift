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
/// The same model, documents, settings and generator give the same numbers.
public final class SequenceTrainer {
  /// The model, whose parameters training changes.
  public let model: any SequenceModel

  /// The sequences to learn from, cut to what the model can read.
  public let sequences: [[Int]]

  /// How the learning rate depends on the step.
  public let schedule: Schedule

  /// How many steps have been taken.
  public private(set) var step = 0

  /// The loss of each step's documents, as it was before the step.
  public private(set) var losses: [Double] = []

  private var optimizer: any Optimizer
  private var batches: Batches
  private var tapes: SequenceTapes
  private let parameters: [Value]

  /// A training that has not begun.
  ///
  /// - Parameters:
  ///   - sequences: at least one; each of two tokens or more.
  ///   - sequencesPerStep: how many are used at a time; those of equal length side by side.
  ///   - optimizer: Adam with β₁ = 0.85 and β₂ = 0.99 if left out, as in microgpt.
  ///   - generator: puts the sequences in order.
  public init(
    _ model: any SequenceModel, sequences: [[Int]], sequencesPerStep: Int = 1,
    optimizer: any Optimizer = Adam(beta1: 0.85, beta2: 0.99), schedule: Schedule,
    generator: SeededGenerator = SeededGenerator(seed: 0)
  ) {
    precondition(!sequences.isEmpty, "there is nothing to learn from: no sequences")
    self.model = model
    self.sequences = sequences.map { Array($0.prefix(model.contextLength + 1)) }
    self.schedule = schedule
    self.optimizer = optimizer
    batches = Batches(
      exampleCount: sequences.count, batchSize: sequencesPerStep, generator: generator)
    tapes = SequenceTapes(of: model)
    parameters = model.parameters
  }

  /// Takes steps until `lastStep` have been taken in all, with those before.
  ///
  /// After each step, `progress` is told its loss, and says whether to go on.
  ///
  /// - Returns: why training ended. Where it diverged, the parameters are those before that step.
  @discardableResult
  public func train(
    until lastStep: Int,
    progress: (_ step: Int, _ loss: Double) -> Trainer.Continuation = { _, _ in .proceed }
  ) -> Trainer.Outcome {
    var numbers = parameters.map(\.data)
    defer { parameters.setData(numbers) }
    while step < lastStep {
      let batch = batches.next().map { sequences[$0] }
      let (loss, gradients) = tapes.differentiate(batch, parameters: numbers)
      guard loss.isFinite, gradients.allSatisfy(\.isFinite) else {
        return .diverged("the loss or a gradient is not finite at step \(step + 1)")
      }
      var next = numbers
      optimizer.step(&next, gradients: gradients, learningRate: schedule.rate(at: step))
      guard next.allSatisfy(\.isFinite) else {
        return .diverged("a parameter is not finite after step \(step + 1)")
      }
      numbers = next
      step += 1
      losses.append(loss)
      if case .stop = progress(step, loss) { return .cancelled }
    }
    return .finished
  }

  /// The mean loss per token of the model as it is now on some sequences.
  public func lossPerToken(_ sequences: [[Int]]) -> Double {
    tapes.lossPerToken(
      sequences.map { Array($0.prefix(model.contextLength + 1)) },
      parameters: parameters.map(\.data))
  }
}
