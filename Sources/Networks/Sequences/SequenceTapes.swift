import ChainRule

/// The loss of a model on sequences, with a tape for each length that is recorded when it is first
/// needed.
///
/// On a tape all tokens are open, so that one recording serves all sequences of its length; several
/// of them are replayed side by side.
public struct SequenceTapes {
  private let model: any SequenceModel
  private var tapes: [Int: Tape] = [:]

  /// Tapes for a model's loss; none is recorded yet.
  public init(of model: any SequenceModel) { self.model = model }

  /// The lengths for which there is a tape.
  public var recordedLengths: [Int] { tapes.keys.sorted() }

  /// The mean over sequences of their losses, and its gradient by the parameters.
  ///
  /// The loss of a sequence is the mean over its tokens, so that this is a mean of means: each
  /// document counts alike, and a token of a short one for more than a token of a long one. So it is
  /// in microgpt, which takes one document a step. ``lossPerToken(_:parameters:)`` weighs all tokens
  /// alike.
  ///
  /// - Parameters:
  ///   - sequences: each of at least two tokens, of which the model reads all but the last.
  ///   - parameters: the numbers of the parameters, in the model's order.
  public mutating func differentiate(
    _ sequences: [[Int]], parameters: [Double]
  ) -> (loss: Double, gradients: [Double]) {
    precondition(!sequences.isEmpty, "no sequences have no mean loss")
    var loss = 0.0
    var gradients = [Double](repeating: 0, count: parameters.count)
    for (tape, rows) in byLength(sequences) {
      let sums = tape.replay(examples: rows, parameters: parameters)
      loss += sums.outputs[0]
      for index in gradients.indices { gradients[index] += sums.parameters[index] }
    }
    let count = Double(sequences.count)
    return (loss / count, gradients.map { $0 / count })
  }

  /// The mean over all tokens of −log p, with the probability p that the model gives to each token
  /// after having read those before it; its power of e is the *perplexity*: among so many tokens
  /// the model seems to choose by lot.
  public mutating func lossPerToken(_ sequences: [[Int]], parameters: [Double]) -> Double {
    precondition(!sequences.isEmpty, "no sequences have no mean loss")
    var loss = 0.0
    var count = 0
    for (tape, rows) in byLength(sequences) {
      let length = rows[0].count / model.vocabularySize - 1
      for outputs in tape.evaluate(examples: rows, parameters: parameters) {
        loss += outputs[0] * Double(length)
        count += length
      }
    }
    return loss / Double(count)
  }

  /// The sequences of each length as a tape takes them, the shortest first.
  private mutating func byLength(_ sequences: [[Int]]) -> [(tape: Tape, rows: [[Double]])] {
    Dictionary(grouping: sequences, by: \.count).sorted { $0.key < $1.key }.map { count, group in
      (tape(for: count), group.map { $0.flatMap(oneHot) })
    }
  }

  private func oneHot(_ token: Int) -> [Double] {
    precondition(
      (0..<model.vocabularySize).contains(token),
      "the tokens of this model are 0 to \(model.vocabularySize - 1), not \(token)")
    var inputs = [Double](repeating: 0, count: model.vocabularySize)
    inputs[token] = 1
    return inputs
  }

  /// The tape for sequences of so many tokens.
  private mutating func tape(for count: Int) -> Tape {
    precondition(count >= 2, "a sequence of \(count) tokens has none that could be predicted")
    if let tape = tapes[count] { return tape }
    let tokens = (0..<count).map { _ in (0..<model.vocabularySize).map { _ in Value(0) } }
    let parameters = model.parameters
    let logits = model.logits(after: tokens.dropLast().map(Token.open), parameters: parameters)
    let loss = zip(logits, tokens.dropFirst()).map { softmaxCrossEntropy(logits: $0, $1) }.mean()
    let tape = Tape(of: loss, inputs: Array(tokens.joined()), parameters: parameters)
    tapes[count] = tape
    return tape
  }
}
