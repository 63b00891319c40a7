import ChainRule
import Networks

/// Three models that read names and write new ones.
enum Kind: String, Codable {
  /// The table of pairs of lesson 16.
  case table

  /// The loop of lesson 14.
  case recurrentCell

  /// The model of this lesson.
  case gpt
}

/// A matrix of parameters, row by row.
struct Matrix {
  let rows: [[Value]]

  /// The matrix times a vector: a weighted sum for each row.
  func times(_ vector: [Value]) -> [Value] {
    rows.map { row in zip(row, vector).map { $0 * $1 }.sum() }
  }
}

/// The attention of lesson 17, with a last matrix that mixes what its heads have found.
struct Attention {
  fileprivate let query, key, value, output: Matrix
  fileprivate let headCount: Int

  /// What each position finds when it looks back. It adds nothing to the vectors.
  func answers(of vectors: [[Value]]) -> [[Value]] {
    let queries = vectors.map(query.times)
    let keys = vectors.map(key.times)
    let values = vectors.map(value.times)
    let width = queries[0].count / headCount
    return vectors.indices.map { position in
      let found = (0..<headCount).flatMap { head in
        let part = head * width..<(head + 1) * width
        let weights = softmax(
          keys[...position].map { key in
            zip(queries[position][part], key[part]).map { $0 * $1 }.sum()
              / Double(width).squareRoot()
          })
        return part.map { index in zip(weights, values).map { $0 * $1[index] }.sum() }
      }
      return output.times(found)
    }
  }
}

/// The parts of a block.
struct BlockParts {
  let attention: Attention

  /// What makes four times as many numbers of a vector.
  let hidden: Matrix

  /// What makes a vector of those again.
  let output: Matrix
}

/// The parts of a small GPT, whose parameters are those of one of the kit's.
struct ModelParts {
  /// A vector for each token.
  let tokens: Matrix

  /// A vector for each position.
  let positions: Matrix

  let blocks: [BlockParts]

  /// What makes a logit for each token of a vector.
  let logits: Matrix

  init(of gpt: GPT) {
    var rest = gpt.parameters[...]
    func next(_ rowCount: Int, _ columnCount: Int) -> Matrix {
      let rows = (0..<rowCount).map { _ in
        defer { rest = rest.dropFirst(columnCount) }
        return Array(rest.prefix(columnCount))
      }
      return Matrix(rows: rows)
    }
    let width = gpt.width
    tokens = next(gpt.vocabularySize, width)
    positions = next(gpt.contextLength, width)
    logits = next(gpt.vocabularySize, width)
    blocks = (0..<gpt.layerCount).map { _ in
      let attention = Attention(
        query: next(width, width), key: next(width, width), value: next(width, width),
        output: next(width, width), headCount: gpt.headCount)
      return BlockParts(
        attention: attention, hidden: next(4 * width, width), output: next(width, 4 * width))
    }
  }
}

/// Records a model's loss on a text as a tape, and remembers what it has recorded.
final class Recorder {
  let model: any SequenceModel

  /// The lengths of the texts for which a tape was recorded, in order.
  private(set) var recordedLengths: [Int] = []

  init(_ model: any SequenceModel) { self.model = model }

  /// Records the loss of a text of so many tokens, both end signs included.
  ///
  /// Which tokens they are is left open: they are the inputs of a replay, as ``inputs(of:)`` makes
  /// them. The output is the loss.
  func tape(forTokens count: Int) -> Tape {
    recordedLengths.append(count)
    let tokens = (0..<count).map { _ in (0..<model.vocabularySize).map { _ in Value(0) } }
    let logits = model.logits(
      after: tokens.dropLast().map(Token.open), parameters: model.parameters)
    let losses = zip(logits, tokens.dropFirst()).map { softmaxCrossEntropy(logits: $0, $1) }
    return Tape(
      of: losses.mean(), inputs: Array(tokens.joined()), parameters: model.parameters)
  }

  /// A text as the inputs of its tape: for each token a 1 at its place, and 0 at all others.
  func inputs(of tokens: [Int]) -> [Double] {
    tokens.flatMap { token in (0..<model.vocabularySize).map { $0 == token ? 1 : 0 } }
  }
}
