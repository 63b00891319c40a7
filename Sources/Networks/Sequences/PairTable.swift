import ChainRule

/// A table of pairs: for each token a logit for each token behind it, and nothing else.
///
/// It knows the last token alone. What it learns are the logarithms of how often each pair occurs,
/// so that counting would have done: it is the least that a model of language must beat.
///
/// A table that knows nothing has the logarithm of the number of tokens as its loss:
///
/// ```swift
/// let table = PairTable(vocabularySize: 27)
/// print(table.loss(of: [0, 1, 0]).data)  // 3.295836866004329
/// ```
public struct PairTable: SequenceModel {
  public let vocabularySize: Int
  public let contextLength: Int
  public let parameters: [Value]

  /// A table that knows nothing: all logits are 0.
  public init(vocabularySize: Int, contextLength: Int = 16) {
    precondition(vocabularySize > 0 && contextLength > 0, "a table needs tokens")
    self.vocabularySize = vocabularySize
    self.contextLength = contextLength
    parameters = (0..<vocabularySize * vocabularySize).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: vocabularySize)
      return Value(0, "token \(row + 1) before token \(column + 1)")
    }
  }

  /// A table that has counted the pairs of some sequences, and needs no training.
  ///
  /// Each logit is the logarithm of how often the pair occurs, plus `smoothing`: then a pair that
  /// was never seen is unlikely instead of impossible (add-one smoothing; Laplace, 1814).
  ///
  /// - Parameters:
  ///   - sequences: the tokens to count, each sequence by itself.
  ///   - vocabularySize: how many tokens there are, at least 1.
  ///   - contextLength: how many tokens it reads at most; of them it uses the last.
  ///   - smoothing: above 0.
  public init(
    counting sequences: [[Int]], vocabularySize: Int, contextLength: Int = 16,
    smoothing: Double = 1
  ) {
    precondition(
      smoothing > 0 && smoothing < .infinity,
      "smoothing is a number above 0, not \(smoothing): without it a new pair would be impossible")
    for token in sequences.joined() {
      precondition(
        (0..<vocabularySize).contains(token),
        "the tokens of this table are 0 to \(vocabularySize - 1), not \(token)")
    }
    self.init(vocabularySize: vocabularySize, contextLength: contextLength)
    var counts = [Double](repeating: smoothing, count: parameters.count)
    for sequence in sequences {
      let read = sequence.prefix(contextLength + 1)
      for (first, second) in zip(read, read.dropFirst()) {
        counts[first * vocabularySize + second] += 1
      }
    }
    parameters.setData(counts.map { log($0) })
  }

  public var architecture: String { "table: \(vocabularySize) tokens, context \(contextLength)" }

  @specialized(where S == Double) @specialized(where S == Value)
  public func logits<S: Scalar>(after tokens: [Token<S>], parameters: [S]) -> [[S]] {
    check(tokens, parameters)
    let table = WeightMatrix(parameters[...], columnCount: vocabularySize)
    return tokens.map { table.row(of: $0) }
  }
}
