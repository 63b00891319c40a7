import ChainRule

/// A vector divided by the root of the mean of its squares: xᵢ / √(mean(x²) + ε).
///
/// However large its entries have become on the way, the norm gives back a vector of about the same
/// length; a vector of zeros stays one, thanks to ε (RMSNorm: Zhang and Sennrich, 2019, Root mean
/// square layer normalization, equation 4, without its gain).
///
/// ```swift
/// print(rootMeanSquareNorm([3.0, -3, 3]))  // [0.99999…, -0.99999…, 0.99999…]
/// ```
///
/// - Parameters:
///   - x: a vector with at least one entry.
///   - epsilon: what keeps the division from 0.
@specialized(where S == Double) @specialized(where S == Value)
public func rootMeanSquareNorm<S: Scalar>(_ x: [S], epsilon: Double = 1e-5) -> [S] {
  let scale = 1 / sqrt(x.map { $0 * $0 }.mean() + epsilon)
  return x.map { $0 * scale }
}
