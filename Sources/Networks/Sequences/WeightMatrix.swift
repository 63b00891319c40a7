import ChainRule

/// The size of a matrix of parameters, and what they are called.
struct MatrixShape {
  let name: String
  let rowCount: Int
  let columnCount: Int

  /// The parameters, drawn from a normal distribution around 0.
  func drawn(
    standardDeviation: Double, using generator: inout some RandomNumberGenerator
  ) -> [Value] {
    (0..<rowCount * columnCount).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columnCount)
      return Value(
        generator.normal(standardDeviation: standardDeviation),
        "\(name) \(row + 1) weight \(column + 1)")
    }
  }
}

/// A matrix of weights, row by row.
struct WeightMatrix<S: Scalar> {
  private let weights: ArraySlice<S>
  private let columnCount: Int

  init(_ weights: ArraySlice<S>, columnCount: Int) {
    self.weights = weights
    self.columnCount = columnCount
  }

  private var rowCount: Int { weights.count / columnCount }

  /// A row.
  func row(_ index: Int) -> [S] {
    let start = weights.startIndex + index * columnCount
    return Array(weights[start..<start + columnCount])
  }

  /// The row of a token: the row of its number, or the sum of all rows, each times the token's
  /// input for it.
  @inline(__always)
  func row(of token: Token<S>) -> [S] {
    switch token {
    case .known(let number): row(number)
    case .open(let inputs):
      (0..<columnCount).map { column in
        dot(inputs, startingAt: weights.startIndex + column, stride: columnCount)
      }
    }
  }

  /// The product of the matrix and a vector: a weighted sum for each row.
  @inline(__always)
  func times(_ vector: [S]) -> [S] {
    precondition(
      vector.count == columnCount,
      "a matrix of \(columnCount) columns takes \(columnCount) scalars, not \(vector.count)")
    return (0..<rowCount).map {
      dot(vector, startingAt: weights.startIndex + $0 * columnCount, stride: 1)
    }
  }

  @inline(__always)
  private func dot(_ vector: [S], startingAt start: Int, stride: Int) -> S {
    var sum = weights[start] * vector[0]
    for index in 1..<vector.count { sum = sum + weights[start + index * stride] * vector[index] }
    return sum
  }
}

/// Hands out parameters matrix by matrix, in their order.
struct MatrixReader<S: Scalar> {
  private var rest: ArraySlice<S>

  init(_ parameters: [S]) { rest = parameters[...] }

  /// The next matrix.
  mutating func next(_ shape: MatrixShape) -> WeightMatrix<S> {
    let count = shape.rowCount * shape.columnCount
    defer { rest = rest.dropFirst(count) }
    return WeightMatrix(rest.prefix(count), columnCount: shape.columnCount)
  }
}
