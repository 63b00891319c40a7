/// Weighted sums of the same slots side by side: a matrix of parameters times a vector.
///
/// A layer of neurons is one, row by row: start + w₁x₁ + w₂x₂ + … Each row adds from left to right
/// as its line does, with the same result to the last bit; but several rows are added at once, and
/// what all rows share is looked up once.
struct MatrixProduct: Sendable {
  /// The parameter of the first row and column.
  let firstParameter: Int

  /// How far apart the parameters of two rows are, and those of two columns; one of them is 1.
  let rowStride, columnStride: Int

  let rowCount, columnCount: Int

  /// The first slot of the vector; those of the other columns follow.
  let firstFactor: Int

  /// Where the slots with which the rows begin stand in the list of operands.
  let starts: Int

  /// The slot of the first row's result; those of the other rows follow.
  let firstResult: Int

  /// Whether the vector consists of inputs and constants, whose gradients are not needed where only
  /// the parameters are trained.
  let ofGivenNumbers: Bool

  /// Where the parameters stand in the replay's copy, in which eight rows lie side by side.
  let copy: Int

  /// Eight rows of a matrix side by side.
  typealias Rows = SIMD8<Double>

  /// How many groups of eight rows there are; the last one may not be full.
  var groupCount: Int { (rowCount + Rows.scalarCount - 1) / Rows.scalarCount }

  /// The slots of the vector, and those of the results.
  var factors: Range<Int> { firstFactor..<firstFactor + columnCount }
  var results: Range<Int> { firstResult..<firstResult + rowCount }

  /// The parameter of a row and a column.
  @inline(__always)
  func parameter(_ row: Int, _ column: Int) -> Int {
    firstParameter + row * rowStride + column * columnStride
  }

  /// Passes the gradient of each row on to the slot with which it begins.
  @inline(__always)
  func passToStarts<S: ReplayScalar>(_ operands: Span<Int32>, _ gradients: inout MutableSpan<S>) {
    for row in (0..<rowCount).reversed() {
      let start = Int(operands[starts + row])
      gradients[start] = gradients[start] + gradients[firstResult + row]
    }
  }
}

extension Span<Double> {
  /// Eight numbers, from an index on.
  @inline(__always)
  func eight(at index: Int) -> SIMD8<Double> {
    bytes.unsafeLoadUnaligned(
      fromByteOffset: index * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
  }
}

extension MutableSpan<Double> {
  /// Adds to eight numbers, from an index on.
  @inline(__always)
  mutating func add(_ eight: SIMD8<Double>, at index: Int) {
    set(span.eight(at: index) + eight, at: index)
  }

  /// Replaces eight numbers, from an index on.
  @inline(__always)
  mutating func set(_ eight: SIMD8<Double>, at index: Int) {
    var bytes = mutableBytes
    bytes.storeBytes(
      of: eight, toByteOffset: index * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
  }
}
