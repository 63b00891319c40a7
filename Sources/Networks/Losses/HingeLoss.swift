import ChainRule

/// The hinge or max-margin loss of scores whose targets are 1 and −1: (1/n) Σ max(0, 1 − tᵢsᵢ).
///
/// With the target 1, a score of 1 or more costs nothing, a score of 0.4 costs 0.6, a score of −2
/// costs 3. At 1, the margin, the slope is 0 by convention, as that of relu (Cortes and Vapnik,
/// 1995, Support-vector networks).
@inlinable
public func hingeLoss<S: Scalar>(_ scores: [S], _ targets: [S]) -> S {
  mean(scores, targets) { score, target in Rectifier.of(1 - target * score) }
}
