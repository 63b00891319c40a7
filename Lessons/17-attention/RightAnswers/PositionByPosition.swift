// 17.4: for each position what it sees, head by head.
import ChainRule
import Homework
import Networks

func scores(of queries: [[Value]], _ keys: [[Value]]) -> [[Value]] {
  queries.map { query in
    keys.map { key in
      zip(query, key).map { $0 * $1 }.sum() / Double(query.count).squareRoot()
    }
  }
}

var changes: [Change] {
  return todo([])
}

func weights(of scores: [[Value]]) -> [[Value]] {
  scores.enumerated().map { position, scores in
    softmax(
      scores.enumerated().map { $0 <= position ? $1 : .constant(-.infinity) })
  }
}

func attention(of vectors: [[Value]], by heads: [Head]) -> [[Value]] {
  vectors.indices.map { position in
    var found: [Value] = []
    for head in heads {
      let seen = Array(vectors[...position])
      let asked = scores(of: [head.query.times(vectors[position])], head.keys(of: seen))[0]
      var answer = head.value.times(seen[0]).map { _ in Value.constant(0) }
      for (weight, value) in zip(softmax(asked), head.values(of: seen)) {
        answer = zip(answer, value).map { $0 + weight * $1 }
      }
      found += answer
    }
    return found
  }
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
