/// The function that a check looks at, as it depends on one of its inputs.
///
/// It can be read with any scalar: with ``Dual`` for the derivative that the rules claim, with
/// ``Rounded`` for the value and what rounding has done to it.
struct CheckedFunction {
  /// The graph for a value of the input, and the leaf of the input in it.
  let record: (Double) -> (graph: Graph, input: Value)

  /// The value at `x`, which may itself be rounded as x + h is, and how exact it is.
  func value(_ x: Rounded) -> Rounded { read(at: x.value, moving: x) { Rounded(still: $0) } }

  /// The derivative at `x` by forward mode.
  func derivative(_ x: Double) -> Double {
    read(at: x, moving: Dual(x, tangent: 1)) { Dual($0) }.tangent
  }

  /// How far rounding may have moved the derivative at `x` that the rules claim.
  func derivativeError(_ x: Double) -> Double {
    let moving = Dual(Rounded(moving: x), tangent: Rounded(still: 1))
    return read(at: x, moving: moving) { Dual(Rounded(still: $0)) }.tangent.error
  }

  /// Whether the derivatives that the rules claim lead steadily to the one at `x`, from `step` on.
  ///
  /// If the function turned to and fro between the points of a difference, so would the derivatives
  /// there. Then the measured slope is that of some other curve, and refutes nothing.
  func derivativeIsSteady(at x: Double, step: Double, within tolerance: Double) -> Bool {
    let claim = derivative(x)
    let steps = sequence(first: step / 4) { $0 / 2 }.prefix(24)
    let means = steps.map { step in
      let (left, right) = (derivative(x - step), derivative(x + step))
      return left + (right - left) / 2
    }
    return zip(means, means.dropFirst()).allSatisfy { far, near in
      abs(near + (near - far) / 3 - claim) <= tolerance
    }
  }

  /// Evaluates the graph for the input `x`, with the scalar `moving` in its place.
  private func read<S: Scalar>(at x: Double, moving: S, still: (Double) -> S) -> S {
    let (graph, input) = record(x)
    let values = graph.evaluate { $0 === input ? moving : still($0.data) }
    return values[values.count - 1]
  }
}
