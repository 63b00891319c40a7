import ChainRule

/// Attention, then a layer of relu, each of which adds to what comes in.
///
/// What is added is small at first, so that a deep stack of blocks begins as nearly nothing at all,
/// and gradients reach the first block by the sums alone (*residual* connections: He, Zhang, Ren
/// and Sun, 2016, Deep residual learning for image recognition). A norm stands before each part.
struct TransformerBlock {
  let width: Int
  let headCount: Int
  let name: String

  private var attention: CausalSelfAttention {
    CausalSelfAttention(width: width, headCount: headCount, name: name)
  }

  /// The hidden layer is four times as wide.
  private var hidden: [MatrixShape] {
    [
      MatrixShape(name: name + "hidden", rowCount: 4 * width, columnCount: width),
      MatrixShape(name: name + "output", rowCount: width, columnCount: 4 * width),
    ]
  }

  var shapes: [MatrixShape] { attention.shapes + hidden }

  /// The vectors behind the block, and the weights of its attention.
  @inline(__always)
  func outputs<S: Scalar>(
    of vectors: [[S]], from reader: inout MatrixReader<S>
  ) -> (outputs: [[S]], weights: [[[S]]]) {
    let normed = vectors.map { rootMeanSquareNorm($0) }
    let (found, weights) = attention.outputs(of: normed, from: &reader)
    let sums = zip(vectors, found).map { added($0, $1) }
    let matrices = hidden.map { reader.next($0) }
    let outputs = sums.map { vector in
      let units = matrices[0].times(rootMeanSquareNorm(vector)).map { relu($0) }
      return added(vector, matrices[1].times(units))
    }
    return (outputs, weights)
  }

  private func added<S: Scalar>(_ a: [S], _ b: [S]) -> [S] { zip(a, b).map { $0 + $1 } }
}
