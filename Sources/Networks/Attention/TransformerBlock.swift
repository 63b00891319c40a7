import ChainRule

/// Attention, then a layer of relu, each of which adds to what comes in.
///
/// What is added is small at first, so that a deep stack of blocks begins as nearly nothing at all,
/// and gradients reach the first block by the sums alone (*residual* connections: He, Zhang, Ren
/// and Sun, 2016, Deep residual learning for image recognition). A norm stands before each part.
public struct TransformerBlock: Sendable {
  /// What finds something at the positions before.
  public let attention: CausalSelfAttention

  let prefix: String

  /// A block for vectors of a width that is a multiple of the number of heads.
  public init(width: Int, headCount: Int) {
    self.init(width: width, headCount: headCount, prefix: "")
  }

  init(width: Int, headCount: Int, prefix: String) {
    attention = CausalSelfAttention(width: width, headCount: headCount, prefix: prefix)
    self.prefix = prefix
  }

  /// The layer behind attention, whose hidden neurons are four times as many.
  private var hidden: [MatrixShape] {
    let width = attention.width
    return [
      MatrixShape(name: prefix + "hidden", rowCount: 4 * width, columnCount: width),
      MatrixShape(name: prefix + "output", rowCount: width, columnCount: 4 * width),
    ]
  }

  var shapes: [MatrixShape] { attention.shapes + hidden }

  /// Parameters from a normal distribution: those of attention, then of the two layers of neurons,
  /// of 4 width × width and width × 4 width.
  public func parameters(
    standardDeviation: Double, using generator: inout some RandomNumberGenerator
  ) -> [Value] {
    shapes.flatMap { $0.drawn(standardDeviation: standardDeviation, using: &generator) }
  }

  /// The vectors behind the block, and the weights of its attention by position and head.
  ///
  /// - Parameters:
  ///   - vectors: one for each position, at least one.
  ///   - parameters: as many as ``parameters(standardDeviation:using:)`` gives, 12 · width².
  @specialized(where S == Double) @specialized(where S == Value)
  public func callAsFunction<S: Scalar>(
    of vectors: [[S]], parameters: [S]
  ) -> (outputs: [[S]], weights: [[[S]]]) {
    precondition(
      parameters.count == shapes.parameterCount,
      "this block has \(shapes.parameterCount) parameters, not \(parameters.count)")
    var reader = MatrixReader(parameters)
    let reading = read(vectors, from: &reader)
    return (reading.outputs, reading.attention.weights)
  }

  /// What a block computes on the way, by position.
  struct Reading<S: Scalar> {
    var normed: [[S]]
    var attention: CausalSelfAttention.Reading<S>

    /// What came in, and what attention found, added up.
    var sums: [[S]]
    var normedSums: [[S]]

    /// The outputs of the hidden neurons, and what the layer makes of them.
    var units: [[S]]
    var found: [[S]]

    /// The sums, and what the layer found, added up.
    var outputs: [[S]]
  }

  @inline(__always)
  func read<S: Scalar>(_ vectors: [[S]], from reader: inout MatrixReader<S>) -> Reading<S> {
    let normed = vectors.map { rootMeanSquareNorm($0) }
    let answers = attention.read(normed, from: &reader)
    let sums = zip(vectors, answers.outputs).map { added($0, $1) }
    let matrices = hidden.map { reader.next($0) }
    let normedSums = sums.map { rootMeanSquareNorm($0) }
    let units = normedSums.map { matrices[0].times($0).map { relu($0) } }
    let found = units.map { matrices[1].times($0) }
    return Reading(
      normed: normed, attention: answers, sums: sums, normedSums: normedSums, units: units,
      found: found, outputs: zip(sums, found).map { added($0, $1) })
  }

  private func added<S: Scalar>(_ a: [S], _ b: [S]) -> [S] { zip(a, b).map { $0 + $1 } }
}
