import ChainRule
import Homework
import Networks

/// **17.1** How well each key suits each query: their dot product, divided by the root of their
/// length.
///
/// - Returns: for each query a list with a score for each key.
func scores(of queries: [[Value]], _ keys: [[Value]]) -> [[Value]] {
  return todo([])
}

/// **17.2** Your prediction: a query meets eight keys, all of random numbers. What becomes of these
/// when all of them have 256 numbers and not 16? One of `.grows`, `.shrinks` and `.stays` for each.
///
/// The score is the dot product alone:
/// 1. the size of a score
/// 2. the largest of the eight weights
/// 3. the sum of the eight weights
/// 4. the slope of the largest weight by its own score
///
/// The score is divided by the root of the length:
/// 5. the size of a score
/// 6. the largest of the eight weights
/// 7. the slope of the largest weight by its own score
var changes: [Change] {
  return todo([])
}

/// **17.3** The weights with which each position looks at each: the softmax of its scores, where no
/// position sees one that comes later.
///
/// - Parameter scores: for each position a list with a score for each position.
/// - Returns: the same for weights; 0 for what comes later.
func weights(of scores: [[Value]]) -> [[Value]] {
  return todo([])
}

/// **17.4** What each position gets from several heads: the answers of all of them, one behind the
/// other in one list.
///
/// A head's answer is the sum of the values that it sees, times their weights.
func attention(of vectors: [[Value]], by heads: [Head]) -> [[Value]] {
  return todo([])
}

/// **17.5** The gradient of a loss by a query, and by the keys and the values of all positions that
/// it sees, found without a graph.
///
/// - Parameter upstream: the gradient of the loss by the answer.
func gradient(
  query: [Double], keys: [[Double]], values: [[Double]], upstream: [Double]
) -> AttentionGradient {
  return todo(AttentionGradient(query: [], keys: [], values: []))
}

/// **17.6** For each letter, the logits of what a reader says after it.
///
/// The vector of a letter and that of its position, if the reader has those, are added up. Then the
/// head looks back, and the output makes logits of its answer.
func logits(after letters: [Int], by reader: Reader) -> [[Value]] {
  return todo([])
}

/// **17.6** Your prediction: to which loss can training bring these readers, if after three letters
/// out of three kinds they are to say the one before the last? For each the nearest of 0, 0.46,
/// 0.69 and 1.1.
///
/// 1. a reader with positions
/// 2. a reader without positions
/// 3. one that sees the last letter alone
var lowestLosses: [Double] {
  return todo([])
}

/// **17.7** The loss of a reader that is to say, after each letter, the one that follows: the mean
/// of the cross-entropies over all letters but the first.
///
/// - Parameters:
///   - letters: what it reads, from the first to the last but one, and what it is to say, from the
///     second to the last.
///   - vectors: the vector of each letter that it reads.
///
/// There is a mistake in it: the loss falls to almost nothing, and what the reader then writes is
/// rubbish. Find and mend it, and take the `todo` away.
func loss(of letters: [Int], vectors: [[Value]], by reader: Reader) -> Value {
  todo()
  let queries = reader.head.queries(of: vectors)
  let keys = reader.head.keys(of: vectors)
  let values = reader.head.values(of: vectors)
  let losses = vectors.indices.map { position in
    let seen = 0..<min(position + 2, vectors.count)
    let scores = seen.map { other in
      zip(queries[position], keys[other]).map { $0 * $1 }.sum()
        / Double(queries[position].count).squareRoot()
    }
    let weights = softmax(scores)
    let answer = values[position].indices.map { index in
      zip(seen, weights).map { other, weight in weight * values[other][index] }.sum()
    }
    return softmaxCrossEntropy(logits: reader.output.times(answer), label: letters[position + 1])
  }
  return losses.mean()
}
