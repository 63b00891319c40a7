import ChainRule

/// The mean of the squared differences between outputs and targets: (1/n) Σ (yᵢ − tᵢ)².
///
/// The method of least squares (Legendre, 1805). The paper of 1986 takes half the sum instead of the
/// mean, which has the same minimum and slopes n/2 times as steep.
public func meanSquaredError<S: Scalar>(_ outputs: [S], _ targets: [S]) -> S {
  mean(outputs, targets) { output, target in
    let error = output - target
    return error * error
  }
}

/// The mean of a loss over pairs of an output and a target.
func mean<S: Scalar>(_ outputs: [S], _ targets: [S], of loss: (S, S) -> S) -> S {
  precondition(
    outputs.count == targets.count && !outputs.isEmpty,
    "a loss compares as many outputs as targets, not \(outputs.count) with \(targets.count)")
  let sum = sum(zip(outputs, targets).map(loss))
  return outputs.count == 1 ? sum : sum / Double(outputs.count)
}

/// The sum of at least one number, from the first to the last.
func sum<S: Scalar>(_ numbers: [S]) -> S {
  numbers.dropFirst().reduce(numbers[0]) { $0 + $1 }
}
