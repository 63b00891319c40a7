/// What a slot of a replay holds: a `Double` for one example, or lanes for several at once. In
/// memory it is as many numbers as it has lanes.
protocol ReplayScalar: BitwiseCopyable, Sendable {
  /// How many examples it holds.
  static var laneCount: Int { get }

  /// The same number for all examples.
  static func constant(_ number: Double) -> Self

  static func + (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func * (a: Double, b: Self) -> Self

  /// The sum over the first examples, where some lanes may be left over.
  func sum(laneCount: Int) -> Double

  /// What applies a rule of two inputs.
  static func run(of rule: CompiledBinaryRule) -> BinaryRun

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

  @inline(__always)
  func sum(laneCount: Int) -> Double { self }

  static func run(of rule: CompiledBinaryRule) -> BinaryRun { rule.numbers }

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
