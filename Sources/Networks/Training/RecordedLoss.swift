import ChainRule

/// The loss of one example, and the penalty, recorded on tapes.
struct RecordedLoss {
  /// From an example's inputs and targets to its loss and, behind it, the network's outputs.
  private let example: Tape

  /// From the parameters to the penalty; `nil` for none.
  private let penalty: Tape?

  private let settings: TrainingSettings

  /// Records the graph of a network and its loss; `nil` for a network whose graph may change.
  init?(_ network: any Network, _ settings: TrainingSettings) {
    guard let network = network as? any RecordableNetwork else { return nil }
    self.settings = settings
    let parameters = network.parameters
    let inputs = (0..<network.inputCount).map { _ in Value(0) }
    let targets = (0..<network.outputCount).map { _ in Value(0) }
    let outputs = network.outputs(of: inputs, parameters: parameters)
    example = Tape(
      of: [settings.loss(outputs, targets)] + outputs, inputs: inputs + targets,
      parameters: parameters)
    penalty =
      settings.penalty == 0
      ? nil
      : Tape(of: settings.penalty * sumOfSquares(parameters), inputs: [], parameters: parameters)
  }

  /// The mean loss of a batch with the penalty, and its gradient by the parameters.
  func differentiate(
    _ batch: [Example], parameters: [Double], threadCount: Int
  ) -> (loss: Double, gradients: [Double]) {
    let weights: [Double] = [1] + Array(repeating: 0, count: example.outputCount - 1)
    let parts = Chunks.map(count: batch.count, threadCount: threadCount) { chunk in
      example.replay(
        examples: batch[chunk].map(row), parameters: parameters, weights: weights)
    }
    let sums = parts.dropFirst().reduce(parts[0], +)
    let count = Double(batch.count)
    let loss = sums.outputs[0] / count
    let gradients = sums.parameters.map { $0 / count }
    guard let penalty else { return (loss, gradients) }
    let part = penalty.replay(inputs: [], parameters: parameters)
    return (loss + part.outputs[0], zip(gradients, part.parameters).map(+))
  }

  /// The score of the network with these parameters; `nil` for no examples.
  func score(on examples: [Example], parameters: [Double], threadCount: Int) -> Score? {
    let parts = Chunks.map(count: examples.count, threadCount: threadCount) { chunk in
      let results = example.evaluate(examples: examples[chunk].map(row), parameters: parameters)
      return zip(examples[chunk], results).map {
        (example, result: [Double]) -> (loss: Double, isRight: Bool?) in
        (loss: result[0], isRight: settings.loss.isRight(Array(result[1...]), example.target))
      }
    }
    return Score(parts.flatMap(\.self))
  }

  /// An example as the tape takes it.
  private func row(_ example: Example) -> [Double] {
    example.inputs + settings.loss.numbers(for: example.target)
  }
}
