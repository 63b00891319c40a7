import ChainRule

/// The answer to a query: the sum of some values, each weighted by how well its key suits the
/// query.
///
/// ```swift
/// let (answer, weights) = attention(query: [2.0, 0], keys: [[1, 0], [0, 1]], values: [[10], [20]])
/// print(weights)  // [0.804…, 0.195…]
/// print(answer)   // [11.95…]
/// ```
///
/// How well a key suits is its dot product with the query, divided by √d for d entries, so that
/// scores do not grow with the width; a softmax makes weights of the scores, which add up to 1
/// (scaled dot-product attention: Vaswani and others, 2017, Attention is all you need, equation 1).
/// Whoever gives the keys and values up to a position alone makes it *causal*.
///
/// - Parameters:
///   - query: what is asked for, at least one entry.
///   - keys: at least one, each as wide as the query.
///   - values: one for each key, all of one width, which may be another.
@specialized(where S == Double) @specialized(where S == Value)
public func attention<S: Scalar>(
  query: [S], keys: [[S]], values: [[S]]
) -> (answer: [S], weights: [S]) {
  precondition(
    !keys.isEmpty && keys.count == values.count && !query.isEmpty,
    "attention looks at one or more keys with a value each, not at \(keys.count) keys and"
      + " \(values.count) values")
  precondition(
    keys.allSatisfy { $0.count == query.count }
      && values.allSatisfy { $0.count == values[0].count },
    "keys are as wide as the query, and values as wide as each other")
  let scale = Double(query.count).squareRoot()
  let weights = softmax(keys.map { weightedSum($0, query) / scale })
  let answer = values[0].indices.map { index in weightedSum(values.map { $0[index] }, weights) }
  return (answer, weights)
}

/// a₁b₁ + a₂b₂ + …, for at least one pair.
@inline(__always)
private func weightedSum<S: Scalar>(_ a: [S], _ b: [S]) -> S {
  var sum = a[0] * b[0]
  for index in 1..<a.count { sum = sum + a[index] * b[index] }
  return sum
}
