/// A number that a workload must give, whoever computes it.
struct CheckValue {
  let name: String
  let expected: Double

  /// Throws if `actual` differs by more than a billionth of the expected number.
  func verify(_ actual: Double, of competitor: String) throws(WrongResult) {
    let isRight = (actual - expected).magnitude <= 1e-9 * expected.magnitude
    if !isRight { throw WrongResult(competitor: competitor, check: self, actual: actual) }
  }
}

/// A competitor that is not worth being timed.
struct WrongResult: Error, CustomStringConvertible {
  let competitor: String
  let check: CheckValue
  let actual: Double

  var description: String {
    "\(competitor): \(check.name) is \(actual), but should be \(check.expected)"
  }
}
