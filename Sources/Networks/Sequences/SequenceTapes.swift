import ChainRule

/// The loss of a model on sequences, with a tape for each length that is made when it is first
/// needed.
///
/// On a tape all tokens are open, so that one recording serves all sequences of its length; several
/// of them are replayed side by side. The longest sequence is recorded alone, with a loss for each
/// of its tokens: no logit depends on the tokens behind its own, so that the list for a shorter
/// sequence is the beginning of the list for a longer one.
public struct SequenceTapes {
  private let model: any SequenceModel
  private var tapes: [Int: Tape] = [:]

  /// How many tokens the recorded sequence has, and its tape.
  private var longest: (count: Int, tape: Tape?)

  /// Tapes for a model's loss; none is recorded yet.
  ///
  /// - Parameters:
  ///   - model: what reads the sequences.
  ///   - longest: how many tokens the longest sequence has, if it is known; a longer one is
  ///     recorded when it comes.
  public init(of model: any SequenceModel, longest: Int = 0) {
    self.model = model
    self.longest = (longest, nil)
  }

  /// The lengths for which there is a tape.
  public var recordedLengths: [Int] { tapes.keys.sorted() }

  /// The mean over sequences of their losses, and its gradient by the parameters.
  ///
  /// The loss of a sequence is the mean over its tokens, so that this is a mean of means: each
  /// document counts alike, and a token of a short one for more than a token of a long one. So it
  /// is in microgpt, which takes one document a step. ``lossPerToken(_:parameters:)`` weighs all
  /// tokens alike.
  ///
  /// - Parameters:
  ///   - sequences: each of at least two tokens, of which the model reads all but the last.
  ///   - parameters: the numbers of the parameters, in the model's order.
  public mutating func differentiate(
    _ sequences: [[Int]], parameters: [Double]
  ) -> (loss: Double, gradients: [Double]) {
    precondition(!sequences.isEmpty, "no sequences have no mean loss")
    var loss = 0.0
    var gradients: [Double] = []
    for (tape, rows) in byLength(sequences) {
      let shares = [Double](repeating: 1 / Double(tape.outputCount), count: tape.outputCount)
      let sums = tape.replay(examples: rows, parameters: parameters, weights: shares)
      loss += sums.outputs.mean()
      gradients = gradients.isEmpty ? sums.parameters : zip(gradients, sums.parameters).map(+)
    }
    if sequences.count == 1 { return (loss, gradients) }
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
      for losses in tape.evaluate(examples: rows, parameters: parameters) {
        loss += losses.sum()
        count += losses.count
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
    let whole = count <= longest.count ? longest.tape ?? record(longest.count) : record(count)
    longest = (max(count, longest.count), whole)
    let tape = whole.cut(toOutputs: count - 1, inputs: count * model.vocabularySize)
    tapes[count] = tape
    return tape
  }

  /// Records the losses of the tokens of a sequence.
  private func record(_ count: Int) -> Tape {
    let tokens = (0..<count).map { _ in (0..<model.vocabularySize).map { _ in Value(0) } }
    let parameters = model.parameters
    let logits = model.logits(after: tokens.dropLast().map(Token.open), parameters: parameters)
    return Tape(
      steps: zip(logits, tokens.dropFirst()).map { softmaxCrossEntropy(logits: $0, $1) },
      inputs: Array(tokens.joined()), parameters: parameters)
  }
}
