/// What a tape can be replayed with: a `Double` for one example, or lanes for several at once.
protocol ReplayScalar: Scalar, Sendable {
  /// How many examples it holds.
  static var laneCount: Int { get }

  /// The value of one example.
  subscript(lane: Int) -> Double { get set }

  /// The sum over the first examples, where some lanes may be left over.
  func sum(laneCount: Int) -> Double

  /// The output and the local derivative of an operation.
  static func apply(_ rule: CompiledUnaryRule, _ x: Self) -> (Self, Self)

  /// The output and the local derivatives of an operation.
  static func apply(_ rule: CompiledBinaryRule, _ a: Self, _ b: Self) -> (Self, (Self, Self))
}

extension Double: ReplayScalar {
  static var laneCount: Int { 1 }

  subscript(lane: Int) -> Double {
    get { self }
    set { self = newValue }
  }

  @inline(__always)
  func sum(laneCount: Int) -> Double { self }

  static func apply(_ rule: CompiledUnaryRule, _ x: Double) -> (Double, Double) { rule.number(x) }

  static func apply(
    _ rule: CompiledBinaryRule, _ a: Double, _ b: Double
  ) -> (Double, (Double, Double)) { rule.number(a, b) }
}

extension Lanes: ReplayScalar {
  static var laneCount: Int { Storage.scalarCount }

  subscript(lane: Int) -> Double {
    get { storage[lane] }
    set { storage[lane] = newValue }
  }

  /// Half is added to half, so that most of the additions are made side by side.
  @inline(__always)
  func sum(laneCount: Int) -> Double {
    if laneCount < Lanes.laneCount { return (0..<laneCount).reduce(0) { $0 + storage[$1] } }
    let eight = storage.lowHalf + storage.highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }

  static func apply(_ rule: CompiledUnaryRule, _ x: Lanes) -> (Lanes, Lanes) { rule.lanes(x) }

  static func apply(_ rule: CompiledBinaryRule, _ a: Lanes, _ b: Lanes) -> (Lanes, (Lanes, Lanes)) {
    rule.lanes(a, b)
  }
}
