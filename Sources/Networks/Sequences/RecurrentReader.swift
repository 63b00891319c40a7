import ChainRule

/// A recurrent cell that reads a sequence: a vector for each token, and a state that remembers.
///
/// At each token the state becomes hₜ = tanh(A eₜ + B hₜ₋₁ + c) with the token's vector e, and the
/// logits are D hₜ (Elman, 1990, Finding structure in time). The first state is 0.
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let cell = RecurrentReader(vocabularySize: 27, stateCount: 32, using: &generator)
/// print(cell.parameters.count)  // 2864
/// ```
public struct RecurrentReader: SequenceModel {
  public let vocabularySize: Int
  public let contextLength: Int

  /// How many numbers stand for a token.
  public let width: Int

  /// How many numbers the state has.
  public let stateCount: Int

  public let parameters: [Value]

  /// A cell whose weights are drawn from a normal distribution with the variance 1 / inputs, but
  /// for the biases, which begin at 0.
  ///
  /// - Parameters:
  ///   - vocabularySize: how many tokens there are, at least 1.
  ///   - contextLength: how many tokens it reads at most, at least 1; it has no parameter for them.
  ///   - width: how many numbers stand for a token, at least 1.
  ///   - stateCount: how many numbers the state has, at least 1.
  ///   - generator: draws the weights.
  public init(
    vocabularySize: Int, contextLength: Int = 16, width: Int = 16, stateCount: Int,
    using generator: inout some RandomNumberGenerator
  ) {
    precondition(
      vocabularySize > 0 && contextLength > 0 && width > 0 && stateCount > 0,
      "a cell needs tokens, a width and a state")
    self.vocabularySize = vocabularySize
    self.contextLength = contextLength
    self.width = width
    self.stateCount = stateCount
    var parameters: [Value] = []
    for shape in Self.shapes(vocabularySize, width, stateCount) {
      parameters += shape.drawn(
        standardDeviation: shape.name == Self.bias ? 0 : 1 / Double(shape.columnCount).squareRoot(),
        using: &generator)
    }
    self.parameters = parameters
  }

  public var architecture: String {
    "recurrent: \(vocabularySize) tokens, context \(contextLength), width \(width), "
      + "state \(stateCount)"
  }

  @specialized(where S == Double) @specialized(where S == Value)
  public func logits<S: Scalar>(after tokens: [Token<S>], parameters: [S]) -> [[S]] {
    check(tokens, parameters)
    var reader = MatrixReader(parameters)
    let matrices = Self.shapes(vocabularySize, width, stateCount).map { reader.next($0) }
    let bias = matrices[3].row(0)
    var state: [S]?
    return tokens.map { token in
      var sums = zip(matrices[1].times(matrices[0].row(of: token)), bias).map { $0 + $1 }
      if let state { sums = zip(sums, matrices[2].times(state)).map { $0 + $1 } }
      let next = sums.map { tanh($0) }
      state = next
      return matrices[4].times(next)
    }
  }

  /// The vector that stands for each token, as numbers.
  public var embedding: [[Double]] {
    let table = WeightMatrix(parameters[..<(vocabularySize * width)], columnCount: width)
    return (0..<vocabularySize).map { table.row($0).map(\.data) }
  }

  /// What the row of biases is called, which is added and not multiplied.
  private static let bias = "state bias"

  /// The matrices for the tokens, from them and from the last state to the next one, the biases,
  /// and from a state to the logits.
  static func shapes(_ tokens: Int, _ width: Int, _ state: Int) -> [MatrixShape] {
    [
      MatrixShape(name: "token", rowCount: tokens, columnCount: width),
      MatrixShape(name: "input", rowCount: state, columnCount: width),
      MatrixShape(name: "recurrent", rowCount: state, columnCount: state),
      MatrixShape(name: bias, rowCount: 1, columnCount: state),
      MatrixShape(name: "logit", rowCount: tokens, columnCount: state),
    ]
  }
}
