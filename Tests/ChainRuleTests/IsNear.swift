/// Whether two numbers differ by no more than `tolerance`, relative to the larger one or to 1; an
/// infinity is near to itself alone.
func isNear(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
  a == b || (a - b).isFinite && abs(a - b) <= tolerance * max(1, abs(a), abs(b))
}

/// Whether two lists are of one length and their numbers near to each other.
func isNear(_ a: [Double], _ b: [Double], _ tolerance: Double) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { isNear($0, $1, tolerance) }
}
