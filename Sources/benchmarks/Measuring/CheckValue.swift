/// A result that a workload must have, whichever code computes it.
struct CheckValue {
  let name: String
  let expected: Double

  /// Throws if `actual` differs by more than a billionth of the expected value.
  func verify(_ actual: Double, of competitor: String) throws(FailedBenchmark) {
    let isRight = (actual - expected).magnitude <= 1e-9 * expected.magnitude
    if !isRight {
      throw FailedBenchmark(
        description: "\(competitor): \(name) is \(actual), but should be \(expected)")
    }
  }

  /// A sum of all gradients of a network, to compare: Σ (i mod 13 + 1) · gᵢ.
  static func sum(of gradients: some Sequence<Double>) -> Double {
    gradients.enumerated().reduce(0) { $0 + Double($1.offset % 13 + 1) * $1.element }
  }
}

/// A benchmark that has failed, or a competitor with wrong results.
struct FailedBenchmark: Error, CustomStringConvertible {
  let description: String
}
