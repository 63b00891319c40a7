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

  /// What the rows begin with.
  let starts: Starts

  enum Starts: Hashable, Sendable {
    case nothing

    /// Slots, which stand in the list of operands from here on.
    case slots(Int)

    /// Parameters, as the biases of a layer: the first row's, and how far apart those of two rows
    /// are.
    case parameters(first: Int, stride: Int)
  }

  /// The slot of the first row's result; those of the other rows follow.
  let firstResult: Int

  /// Whether the vector consists of inputs and constants, whose gradients are not needed where only
  /// the parameters are trained.
  let ofGivenNumbers: Bool

  /// Where the parameters stand in the replay's copy, in which eight rows lie side by side. What the
  /// rows begin with comes before the columns.
  let copy: Int

  /// How much of the copy is this matrix.
  var copyCount: Int { groupCount * (columnCount + 1) }

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

  /// What a row begins with.
  @inline(__always)
  func start<S: ReplayScalar>(
    of row: Int, _ parameters: Span<Double>, _ operands: Span<Int32>, _ values: Span<S>
  ) -> S {
    switch starts {
    case .nothing: .nothing
    case .slots(let place): values[Int(operands[place + row])]
    case .parameters(let first, let stride): .constant(parameters[first + row * stride])
    }
  }

  /// Passes the gradient of each row on to what it begins with.
  @inline(__always)
  func passToStarts<S: ReplayScalar>(
    _ operands: Span<Int32>, _ gradients: inout MutableSpan<S>,
    _ parameterGradients: inout MutableSpan<Double>, laneCount: Int
  ) {
    switch starts {
    case .nothing: break
    case .slots(let place):
      for row in (0..<rowCount).reversed() {
        let start = Int(operands[place + row])
        gradients[start] = gradients[start] + gradients[firstResult + row]
      }
    case .parameters(let first, let stride):
      for row in (0..<rowCount).reversed() {
        parameterGradients[first + row * stride] +=
          gradients[firstResult + row].sum(laneCount: laneCount)
      }
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
