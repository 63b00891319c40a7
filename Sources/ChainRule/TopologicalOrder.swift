/// The nodes that some outputs are made of: each once, and every node after its inputs.
///
/// The walk goes as one would evaluate the expression by hand: the first input with all that it
/// needs, then the second, then the node itself. It keeps its path in an array instead of calling
/// itself, so that no graph is too deep.
struct TopologicalOrder {
  private(set) var nodes: ContiguousArray<Unmanaged<Value>> = []

  /// Walks through the graph behind `outputs` and calls `action` with each node.
  ///
  /// A loop over the nodes afterwards would fetch all of them from memory once more.
  @inline(__always)
  init(of outputs: [Value], forEach action: (Value) -> Void = { _ in }) {
    for output in outputs where !contains(output) { visit(output, action) }
  }

  @inline(__always)
  private mutating func visit(_ output: Value, _ action: (Value) -> Void) {
    var path: ContiguousArray<Unmanaged<Value>> = [.passUnretained(output)]
    while let last = path.last {
      let input = last._withUnsafeGuaranteedRef { $0.nextInput() }
      if let input {
        if !input._withUnsafeGuaranteedRef({ contains($0) }) { path.append(input) }
      } else {
        last._withUnsafeGuaranteedRef {
          $0.position = UInt32(nodes.count)
          action($0)
        }
        nodes.append(last)
        path.removeLast()
      }
    }
  }

  /// A node is in the list if the list, at the node's position, holds the node.
  ///
  /// Nothing needs to be cleared afterwards: a position left over from another walk fails the test.
  @inline(__always)
  private func contains(_ node: Value) -> Bool {
    let position = Int(node.position)
    return position < nodes.count
      && nodes[position].toOpaque() == Unmanaged.passUnretained(node).toOpaque()
  }
}

extension Value {
  /// The input that the walk in progress has not followed yet, if any is left.
  @inline(__always)
  fileprivate func nextInput() -> Unmanaged<Value>? {
    if followedInputs == 0, let firstInput {
      followedInputs = 1
      return firstInput
    }
    if followedInputs == 1, let secondInput {
      followedInputs = 2
      return secondInput
    }
    followedInputs = 0
    return nil
  }
}
