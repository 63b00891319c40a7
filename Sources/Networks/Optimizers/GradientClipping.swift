import ChainRule

/// The Euclidean length of a gradient: √(Σ gᵢ²), without overflow on the way.
public func norm(_ gradients: [Double]) -> Double { gradients.reduce(0) { hypot($0, $1) } }

/// Shortens a gradient that is longer than `limit` to that length; its direction stays.
///
/// g ← g · limit / ‖g‖ where ‖g‖ > limit (Pascanu, Mikolov and Bengio, 2013, On the difficulty of
/// training recurrent neural networks, algorithm 1). All parameters' gradients together are one
/// vector: (3, 4) clipped to the length 1 is (0.6, 0.8), and not (1, 1).
///
/// - Returns: the length before.
@discardableResult
public func clip(_ gradients: inout [Double], toNorm limit: Double) -> Double {
  precondition(limit > 0, "a gradient is clipped to a length above 0, not \(limit)")
  let length = norm(gradients)
  if length > limit {
    for i in gradients.indices { gradients[i] *= limit / length }
  }
  return length
}
