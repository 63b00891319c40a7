import ChainRule

/// A small GPT: a model of language that reads with attention.
///
/// A token's vector and a vector for its position are added up. Then each block adds to it: what
/// attention finds at the positions before, and what a layer of relu makes of that. A last matrix
/// turns the vector into a logit for each token that may come next.
///
/// It is the model of Karpathy, 2026, microgpt, after Radford and others, 2019, Language models are
/// unsupervised multitask learners (GPT-2): with the norm of Zhang and Sennrich, 2019, without
/// biases and gains, and with relu in place of GELU.
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let model = GPT(vocabularySize: 27, using: &generator)
/// print(model.parameters.count)  // 4192
/// print(model.predict([0, 5, 13])[2].count)  // 27
/// ```
public struct GPT: SequenceModel {
  public let vocabularySize: Int
  public let contextLength: Int

  /// How many numbers stand for a token on its way through the blocks.
  public let width: Int

  /// How many heads each block's attention has.
  public let headCount: Int

  /// How many blocks there are.
  public let layerCount: Int

  public let parameters: [Value]

  /// A model whose weights are drawn from a normal distribution.
  ///
  /// - Parameters:
  ///   - vocabularySize: how many tokens there are, at least 1.
  ///   - contextLength: how many tokens it reads at most, at least 1.
  ///   - width: a multiple of `headCount`.
  ///   - headCount: how many heads each block's attention has, at least 1.
  ///   - layerCount: how many blocks there are, 0 or more.
  ///   - standardDeviation: that of the weights.
  ///   - generator: draws the weights.
  public init(
    vocabularySize: Int, contextLength: Int = 16, width: Int = 16, headCount: Int = 4,
    layerCount: Int = 1, standardDeviation: Double = 0.08,
    using generator: inout some RandomNumberGenerator
  ) {
    precondition(
      vocabularySize > 0 && contextLength > 0 && layerCount >= 0,
      "a model needs tokens, and a context of at least one of them")
    precondition(
      headCount > 0 && width > 0 && width % headCount == 0,
      "\(headCount) heads cannot share a width of \(width) evenly")
    self.vocabularySize = vocabularySize
    self.contextLength = contextLength
    self.width = width
    self.headCount = headCount
    self.layerCount = layerCount
    var parameters: [Value] = []
    for shape in Self.shapes(vocabularySize, contextLength, width, headCount, layerCount) {
      parameters += shape.drawn(standardDeviation: standardDeviation, using: &generator)
    }
    self.parameters = parameters
  }

  public var architecture: String {
    "GPT: \(vocabularySize) tokens, context \(contextLength), width \(width), "
      + "\(headCount) \(headCount == 1 ? "head" : "heads"), "
      + "\(layerCount) \(layerCount == 1 ? "layer" : "layers")"
  }

  @specialized(where S == Double) @specialized(where S == Value)
  public func logits<S: Scalar>(after tokens: [Token<S>], parameters: [S]) -> [[S]] {
    read(tokens, parameters).logits
  }

  /// What attention looked at: for each block, position and head the weights of the positions up to
  /// it, which add up to 1.
  public func attention(after tokens: [Int]) -> [[[[Double]]]] {
    read(tokens.map(Token.known), parameters.map(\.data)).blocks.map(\.attention.weights)
  }

  /// The vector that stands for each token, as numbers.
  public var embedding: [[Double]] {
    let table = WeightMatrix(parameters[..<(vocabularySize * width)], columnCount: width)
    return (0..<vocabularySize).map { table.row($0).map(\.data) }
  }

  /// What a model computes on the way.
  struct Reading<S: Scalar> {
    /// The vectors of the tokens and their positions.
    var embedded: [[S]]
    var blocks: [TransformerBlock.Reading<S>] = []
    var logits: [[S]] = []
  }

  @inline(__always)
  func read<S: Scalar>(_ tokens: [Token<S>], _ parameters: [S]) -> Reading<S> {
    check(tokens, parameters)
    var reader = MatrixReader(parameters)
    let ends = Self.ends(vocabularySize, contextLength, width).map { reader.next($0) }
    var vectors = tokens.enumerated().map { position, token in
      rootMeanSquareNorm(zip(ends[0].row(of: token), ends[1].row(position)).map { $0 + $1 })
    }
    var reading = Reading(embedded: vectors)
    for block in Self.blocks(layerCount, width, headCount) {
      reading.blocks.append(block.read(vectors, from: &reader))
      vectors = reading.blocks[reading.blocks.count - 1].outputs
    }
    reading.logits = vectors.map { ends[2].times($0) }
    return reading
  }

  /// All matrices, in the order of ``parameters``.
  static func shapes(
    _ tokens: Int, _ positions: Int, _ width: Int, _ headCount: Int, _ layerCount: Int
  ) -> [MatrixShape] {
    ends(tokens, positions, width) + blocks(layerCount, width, headCount).flatMap(\.shapes)
  }

  /// The matrices at both ends: for tokens, for positions, and for the logits.
  private static func ends(_ tokens: Int, _ positions: Int, _ width: Int) -> [MatrixShape] {
    [("token", tokens), ("position", positions), ("logit", tokens)].map {
      MatrixShape(name: $0, rowCount: $1, columnCount: width)
    }
  }

  private static func blocks(_ count: Int, _ width: Int, _ headCount: Int) -> [TransformerBlock] {
    (0..<count).map {
      TransformerBlock(width: width, headCount: headCount, prefix: "layer \($0 + 1) ")
    }
  }
}
