// 17.3: That is a score like any other
import ChainRule
import Homework
import Networks

func scores(of queries: [[Value]], _ keys: [[Value]]) -> [[Value]] {
  return todo([])
}

var changes: [Change] {
  return todo([])
}

func weights(of scores: [[Value]]) -> [[Value]] {
  scores.enumerated().map { position, scores in
    softmax(
      scores.enumerated().map { $0 <= position ? $1 : .constant(0) })
  }
}

func attention(of vectors: [[Value]], by heads: [Head]) -> [[Value]] {
  return todo([])
}

func gradient(
  query: [Double], keys: [[Double]], values: [[Double]], upstream: [Double]
) -> AttentionGradient {
  return todo(AttentionGradient(query: [], keys: [], values: []))
}

func logits(after letters: [Int], by reader: Reader) -> [[Value]] {
  return todo([])
}

var lowestLosses: [Double] {
  return todo([])
}

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
