/// Several examples side by side: the value of one slot for each of them. Arithmetic works on all
/// lanes at once, which takes the machine hardly longer than one `Double`.
struct Lanes {
  typealias Storage = SIMD16<Double>

  private var storage: Storage

  @inline(__always)
  init(_ storage: Storage) { self.storage = storage }

  /// The value of one example.
  subscript(lane: Int) -> Double { storage[lane] }

  /// The number of each lane.
  @inline(__always)
  private static var numbers: Storage {
    Storage(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  }
}

extension Lanes: ReplayScalar {
  static var laneCount: Int { Storage.scalarCount }

  @inline(__always)
  static func constant(_ number: Double) -> Lanes { Lanes(Storage(repeating: number)) }
  @inline(__always)
  static func + (a: Lanes, b: Lanes) -> Lanes { Lanes(a.storage + b.storage) }
  @inline(__always)
  static func * (a: Lanes, b: Lanes) -> Lanes { Lanes(a.storage * b.storage) }
  @inline(__always)
  static func * (a: Double, b: Lanes) -> Lanes { Lanes(a * b.storage) }

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

  static func run(of rule: CompiledBinaryRule) -> BinaryRun { rule.lanes }

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
