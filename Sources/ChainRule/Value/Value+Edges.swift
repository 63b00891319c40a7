/// An arrow of the graph, from a node to one of its inputs.
struct Edge {
  let node: Value

  /// Which of the node's inputs it is: 0 or 1.
  let inputIndex: Int

  let input: Value

  /// The derivative of `node` by `input`, all else held fixed.
  let localDerivative: Double
}

extension Value {
  /// The edges to the node's inputs, in order. Constants receive nothing and are left out.
  @inline(__always)
  var edges: Edges { Edges(of: self) }
}

/// The edges from a node to its inputs. The graph's output keeps all nodes alive meanwhile: the
/// node is not retained (`Unmanaged`), which would take as long as the chain rule itself.
struct Edges: Sequence, IteratorProtocol {
  private let node: Unmanaged<Value>
  private var index = 0

  @inline(__always)
  init(of node: Value) { self.node = .passUnretained(node) }

  @inline(__always)
  mutating func next() -> Edge? {
    node._withUnsafeGuaranteedRef { node in
      if index == 0 {
        index = 1
        if let first = node.firstInput, let edge = Edge(node, 0, first, node.firstLocalDerivative) {
          return edge
        }
      }
      if index == 1 {
        index = 2
        if let second = node.secondInput {
          return Edge(node, 1, second, node.secondLocalDerivative)
        }
      }
      return nil
    }
  }
}

extension Edge {
  /// The edge to an input, unless that is constant.
  @inline(__always)
  fileprivate init?(
    _ node: Value, _ inputIndex: Int, _ input: Unmanaged<Value>, _ localDerivative: Double
  ) {
    let input = input._withUnsafeGuaranteedRef { $0 }
    if input.isConstant { return nil }
    self.init(node: node, inputIndex: inputIndex, input: input, localDerivative: localDerivative)
  }
}
