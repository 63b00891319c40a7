import ChainRule

/// Each position asks, and the positions up to its own answer.
///
/// A position's vector x is read in three ways: as a *query* Qx, a *key* Kx and a *value* Vx, and
/// ``attention(query:keys:values:)`` answers each query. No position sees a later one, which is
/// what *causal* means.
///
/// Several heads do this side by side, each with its part of the vectors, and a last matrix O mixes
/// what they found (Vaswani and others, 2017, Attention is all you need, section 3.2.2).
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let layer = CausalSelfAttention(width: 4, headCount: 2)
/// let parameters = layer.parameters(standardDeviation: 1, using: &generator).map(\.data)
/// let found = layer(of: [[1, 0, 0, 0], [0, 1, 0, 0]], parameters: parameters)
/// print(found.weights[0].map(\.count), found.weights[1].map(\.count))  // [1, 1] [2, 2]
/// ```
public struct CausalSelfAttention: Sendable {
  /// How many numbers a position's vector has.
  public let width: Int

  /// How many heads share them.
  public let headCount: Int

  /// What the labels of its parameters begin with, as `layer 1 ` with a space.
  let prefix: String

  /// A layer for vectors of a width that is a multiple of the number of heads.
  public init(width: Int, headCount: Int) {
    self.init(width: width, headCount: headCount, prefix: "")
  }

  init(width: Int, headCount: Int, prefix: String) {
    precondition(
      headCount > 0 && width > 0 && width % headCount == 0,
      "\(headCount) heads cannot share a width of \(width) evenly")
    self.width = width
    self.headCount = headCount
    self.prefix = prefix
  }

  var shapes: [MatrixShape] {
    ["query", "key", "value", "attention output"].map {
      MatrixShape(name: prefix + $0, rowCount: width, columnCount: width)
    }
  }

  /// Parameters from a normal distribution: Q, K, V and O, of width × width each, row by row.
  public func parameters(
    standardDeviation: Double, using generator: inout some RandomNumberGenerator
  ) -> [Value] {
    shapes.flatMap { $0.drawn(standardDeviation: standardDeviation, using: &generator) }
  }

  /// What attention finds for each position.
  ///
  /// - Parameters:
  ///   - vectors: one for each position, at least one.
  ///   - parameters: as many as ``parameters(standardDeviation:using:)`` gives, 4 · width².
  /// - Returns: a vector for each position, and for each position and head the weights of the
  ///   positions up to it.
  @specialized(where S == Double) @specialized(where S == Value)
  public func callAsFunction<S: Scalar>(
    of vectors: [[S]], parameters: [S]
  ) -> (outputs: [[S]], weights: [[[S]]]) {
    precondition(
      parameters.count == shapes.parameterCount,
      "this attention has \(shapes.parameterCount) parameters, not \(parameters.count)")
    var reader = MatrixReader(parameters)
    let reading = read(vectors, from: &reader)
    return (reading.outputs, reading.weights)
  }

  /// What a layer computes on the way, by position.
  struct Reading<S: Scalar> {
    /// What each head found.
    var heads: [[[S]]] = []

    /// How each head weighed the positions.
    var weights: [[[S]]] = []

    /// What the heads found, mixed.
    var outputs: [[S]] = []
  }

  @inline(__always)
  func read<S: Scalar>(_ vectors: [[S]], from reader: inout MatrixReader<S>) -> Reading<S> {
    let matrices = shapes.map { reader.next($0) }
    let queries = vectors.map { matrices[0].times($0) }
    let keys = vectors.map { matrices[1].times($0) }
    let values = vectors.map { matrices[2].times($0) }
    var reading = Reading<S>()
    for (position, query) in queries.enumerated() {
      let heads = (0..<headCount).map { head in
        attention(
          query: part(head, of: query), keys: keys[...position].map { part(head, of: $0) },
          values: values[...position].map { part(head, of: $0) })
      }
      reading.heads.append(heads.map(\.answer))
      reading.weights.append(heads.map(\.weights))
      reading.outputs.append(matrices[3].times(heads.flatMap(\.answer)))
    }
    return reading
  }

  /// A head's part of a vector.
  private func part<S: Scalar>(_ head: Int, of vector: [S]) -> [S] {
    let size = width / headCount
    return Array(vector[head * size..<(head + 1) * size])
  }
}
