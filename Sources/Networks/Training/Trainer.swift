import ChainRule

/// Trains a network: forward, backward, update, again and again.
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let bits = DataSet.exclusiveOr(using: &generator)
/// let network = MultilayerPerceptron([2, 4, 1], using: &generator)
/// let trainer = Trainer(
///   network, examples: bits.examples, optimizer: Momentum(),
///   settings: TrainingSettings(loss: .binaryCrossEntropy, schedule: .constant(0.3)))
/// trainer.train(until: 100)
/// print(trainer.history.evaluations.last?.training.accuracy ?? 0)  // 1.0
/// ```
///
/// The same network, examples, settings and generator give the same results. Between two steps
/// training can be stopped, saved, and resumed as if it had never stopped.
public final class Trainer {
  /// The network, whose parameters training changes.
  public let network: any Network

  /// The examples to learn from.
  public let examples: [Example]

  /// Examples that are only used for evaluations.
  public let validationExamples: [Example]

  /// How to train.
  public let settings: TrainingSettings

  /// On how many threads a batch is replayed: on as many as the machine runs at once, if left as it
  /// is. The results are the same with any number.
  public var threadCount = Chunks.threadCount

  /// How many steps have been taken.
  public internal(set) var step = 0

  /// The rule of the steps, with what it remembers.
  public internal(set) var optimizer: any Optimizer

  /// Losses and accuracies so far.
  public internal(set) var history = History()

  var batches: Batches
  var best: BestParameters?
  let parameters: [Value]

  /// The generator that the training began with.
  let firstGenerator: SeededGenerator

  /// The graph of an example's loss, if it is the same for all; else it is built for each.
  let recordedLoss: RecordedLoss?

  /// A training that has not begun; the generator puts the examples in order for batches.
  public init(
    _ network: any Network, examples: [Example], validation validationExamples: [Example] = [],
    optimizer: any Optimizer, settings: TrainingSettings,
    generator: SeededGenerator = SeededGenerator(seed: 0)
  ) {
    precondition(!examples.isEmpty, "there is nothing to learn from: no examples")
    for example in examples + validationExamples {
      let outputCount = settings.loss.outputCount(for: example.target)
      precondition(
        example.inputs.count == network.inputCount && outputCount == network.outputCount,
        "these examples need a network of \(example.inputs.count) inputs and \(outputCount) outputs,"
          + " not \(network.inputCount) and \(network.outputCount)")
    }
    if case .custom(let own) = settings.loss {
      precondition(
        Loss(rawValue: own.name) == nil,
        "‘\(own.name)’ is a loss of the kit; one of your own needs a name of its own")
    }
    precondition(settings.evaluationInterval > 0, "at least one step lies between two evaluations")
    precondition(
      settings.patience == nil || !validationExamples.isEmpty,
      "stopping early needs validation examples")
    self.network = network
    self.examples = examples
    self.validationExamples = validationExamples
    self.optimizer = optimizer
    self.settings = settings
    parameters = network.parameters
    firstGenerator = generator
    recordedLoss = RecordedLoss(network, settings)
    batches = Batches(
      exampleCount: examples.count, batchSize: settings.batchSize ?? examples.count,
      generator: generator)
  }

  /// Takes steps until `lastStep` have been taken in all, with those before.
  ///
  /// After each step, `progress` is told about it, and says whether to go on.
  ///
  /// - Returns: why training ended. The network can be used and the training resumed in any case.
  @discardableResult
  public func train(
    until lastStep: Int, progress: (Progress) -> Continuation = { _ in .proceed }
  ) -> Outcome {
    if history.evaluations.isEmpty { evaluate() }
    while !hasLostPatience {
      guard step < lastStep else { return .finished }
      let (batchesBefore, optimizerBefore) = (batches, optimizer)
      func diverged(_ reason: String) -> Outcome {
        (batches, optimizer) = (batchesBefore, optimizerBefore)
        return .diverged(reason)
      }
      let batch = batches.next().map { examples[$0] }
      let loss = differentiate(batch)
      var gradients = parameters.map(\.gradient)
      guard loss.isFinite, gradients.allSatisfy(\.isFinite) else {
        return diverged(explainFault(in: batch))
      }
      if let limit = settings.clippingNorm { clip(&gradients, toNorm: limit) }

      var numbers = parameters.map(\.data)
      let learningRate = settings.schedule.rate(at: step)
      optimizer.step(&numbers, gradients: gradients, learningRate: learningRate)
      if let i = numbers.firstIndex(where: { !$0.isFinite }) {
        return diverged(
          "a step with the learning rate \(learningRate) takes ‘\(parameters[i].label ?? "")’ from"
            + " \(parameters[i].data) to \(numbers[i])")
      }
      if let fault = optimizer.fault(parameterCount: numbers.count, stepCount: step + 1),
        optimizerBefore.fault(parameterCount: numbers.count, stepCount: step) == nil
      {
        return diverged("after this step the optimizer cannot go on: \(fault)")
      }
      parameters.setData(numbers)
      step += 1
      history.batchLosses.append(loss)

      if step % settings.evaluationInterval == 0 { evaluate() }
      let report = Progress(
        step: step, lastStep: lastStep, batchLoss: loss, learningRate: learningRate,
        evaluation: history.evaluations[history.evaluations.count - 1])
      if progress(report) == .stop { return .cancelled }
    }
    return takeBestParameters()
  }

  /// The loss of one example as a graph of the parameters.
  ///
  /// All examples have the same graph but for the constants: the inputs and the targets.
  public func loss(of example: Example) -> Value {
    settings.loss(
      network(example.inputs), settings.loss.numbers(for: example.target).map(Value.constant))
  }

  /// Gives each parameter the gradient of the batch's loss, and returns that loss.
  ///
  /// The gradient of a sum is the sum of the gradients, so that no graph is larger than that of one
  /// example. A tape replays several at once and adds in another order: last digits differ.
  private func differentiate(_ batch: [Example]) -> Double {
    parameters.resetGradients()
    if let recordedLoss {
      let (loss, gradients) = recordedLoss.differentiate(
        batch, parameters: parameters.map(\.data), threadCount: threadCount)
      for (parameter, gradient) in zip(parameters, gradients) { parameter.gradient = gradient }
      return loss
    }
    var total = 0.0
    for example in batch {
      let part = loss(of: example) / Double(batch.count)
      part.backward()
      total += part.data
    }
    if settings.penalty != 0 {
      let penalty = settings.penalty * sumOfSquares(parameters)
      penalty.backward()
      total += penalty.data
    }
    return total
  }

  private func explainFault(in batch: [Example]) -> String {
    for example in batch {
      let loss = loss(of: example)
      if let fault = Graph(of: loss).firstFault { return fault.description }
      if let fault = BackwardPass(from: loss).firstFault { return fault.description }
    }
    return "the sum of the batch's losses or gradients is too large for a number"
  }
}
