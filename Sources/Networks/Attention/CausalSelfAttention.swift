import ChainRule

/// Each position asks, and the positions up to its own answer.
///
/// A position's vector x is read in three ways: as a *query* Qx, a *key* Kx and a *value* Vx. How
/// well a key suits the query is their dot product, divided by √d for a head of width d; a softmax
/// makes weights of these scores, and the answer is the sum of the values with these weights. No
/// position sees a later one, which is what *causal* means.
///
/// Several heads do this side by side, each with its part of the vectors, and a last matrix O mixes
/// what they found (Vaswani and others, 2017, Attention is all you need, section 3.2).
struct CausalSelfAttention {
  /// How many numbers a position's vector has.
  let width: Int

  /// How many heads share them.
  let headCount: Int

  let name: String

  var shapes: [MatrixShape] {
    ["query", "key", "value", "attention output"].map {
      MatrixShape(name: name + $0, rowCount: width, columnCount: width)
    }
  }

  /// What attention adds to each position's vector, and the weights behind it.
  @inline(__always)
  func outputs<S: Scalar>(
    of vectors: [[S]], from reader: inout MatrixReader<S>
  ) -> (outputs: [[S]], weights: [[[S]]]) {
    let matrices = shapes.map { reader.next($0) }
    let queries = vectors.map { matrices[0].times($0) }
    let keys = vectors.map { matrices[1].times($0) }
    let values = vectors.map { matrices[2].times($0) }
    var outputs: [[S]] = []
    var weights: [[[S]]] = []
    for (position, query) in queries.enumerated() {
      let heads = (0..<headCount).map { head in
        answer(
          to: part(head, of: query), keys: keys[...position].map { part(head, of: $0) },
          values: values[...position].map { part(head, of: $0) })
      }
      outputs.append(matrices[3].times(heads.flatMap(\.answer)))
      weights.append(heads.map(\.weights))
    }
    return (outputs, weights)
  }

  /// A head's part of a vector.
  private func part<S: Scalar>(_ head: Int, of vector: [S]) -> ArraySlice<S> {
    let size = width / headCount
    return vector[head * size..<(head + 1) * size]
  }

  /// The sum of the values, weighted by how well their keys suit the query.
  @inline(__always)
  private func answer<S: Scalar>(
    to query: ArraySlice<S>, keys: [ArraySlice<S>], values: [ArraySlice<S>]
  ) -> (answer: [S], weights: [S]) {
    let scale = Double(query.count).squareRoot()
    let weights = softmax(keys.map { weightedSum($0, query) / scale })
    let answer = query.indices.map { index in
      weightedSum(values.map { $0[index] }[...], weights[...])
    }
    return (answer, weights)
  }
}

/// a₁b₁ + a₂b₂ + …, for at least one pair.
@inline(__always)
func weightedSum<S: Scalar>(_ a: ArraySlice<S>, _ b: ArraySlice<S>) -> S {
  var sum = a[a.startIndex] * b[b.startIndex]
  for offset in 1..<a.count {
    sum = sum + a[a.startIndex + offset] * b[b.startIndex + offset]
  }
  return sum
}
