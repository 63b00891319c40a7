import ChainRule

/// The hinge or max-margin loss of scores whose targets are 1 and −1: (1/n) Σ max(0, 1 − tᵢsᵢ).
///
/// A score on the right side costs nothing once it is at least 1 away from 0, the margin; below
/// that the cost grows in proportion. At the margin the slope is 0, by relu's convention (Cortes
/// and Vapnik, 1995, Support-vector networks).
@inlinable
public func hingeLoss<S: Scalar>(_ scores: [S], _ targets: [S]) -> S {
  mean(scores, targets) { score, target in Rectifier.of(1 - target * score) }
}
