/// The graph behind some outputs: all nodes that they depend on, each once.
///
/// The nodes stand in the order of evaluation: each comes after its inputs, of which the first's
/// part comes first. Drawings and traces name a node by its position.
///
/// ```swift
/// let x = Value(3, "x")
/// let graph = Graph(of: x * x + 1)
/// print(graph.count)             // 4: x, x × x, the constant 1, the sum
/// print(graph.inputPositions(1))  // [0, 0]
/// ```
public struct Graph: RandomAccessCollection {
  /// The nodes that the graph was asked for.
  public let outputs: [Value]

  private let nodes: ContiguousArray<Unmanaged<Value>>
  let inputs: ContiguousArray<(first: UInt32, second: UInt32)>

  /// The graph behind several outputs.
  public init(of outputs: [Value]) {
    self.outputs = outputs
    let nodes = TopologicalOrder(of: outputs).nodes
    self.nodes = nodes
    inputs = ContiguousArray(
      nodes.lazy.map { node in
        node._withUnsafeGuaranteedRef {
          (
            $0.firstInput?._withUnsafeGuaranteedRef { $0.position } ?? 0,
            $0.secondInput?._withUnsafeGuaranteedRef { $0.position } ?? 0
          )
        }
      })
  }

  /// The graph behind one output.
  public init(of output: Value) { self.init(of: [output]) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { nodes.count }

  /// The node at a position; position 0 holds a node without inputs.
  public subscript(position: Int) -> Value { nodes[position].takeUnretainedValue() }

  /// The positions of the inputs of the node at `position`, in order.
  public func inputPositions(_ position: Int) -> [Int] {
    let (first, second) = inputs[position]
    return switch self[position].operation?.inputCount {
    case nil: []
    case 1: [Int(first)]
    default: [Int(first), Int(second)]
    }
  }

  /// The position of each given node; `nil` for a node that is not in the graph.
  public func positions(of wanted: [Value]) -> [Int?] {
    for (position, node) in nodes.enumerated() {
      node._withUnsafeGuaranteedRef { $0.position = UInt32(position) }
    }
    return wanted.map { node in
      let position = Int(node.position)
      return position < count && self[position] === node ? position : nil
    }
  }

  /// The value at each position if the leaves had other data, in any kind of scalar.
  ///
  /// ```swift
  /// let a = Value(2, "a")
  /// let graph = Graph(of: a * a)
  /// print(graph.evaluate { _ in Dual(5.0, tangent: 1) }[1].tangent)  // 10.0
  /// ```
  ///
  /// - Parameter leaf: gives the scalar to use for a leaf. It is called once for each.
  public func evaluate<S: Scalar>(_ leaf: (Value) throws -> S) rethrows -> [S] {
    var numbers: [S] = []
    numbers.reserveCapacity(count)
    for (position, node) in enumerated() {
      if let operation = node.operation {
        numbers.append(operation.apply(to: inputPositions(position).map { numbers[$0] }))
      } else {
        numbers.append(node.isConstant ? .constant(node.data) : try leaf(node))
      }
    }
    return numbers
  }
}

extension Graph {
  /// Evaluates the nodes again if a leaf was changed after some of them were made.
  func bringUpToDate() { if contains(where: \.isOutOfDate) { evaluateAgain() } }
}
