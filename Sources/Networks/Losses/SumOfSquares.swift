import ChainRule

/// The sum of the squares of all parameters, Σ p²: times a small factor, the L2 penalty of a loss.
///
/// It pulls each parameter towards 0, large ones most, and so prefers smooth functions (Krogh and
/// Hertz, 1992, A simple weight decay can improve generalization).
@specialized(where S == Double) @specialized(where S == Value)
public func sumOfSquares<S: Scalar>(_ parameters: [S]) -> S {
  precondition(!parameters.isEmpty, "a penalty needs at least one parameter")
  return parameters.map { $0 * $0 }.sum()
}
