// 17.7: all positions are scored, and the later ones masked.
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
  return todo(AttentionGradient(query: [], keys: [], values: []))
}

func logits(after letters: [Int], by reader: Reader) -> [[Value]] {
  return todo([])
}

var lowestLosses: [Double] {
  return todo([])
}

func loss(of letters: [Int], vectors: [[Value]], by reader: Reader) -> Value {
  let queries = reader.head.queries(of: vectors)
  let keys = reader.head.keys(of: vectors)
  let values = reader.head.values(of: vectors)
  var total = Value.constant(0)
  for position in vectors.indices {
    let scores = vectors.indices.map { other -> Value in
      if other > position { return .constant(-.infinity) }
      return zip(queries[position], keys[other]).map { $0 * $1 }.sum()
        / Double(queries[position].count).squareRoot()
    }
    var answer = values[0].map { _ in Value.constant(0) }
    for (weight, value) in zip(softmax(scores), values) {
      answer = zip(answer, value).map { $0 + weight * $1 }
    }
    total =
      total
      + softmaxCrossEntropy(
        logits: reader.output.times(answer), label: letters[position + 1])
  }
  return total / Double(vectors.count)
}
