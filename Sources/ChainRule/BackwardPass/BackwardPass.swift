/// The backward pass from an output: one application of the chain rule after the other.
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
/// Nodes report in the reverse of the order of evaluation: each passes its gradient on only after
/// all its uses have reported theirs. Constants receive nothing.
///
/// Iterating *is* the pass: it gives the output the gradient 1, sets the gradients of the nodes
/// between to 0, and then makes one step after the other. Those of leaves are not set to 0, so that
/// several passes add up in them.
public struct BackwardPass: Sequence {
  /// The node whose derivatives are computed.
  public let output: Value

  /// The pass from `output`; nothing happens before it is iterated.
  public init(from output: Value) { self.output = output }

  public func makeIterator() -> Iterator { Iterator(from: output) }

  /// A pass in progress.
  public struct Iterator: IteratorProtocol {
    private let output: Value  // keeps all the nodes alive
    private var nodes: ReversedCollection<TopologicalOrder>.Iterator
    private var edges: Edges?

    init(from output: Value) {
      self.output = output
      let order = TopologicalOrder(upToDate: output) { if $0.isResult { $0.resetGradient() } }
      nodes = order.reversed().makeIterator()
      if !output.isConstant { output.gradient += 1 }
    }

    /// Makes the step along the next edge of the current node; after its last edge, the node before
    /// it in the order becomes the current one.
    @inline(__always)
    public mutating func next() -> BackwardStep? {
      while true {
        if let edge = edges?.next() { return BackwardStep(along: edge) }
        guard let node = nodes.next() else { return nil }
        edges = node.edges
      }
    }
  }
}

extension Value {
  /// Computes the derivative of this node by every node that it was made from.
  ///
  /// Leaves accumulate: what a second pass, or a pass from another output, reports is added to
  /// their gradients. All other nodes start afresh. Each node is visited once, at any depth.
  public func backward() {
    for _ in BackwardPass(from: self) {}
  }

  /// Forgets the gradients of this node and of all nodes that it was made from.
  public func resetGradients() { _ = TopologicalOrder(of: [self]) { $0.resetGradient() } }
}

extension Sequence<Value> {
  /// Forgets the gradients of these nodes alone, as between two steps of training.
  @inlinable
  public func resetGradients() {
    for node in self { node.resetGradient() }
  }
}
