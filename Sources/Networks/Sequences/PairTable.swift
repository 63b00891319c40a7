import ChainRule

/// A table of pairs: for each token a logit for each token behind it, and nothing else.
///
/// It knows the last token alone. What it learns are the logarithms of how often each pair occurs,
/// so that counting would have done: it is the least that a model of language must beat.
///
/// ```swift
/// let table = PairTable(vocabularySize: 27)
/// print(table.loss(of: [0, 1, 0]).data)  // 3.295836866004329, the logarithm of 27
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

  public var architecture: String { "table: \(vocabularySize) tokens" }

  @specialized(where S == Double) @specialized(where S == Value)
  public func logits<S: Scalar>(after tokens: [Token<S>], parameters: [S]) -> [[S]] {
    check(tokens)
    let table = WeightMatrix(parameters[...], columnCount: vocabularySize)
    return tokens.map { table.row(of: $0) }
  }
}
