/// The backward pass from an output, one application of the chain rule after the other.
///
/// ```swift
/// let x = Value(3, "x")
/// for step in BackwardPass(from: x * x) {
///   print(step.upstreamGradient, step.localDerivative, step.contribution, step.runningTotal)
/// }
/// // 1.0 3.0 3.0 3.0
/// // 1.0 3.0 3.0 6.0
/// ```
///
/// Nodes are visited in the reverse of the order of evaluation. So a node passes its gradient on
/// only after all its uses have reported theirs. Inputs that are constant are left out.
///
/// Iterating *is* the pass: it gives the output the gradient 1, sets the gradients of the nodes
/// between afresh, and accumulates into the leaves what each step contributes.
public struct BackwardPass: Sequence {
  /// The node whose derivatives are computed.
  public let output: Value

  /// The pass from `output`; nothing happens before it is iterated.
  public init(from output: Value) { self.output = output }

  public func makeIterator() -> Iterator { Iterator(from: output) }

  /// The state of a pass in progress.
  public struct Iterator: IteratorProtocol {
    private let output: Value
    private let nodes: ContiguousArray<Unmanaged<Value>>
    private var index: Int
    private var isFirstInputDone = false

    init(from output: Value) {
      self.output = output
      nodes = TopologicalOrder(of: [output]) { if $0.isResult { $0.resetGradient() } }.nodes
      index = nodes.count - 1
      if !output.isConstant { output.gradient += 1 }
    }

    @inline(__always)
    public mutating func next() -> BackwardStep? {
      while index >= 0 {
        let node = nodes[index]._withUnsafeGuaranteedRef { $0 }
        if !isFirstInputDone {
          isFirstInputDone = true
          if let first = node.firstInput, !first._withUnsafeGuaranteedRef({ $0.isConstant }) {
            return BackwardStep(
              node, inputIndex: 0, first._withUnsafeGuaranteedRef { $0 },
              node.firstLocalDerivative)
          }
        }
        isFirstInputDone = false
        index -= 1
        if let second = node.secondInput, !second._withUnsafeGuaranteedRef({ $0.isConstant }) {
          return BackwardStep(
            node, inputIndex: 1, second._withUnsafeGuaranteedRef { $0 },
            node.secondLocalDerivative)
        }
      }
      return nil
    }
  }
}

/// One application of the chain rule, along one edge of the graph.
public struct BackwardStep {
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

  /// What this edge adds to the gradient of `input`.
  public let contribution: Double

  /// The gradient of `input` after this step.
  public let runningTotal: Double

  /// Applies the chain rule: input gradient += upstream gradient × local derivative.
  @inline(__always)
  init(_ node: Value, inputIndex: Int, _ input: Value, _ localDerivative: Double) {
    self.node = node
    self.inputIndex = inputIndex
    self.input = input
    self.localDerivative = localDerivative
    upstreamGradient = node.storedGradient
    contribution = upstreamGradient * localDerivative
    input.gradient += contribution
    runningTotal = input.storedGradient
  }
}

extension Value {
  /// Computes the derivative of this node by every node that it was made from.
  ///
  /// Leaves accumulate: what a second pass, or a pass from another output, reports is added to
  /// their gradients. All other nodes start afresh. The cost is one visit for each node, and the
  /// depth of the graph does not matter.
  public func backward() {
    for _ in BackwardPass(from: self) {}
  }

  /// Forgets the gradients of this node and of all nodes that it was made from.
  public func resetGradients() {
    _ = TopologicalOrder(of: [self]) { $0.resetGradient() }
  }
}

extension Sequence<Value> {
  /// Forgets the gradients of these nodes alone, as between two steps of training.
  public func resetGradients() {
    for node in self { node.resetGradient() }
  }
}
