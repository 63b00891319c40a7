/// The chain rule, applied once: a node reports to one of its inputs.
///
/// ```
/// input.gradient += upstreamGradient * localDerivative
/// ```
///
/// With c = a × b at a = 2, b = 3, where the output changes 7 times as much as c: c has the
/// gradient 7, its local derivative by a is 3, so a's gradient grows by 7 × 3 = 21.
public struct BackwardStep {
  /// Lets the node of an edge report to the input of the edge.
  @inline(__always)
  init(along edge: Edge) {
    node = edge.node
    inputIndex = edge.inputIndex
    input = edge.input
    upstreamGradient = node.gradient
    localDerivative = edge.localDerivative
    input.gradient += upstreamGradient * localDerivative
    runningTotal = input.gradient
  }

  /// The node that passes its gradient on.
  public let node: Value

  /// Which of the node's inputs receives: 0 or 1.
  public let inputIndex: Int

  /// The node that receives.
  public let input: Value

  /// The derivative of the output by `node`, complete by now.
  public let upstreamGradient: Double

  /// The derivative of `node` by `input`, all else held fixed.
  public let localDerivative: Double

  /// What this step adds to the gradient of `input`.
  public var contribution: Double { upstreamGradient * localDerivative }

  /// The gradient of `input` after this step.
  public let runningTotal: Double
}

extension BackwardStep: CustomStringConvertible {
  /// The step in one line: `c → a: 7 × 3 = 21, the gradient of a is 21`.
  ///
  /// A node without a label is called by its operation or its data.
  public var description: String {
    func name(_ node: Value) -> String { node.label ?? node.operation?.symbol ?? number(node.data) }
    let product = "\(number(upstreamGradient)) × \(number(localDerivative))"
    return "\(name(node)) → \(name(input)): \(product) = \(number(contribution)), "
      + "the gradient of \(name(input)) is \(number(runningTotal))"
  }
}
