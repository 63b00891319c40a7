// 17.5: every slope of every weight by every score.
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
  return todo([])
}

func attention(of vectors: [[Value]], by heads: [Head]) -> [[Value]] {
  return todo([])
}

func gradient(
  query: [Double], keys: [[Double]], values: [[Double]], upstream: [Double]
) -> AttentionGradient {
  let root = Double(query.count).squareRoot()
  let scores = keys.map { key in zip(query, key).map { $0 * $1 / root }.sum() }
  let weights = softmax(scores)
  var byKeys = keys.map { $0.map { _ in 0.0 } }
  var byQuery = query.map { _ in 0.0 }
  for (i, value) in values.enumerated() {
    let byWeight = zip(value, upstream).map { $0 * $1 }.sum()
    for j in keys.indices {
      let slope = weights[i] * ((i == j ? 1 : 0) - weights[j])
      for index in query.indices {
        byKeys[j][index] += byWeight * slope * query[index] / root
        byQuery[index] += byWeight * slope * keys[j][index] / root
      }
    }
  }
  return AttentionGradient(
    query: byQuery, keys: byKeys, values: weights.map { weight in upstream.map { $0 * weight } })
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
