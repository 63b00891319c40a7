/// Several examples side by side: the value of one line of a tape for each of them. Arithmetic
/// works on all lanes at once, which takes the machine hardly longer than one `Double`.
struct Lanes: Sendable {
  typealias Storage = SIMD16<Double>

  var storage: Storage

  @inline(__always)
  init(_ storage: Storage) { self.storage = storage }

  /// Computes lane by lane what no instruction computes for all at once.
  @inline(__always)
  private func map(_ compute: (Double) -> Double) -> Lanes {
    var result = self
    for lane in storage.indices { result.storage[lane] = compute(storage[lane]) }
    return result
  }
}

/// Read with `Lanes`, a rule gives values and derivatives for several examples.
extension Lanes: Scalar {
  @inline(__always)
  static func constant(_ number: Double) -> Lanes { Lanes(Storage(repeating: number)) }

  @inline(__always)
  static func apply<O: UnaryOperation>(_ operation: O.Type, to x: Lanes) -> Lanes { O.value(x) }

  @inline(__always)
  static func apply<O: BinaryOperation>(_ operation: O.Type, to a: Lanes, _ b: Lanes) -> Lanes {
    O.value(a, b)
  }

  @inline(__always)
  static func elementary<O: UnaryOperation>(
    _ operation: O.Type, _ x: Lanes, _ compute: (Double) -> Double
  ) -> Lanes { x.map(compute) }

  @inline(__always)
  static func elementary<O: BinaryOperation>(
    _ operation: O.Type, _ a: Lanes, _ b: Lanes, _ compute: (Double, Double) -> Double
  ) -> Lanes {
    var result = a
    for lane in a.storage.indices {
      result.storage[lane] = compute(a.storage[lane], b.storage[lane])
    }
    return result
  }

  // Subtracted from −0, since a SIMD vector's own negation turns 0 into 0 instead of −0.
  @inline(__always)
  static prefix func - (x: Lanes) -> Lanes { -0.0 - x }
  @inline(__always)
  static func + (a: Lanes, b: Lanes) -> Lanes { Lanes(a.storage + b.storage) }
  @inline(__always)
  static func - (a: Lanes, b: Lanes) -> Lanes { Lanes(a.storage - b.storage) }
  @inline(__always)
  static func * (a: Lanes, b: Lanes) -> Lanes { Lanes(a.storage * b.storage) }
  @inline(__always)
  static func / (a: Lanes, b: Lanes) -> Lanes { Lanes(a.storage / b.storage) }

  @inline(__always)
  static func + (a: Lanes, b: Double) -> Lanes { Lanes(a.storage + b) }
  @inline(__always)
  static func - (a: Lanes, b: Double) -> Lanes { Lanes(a.storage - b) }
  @inline(__always)
  static func * (a: Lanes, b: Double) -> Lanes { Lanes(a.storage * b) }
  @inline(__always)
  static func / (a: Lanes, b: Double) -> Lanes { Lanes(a.storage / b) }

  @inline(__always)
  static func + (a: Double, b: Lanes) -> Lanes { Lanes(a + b.storage) }
  @inline(__always)
  static func - (a: Double, b: Lanes) -> Lanes { Lanes(a - b.storage) }
  @inline(__always)
  static func * (a: Double, b: Lanes) -> Lanes { Lanes(a * b.storage) }
  @inline(__always)
  static func / (a: Double, b: Lanes) -> Lanes { Lanes(a / b.storage) }
}
