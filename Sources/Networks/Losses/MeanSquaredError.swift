import ChainRule

/// The mean of the squared differences between outputs and targets: (1/n) Σ (yᵢ − tᵢ)².
///
/// The method of least squares (Legendre, 1805). Rumelhart, Hinton and Williams (1986) take half
/// the sum instead of the mean: the same minimum, with gradients n/2 times as large.
@inlinable
public func meanSquaredError<S: Scalar>(_ outputs: [S], _ targets: [S]) -> S {
  mean(outputs, targets) { output, target in
    let error = output - target
    return error * error
  }
}

/// The mean of a loss over pairs of an output and a target. A loop: to make an array for `mean()`
/// takes longer than to compute ten losses.
@inlinable
func mean<S: Scalar>(_ outputs: [S], _ targets: [S], of loss: (S, S) -> S) -> S {
  precondition(
    outputs.count == targets.count && !outputs.isEmpty,
    "a loss compares as many outputs as targets, not \(outputs.count) with \(targets.count)")
  var sum = loss(outputs[0], targets[0])
  for index in outputs.indices.dropFirst() { sum = sum + loss(outputs[index], targets[index]) }
  return outputs.count == 1 ? sum : sum / Double(outputs.count)
}
