import ChainRule

/// The cross-entropy of yes-or-no questions: (1/n) Σ −tᵢ log σ(zᵢ) − (1 − tᵢ) log(1 − σ(zᵢ)).
///
/// A *logit* z is the score before the logistic function σ; a target is 1 for yes, 0 for no, or a
/// probability between. The loss is the negative logarithm of the probability that the network gives
/// to the right answers.
///
/// It is computed as t · softplus(−z) + (1 − t) · softplus(z), which is the same, finite at any logit
/// and accurate where the network is sure: σ(40) is rounded to 1, whose logarithm has lost it all.
public func binaryCrossEntropy<S: Scalar>(logits: [S], _ targets: [S]) -> S {
  mean(logits, targets) { logit, target in
    target * softplus(-logit) + (1 - target) * softplus(logit)
  }
}

/// The cross-entropy of a choice between classes: −Σ tᵢ log pᵢ, where p is the softmax of the logits.
///
/// The softmax pᵢ = exp(zᵢ) / Σ exp(zⱼ) makes probabilities of any scores (Bridle, 1990,
/// Probabilistic interpretation of feedforward classification network outputs). The targets are
/// probabilities too: they sum to 1, and usually the right class has it all. The gradient by the
/// logits is then p − t.
///
/// It is computed as log Σ exp(zᵢ − m) − Σ tᵢ(zᵢ − m), where m is the largest logit: the same, but no
/// power overflows.
public func softmaxCrossEntropy<S: Scalar>(logits: [S], _ targets: [S]) -> S {
  precondition(
    logits.count == targets.count && !logits.isEmpty,
    "a loss compares as many logits as targets, not \(logits.count) with \(targets.count)")
  let largest = logits.dropFirst().reduce(logits[0]) { maximum($0, $1) }
  let shifted = logits.map { $0 - largest }
  return log(sum(shifted.map { exp($0) })) - sum(zip(targets, shifted).map { $0 * $1 })
}

/// The cross-entropy of a choice between classes, of which `label` is the right one, counted from 0.
///
/// ```swift
/// let logits = [0.0, 3, -2, 1].map { Value($0) }
/// softmaxCrossEntropy(logits: logits, label: 3).backward()
/// logits.map(\.gradient)  // 0.0418, 0.8390, 0.0057, -0.8865
/// ```
public func softmaxCrossEntropy<S: Scalar>(logits: [S], label: Int) -> S {
  precondition(
    logits.indices.contains(label),
    "label \(label) is not a class: \(logits.count) logits stand for 0 to \(logits.count - 1)")
  return softmaxCrossEntropy(
    logits: logits, logits.indices.map { .constant($0 == label ? 1 : 0) })
}

/// The probabilities exp(zᵢ) / Σ exp(zⱼ) that logits stand for.
public func softmax<S: Scalar>(_ logits: [S]) -> [S] {
  precondition(!logits.isEmpty, "softmax needs at least one logit")
  let largest = logits.dropFirst().reduce(logits[0]) { maximum($0, $1) }
  let powers = logits.map { exp($0 - largest) }
  let total = sum(powers)
  return powers.map { $0 / total }
}
