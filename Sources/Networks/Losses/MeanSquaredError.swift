import ChainRule

/// The mean of the squared differences between outputs and targets: (1/n) Σ (yᵢ − tᵢ)².
///
/// The method of least squares (Legendre, 1805). The paper of 1986 takes half the sum instead of
/// the mean, which has the same minimum and slopes n/2 times as steep.
@inlinable
public func meanSquaredError<S: Scalar>(_ outputs: [S], _ targets: [S]) -> S {
  mean(outputs, targets) { output, target in
    let error = output - target
    return error * error
  }
}

/// The mean of a loss over pairs of an output and a target. A loop: the array that `mean()` would
/// be asked of takes longer than ten losses of plain numbers.
@inlinable
func mean<S: Scalar>(_ outputs: [S], _ targets: [S], of loss: (S, S) -> S) -> S {
  precondition(
    outputs.count == targets.count && !outputs.isEmpty,
    "a loss compares as many outputs as targets, not \(outputs.count) with \(targets.count)")
  var sum = loss(outputs[0], targets[0])
  for index in outputs.indices.dropFirst() { sum = sum + loss(outputs[index], targets[index]) }
  return outputs.count == 1 ? sum : sum / Double(outputs.count)
}
