/// The matrices of a tape.
struct MatrixList: Sendable {
  private(set) var matrices: ContiguousArray<MatrixProduct> = []

  /// The matrices whose parameters a replay copies: one for all those of the same parameters.
  private var copied: [Int] = []

  /// How many groups of eight rows the copies have.
  private var copiedCount = 0

  private var places: [Shape: Int] = [:]

  /// Which parameters a matrix consists of.
  private struct Shape: Hashable {
    let firstParameter, rowStride, columnStride, rowCount, columnCount: Int
    let starts: MatrixProduct.Starts
  }

  /// Adds a matrix and what it reads, and tells its position.
  mutating func add(
    _ rows: MatrixRows, firstResult: Int, operands: inout ContiguousArray<Int32>
  ) -> Int32 {
    let starts = starts(of: rows, &operands)
    let shape = Shape(
      firstParameter: rows.firstParameter, rowStride: rows.rowStride,
      columnStride: rows.columnStride, rowCount: rows.count, columnCount: rows.columnCount,
      starts: starts.parametersOnly)
    let place = places[shape] ?? copiedCount
    let matrix = MatrixProduct(
      firstParameter: shape.firstParameter, rowStride: shape.rowStride,
      columnStride: shape.columnStride, rowCount: shape.rowCount, columnCount: shape.columnCount,
      firstFactor: rows.firstFactor, starts: starts, firstResult: firstResult,
      ofGivenNumbers: rows.ofGivenNumbers, copy: place)
    if places[shape] == nil {
      places[shape] = place
      copied.append(matrices.count)
      copiedCount += matrix.copyCount
    }
    matrices.append(matrix)
    return Int32(matrices.count - 1)
  }

  /// Where the rows begin; slots are added to the list of operands.
  private func starts(
    of rows: MatrixRows, _ operands: inout ContiguousArray<Int32>
  ) -> MatrixProduct.Starts {
    if rows.starts[0] == .nothing { return .nothing }
    if case .parameter(let first) = rows.starts[0], case .parameter(let second) = rows.starts[1] {
      return .parameters(first: Int(first), stride: Int(second - first))
    }
    let place = operands.count
    for case .slot(let slot) in rows.starts { operands.append(slot) }
    return .slots(place)
  }

  /// The parameters of the matrices, with eight rows side by side.
  func copies(of parameters: ContiguousArray<Double>) -> ContiguousArray<MatrixProduct.Rows> {
    var copies = ContiguousArray(repeating: MatrixProduct.Rows.zero, count: copiedCount)
    var span = copies.mutableSpan
    for index in copied { matrices[index].copy(parameters.span, into: &span) }
    return copies
  }
}

extension MatrixProduct.Starts {
  /// These if they are parameters.
  fileprivate var parametersOnly: Self { if case .parameters = self { self } else { .nothing } }
}
