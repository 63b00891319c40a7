/// The nodes that some outputs are made of: each once, and every node after its inputs.
///
/// The walk goes as one would evaluate the expression by hand: the first input with all that it
/// needs, then the second, then the node. Its path is an array, so that no graph is too deep.
struct TopologicalOrder {
  private(set) var nodes: ContiguousArray<Unmanaged<Value>> = []

  /// Walks through the graph behind `outputs` and calls `action` with each node on the way.
  @inline(__always)
  init(of outputs: [Value], forEach action: (Value) -> Void = { _ in }) {
    for output in outputs where !holds(output) { visit(output, action) }
  }

  @inline(__always)
  private mutating func visit(_ output: Value, _ action: (Value) -> Void) {
    var path: ContiguousArray = [Unmanaged.passUnretained(output)]
    while let last = path.last {
      last._withUnsafeGuaranteedRef { node in
        if node.position == .max {
          node.position = UInt32(nodes.count)
          action(node)
          nodes.appendWithRoom(last)
          path.removeLast()
        } else if holds(node) {
          path.removeLast()
        } else {
          node.position = .max  // the node is on the path, until all that it needs is in the list
          // Both are looked at together, so that both are fetched from memory at the same time.
          if let input = node.secondInput, !holds(input) { path.appendWithRoom(input) }
          if let input = node.firstInput, !holds(input) { path.appendWithRoom(input) }
        }
      }
    }
  }

  /// A node is in the list if the list, at the node's position, holds the node. Nothing needs to be
  /// cleared afterwards: a position left over from another walk fails the test.
  @inline(__always)
  private func holds(_ node: Unmanaged<Value>) -> Bool {
    node._withUnsafeGuaranteedRef { holds($0) }
  }

  @inline(__always)
  private func holds(_ node: Value) -> Bool {
    let position = Int(node.position)
    return position < nodes.count
      && nodes[position].toOpaque() == Unmanaged.passUnretained(node).toOpaque()
  }
}

extension TopologicalOrder {
  /// Walks through the graph behind `output`, and evaluates it again if a leaf was changed after
  /// some of the nodes were made.
  @inline(__always)
  init(upToDate output: Value, forEach action: (Value) -> Void) {
    var isOutOfDate = false
    self.init(of: [output]) { node in
      if node.isOutOfDate { isOutOfDate = true }
      action(node)
    }
    if isOutOfDate { evaluateAgain() }
  }
}

extension TopologicalOrder: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { nodes.count }

  @inline(__always)
  subscript(position: Int) -> Value { nodes[position]._withUnsafeGuaranteedRef { $0 } }
}

extension ContiguousArray {
  /// Appends an element. An array that is full gets room for four times as many: room costs nothing
  /// until it is used, and growing copies all elements. With twice the room a pass took 1.5 times
  /// as long.
  @inline(__always)
  fileprivate mutating func appendWithRoom(_ element: Element) {
    if count == capacity { reserveCapacity(4 * count + 64) }
    append(element)
  }
}
