// 17.5: as if its own score alone changed it
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
  func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map { $0 * $1 }.sum() }
  let root = Double(query.count).squareRoot()
  let weights = softmax(keys.map { dot(query, $0) / root })

  let byValues = weights.map { weight in upstream.map { weight * $0 } }
  let byWeights = values.map { dot($0, upstream) }
  let byScores = zip(weights, byWeights).map { $0 * (1 - $0) * $1 }
  let byKeys = byScores.map { slope in query.map { slope * $0 / root } }
  let byQuery = query.indices.map { index in
    zip(byScores, keys).map { $0 * $1[index] / root }.sum()
  }
  return AttentionGradient(query: byQuery, keys: byKeys, values: byValues)
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
