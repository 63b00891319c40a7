import ChainRule

/// A token of a sequence: a letter, or the sign for the end.
public enum Token<S: Scalar> {
  /// The token of this number, from 0.
  case known(Int)

  /// A token that is not known yet when the graph is made: a scalar for each token of the
  /// vocabulary, 1 for the right one and 0 for the others (*one-hot*).
  case open([S])
}

/// A network that reads a sequence of tokens, and says after each what may follow.
///
/// Its graph has the same shape for all sequences of one length. So a ``SequenceTrainer`` records a
/// tape for each length, with open tokens, and replays it.
public protocol SequenceModel {
  /// How many tokens there are.
  var vocabularySize: Int { get }

  /// How many tokens it reads at most.
  var contextLength: Int { get }

  /// The leaves that training changes, always in the same order, each with a label of its own.
  var parameters: [Value] { get }

  /// How the network is built, in words.
  var architecture: String { get }

  /// For each token of the sequence a logit for each token that may come next, if the parameters
  /// were these, in the order of ``parameters``.
  ///
  /// A logit depends on the tokens up to its own, and on none behind it.
  ///
  /// - Parameters:
  ///   - tokens: 1 to ``contextLength`` of them.
  ///   - parameters: as many as ``parameters`` has.
  /// - Returns: a list for each token, of ``vocabularySize`` logits.
  func logits<S: Scalar>(after tokens: [Token<S>], parameters: [S]) -> [[S]]

  /// The graph for some tokens with a group for each part of the model, for a drawing.
  func diagram(for tokens: [Int], hasLoss: Bool) -> NetworkDiagram
}

extension SequenceModel {
  /// The logits after each of 1 to ``contextLength`` tokens, ``vocabularySize`` of them, as graphs
  /// of the parameters.
  public func callAsFunction(_ tokens: [Int]) -> [[Value]] {
    logits(after: tokens.map(Token.known), parameters: parameters)
  }

  /// The logits after each of 1 to ``contextLength`` tokens, ``vocabularySize`` of them, as
  /// numbers.
  public func predict(_ tokens: [Int]) -> [[Double]] {
    logits(after: tokens.map(Token.known), parameters: parameters.map(\.data))
  }

  /// The loss of a sequence, as a graph: the mean of −log p over its tokens but the first, with the
  /// probability p that the model gave to the token after having read those before it.
  ///
  /// - Parameter tokens: 2 to ``contextLength`` + 1 of them; the last one is not read.
  public func loss(of tokens: [Int]) -> Value {
    zip(self(Array(tokens.dropLast())), tokens.dropFirst())
      .map { softmaxCrossEntropy(logits: $0, label: $1) }.mean()
  }

  /// The mean over all tokens of sequences, but their first, of −log p, with the probability p that
  /// the model gives to the token after having read those before it.
  ///
  /// Sequences that are too long are cut to what the model reads. A ``SequenceTrainer`` does the
  /// same with tapes, faster where there are many.
  public func lossPerToken(_ sequences: [[Int]]) -> Double {
    precondition(!sequences.isEmpty, "no sequences have no mean loss")
    var (loss, count) = (0.0, 0)
    for tokens in sequences.map({ Array($0.prefix(contextLength + 1)) }) {
      for (logits, next) in zip(predict(tokens.dropLast()), tokens.dropFirst()) {
        loss += softmaxCrossEntropy(logits: logits, label: next)
      }
      count += tokens.count - 1
    }
    return loss / Double(count)
  }

  /// Among how many tokens the model seems to choose by lot: e to the power of the loss per token
  /// (Jelinek and others, 1977, Perplexity, a measure of the difficulty of speech recognition
  /// tasks).
  public func perplexity(_ sequences: [[Int]]) -> Double { exp(lossPerToken(sequences)) }

  /// Stops where a sequence is too long, or has none of the model's tokens; and where there are not
  /// as many parameters as the model has.
  func check<S: Scalar>(_ tokens: [Token<S>], _ parameters: [S]) {
    precondition(
      parameters.count == self.parameters.count,
      "this model has \(self.parameters.count) parameters, not \(parameters.count)")
    precondition(
      (1...contextLength).contains(tokens.count),
      "this model reads 1 to \(contextLength) tokens, not \(tokens.count)")
    for token in tokens {
      switch token {
      case .known(let number):
        precondition(
          (0..<vocabularySize).contains(number),
          "the tokens of this model are 0 to \(vocabularySize - 1), not \(number)")
      case .open(let inputs):
        precondition(
          inputs.count == vocabularySize,
          "an open token of this model has \(vocabularySize) inputs, not \(inputs.count)")
      }
    }
  }
}
