import ChainRule

/// The cross-entropy of yes-or-no questions: (1/n) Σ −tᵢ log σ(zᵢ) − (1 − tᵢ) log(1 − σ(zᵢ)).
///
/// A *logit* z is the score before the logistic function σ; a target is 1 for yes, 0 for no, or a
/// probability between. The loss is the negative logarithm of the right answers' probability (Baum
/// and Wilczek, 1988, Supervised learning of probability distributions by neural networks).
///
/// It is computed as t · softplus(−z) + (1 − t) · softplus(z), the same, but finite at finite
/// logits: log(1 − σ(40)) is −∞. A logit of ±∞ gives the limit: 0 for the right answer, ∞ for the
/// wrong one.
@specialized(where S == Double) @specialized(where S == Value)
public func binaryCrossEntropy<S: Scalar>(logits: [S], _ targets: [S]) -> S {
  mean(logits, targets) { logit, target in
    Share.of(target, softplus(-logit)) + Share.of(1 - target, softplus(logit))
  }
}

/// The cross-entropy of a choice between classes: −Σ tᵢ log pᵢ, with the softmax p of the logits.
///
/// The softmax pᵢ = exp(zᵢ) / Σ exp(zⱼ) makes probabilities of any scores (Bridle, 1990,
/// Probabilistic interpretation of feedforward classification network outputs). The targets are
/// probabilities too, mostly 1 for the right class. The gradient by the logits is then p − t.
///
/// It is computed as log Σ exp(zᵢ − m) − Σ tᵢ(zᵢ − m) with the largest logit m: no power overflows.
///
/// The logit −∞ masks a class, which means that it rules it out: its probability is 0, and the loss
/// ∞ where it is the right one. A logit of ∞ takes the whole probability; several share it. Where
/// all classes are masked, the loss and its gradients are NaN.
@specialized(where S == Double) @specialized(where S == Value)
public func softmaxCrossEntropy<S: Scalar>(logits: [S], _ targets: [S]) -> S {
  precondition(
    logits.count == targets.count && !logits.isEmpty,
    "a loss compares as many logits as targets, not \(logits.count) with \(targets.count)")
  let shifted = belowLargest(logits)
  return log(shifted.map { exp($0) }.sum()) - zip(targets, shifted).map { Share.of($0, $1) }.sum()
}

/// The cross-entropy of a choice between classes, of which `label`, from 0, is the right one.
///
/// ```swift
/// let logits = [0.0, 3, -2, 1].map { Value($0) }
/// softmaxCrossEntropy(logits: logits, label: 3).backward()
/// print(logits.map(\.gradient))  // [0.0417…, 0.839…, 0.0056…, -0.886…]
/// ```
@specialized(where S == Double) @specialized(where S == Value)
public func softmaxCrossEntropy<S: Scalar>(logits: [S], label: Int) -> S {
  precondition(
    logits.indices.contains(label),
    "label \(label) is not a class: \(logits.count) logits stand for 0 to \(logits.count - 1)")
  let shifted = belowLargest(logits)
  return log(shifted.map { exp($0) }.sum()) - shifted[label]
}

/// The probabilities exp(zᵢ) / Σ exp(zⱼ) that logits stand for.
///
/// Infinite logits mean what they mean to ``softmaxCrossEntropy(logits:_:)``.
@specialized(where S == Double) @specialized(where S == Value)
public func softmax<S: Scalar>(_ logits: [S]) -> [S] {
  precondition(!logits.isEmpty, "softmax needs at least one logit")
  let largest = largest(of: logits)
  let powers = logits.map { exp(Shift.of($0, largest)) }
  let total = powers.sum()
  return powers.map { $0 / total }
}
