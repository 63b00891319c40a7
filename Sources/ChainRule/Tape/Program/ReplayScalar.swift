/// What a tape can be replayed with: a `Double` for one example, or lanes for several at once.
protocol ReplayScalar: Scalar, Sendable {
  /// How many examples it holds.
  static var laneCount: Int { get }

  /// The value of one example.
  subscript(lane: Int) -> Double { get set }

  /// The sum over the first examples, where some lanes may be left over.
  func sum(laneCount: Int) -> Double

  /// What applies a rule of one input.
  static func rule(_ rule: CompiledUnaryRule) -> RuleRun<Self>

  /// What applies a rule of two inputs.
  static func rule(_ rule: CompiledBinaryRule) -> RuleRun<Self>

  /// Multiplies a matrix and a vector.
  static func forward(
    _ matrix: MatrixProduct, _ parameters: Span<Double>, _ copies: Span<MatrixProduct.Rows>,
    _ operands: Span<Int32>, _ values: inout MutableSpan<Self>)

  /// Adds to the gradients of the matrix and the vector.
  static func backward(
    _ matrix: MatrixProduct, _ parameters: Span<Double>, _ operands: Span<Int32>,
    _ values: Span<Self>, _ gradients: inout MutableSpan<Self>,
    _ parameterGradients: inout MutableSpan<Double>, laneCount: Int, ofInputs: Bool)
}

extension Double: ReplayScalar {
  static var laneCount: Int { 1 }

  subscript(lane: Int) -> Double {
    get { self }
    set { self = newValue }
  }

  @inline(__always)
  func sum(laneCount: Int) -> Double { self }

  static func rule(_ rule: CompiledUnaryRule) -> RuleRun<Double> { rule.numbers }

  static func rule(_ rule: CompiledBinaryRule) -> RuleRun<Double> { rule.numbers }

  static func forward(
    _ matrix: MatrixProduct, _ parameters: Span<Double>, _ copies: Span<MatrixProduct.Rows>,
    _ operands: Span<Int32>, _ values: inout MutableSpan<Double>
  ) { matrix.forward(copies, operands, &values) }

  static func backward(
    _ matrix: MatrixProduct, _ parameters: Span<Double>, _ operands: Span<Int32>,
    _ values: Span<Double>, _ gradients: inout MutableSpan<Double>,
    _ parameterGradients: inout MutableSpan<Double>, laneCount: Int, ofInputs: Bool
  ) {
    matrix.backward(
      parameters, operands, values, &gradients, &parameterGradients, ofInputs: ofInputs)
  }
}

extension Lanes: ReplayScalar {
  /// The number of each lane.
  @inline(__always)
  private static var numbers: Storage {
    Storage(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  }

  static var laneCount: Int { Storage.scalarCount }

  subscript(lane: Int) -> Double {
    get { storage[lane] }
    set { storage[lane] = newValue }
  }

  /// Half is added to half, so that most of the additions are made side by side.
  @inline(__always)
  func sum(laneCount: Int) -> Double {
    var storage = storage
    if laneCount < Lanes.laneCount {
      storage.replace(with: 0, where: Self.numbers .>= Double(laneCount))
    }
    let eight = storage.lowHalf + storage.highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }

  static func rule(_ rule: CompiledUnaryRule) -> RuleRun<Lanes> { rule.lanes }

  static func rule(_ rule: CompiledBinaryRule) -> RuleRun<Lanes> { rule.lanes }

  static func forward(
    _ matrix: MatrixProduct, _ parameters: Span<Double>, _ copies: Span<MatrixProduct.Rows>,
    _ operands: Span<Int32>, _ values: inout MutableSpan<Lanes>
  ) { matrix.forward(parameters, operands, &values) }

  @inline(__always)
  static func backward(
    _ matrix: MatrixProduct, _ parameters: Span<Double>, _ operands: Span<Int32>,
    _ values: Span<Lanes>, _ gradients: inout MutableSpan<Lanes>,
    _ parameterGradients: inout MutableSpan<Double>, laneCount: Int, ofInputs: Bool
  ) {
    matrix.backward(
      parameters, operands, values, &gradients, &parameterGradients, laneCount: laneCount,
      ofInputs: ofInputs)
  }
}
