/// The nodes that nobody needs any more: the one with the highest address is freed first.
///
/// An allocator gives out first what was freed last. So the nodes of the next graph get addresses
/// in the order in which they are made, and are quick to walk through. Otherwise the graphs of a
/// training loop become more scattered with every step, and soon take two to four times as long.
///
/// The nodes form a *pairing heap* (Fredman, Sedgewick, Sleator and Tarjan, 1986): a tree in which
/// every node has a lower address than its parent. Its links are kept in the nodes' own data and
/// gradients, which nobody will read again: so freeing memory needs no memory.
struct DyingNodes {
  private var top: Unmanaged<Value>?

  /// The input with the higher address of the node that was removed last. Mostly it is the next to
  /// be freed, and never joins the heap.
  private var candidate: Unmanaged<Value>?

  /// Takes the inputs from a node; those that no other node needs are dying too.
  @inline(__always)
  mutating func takeInputs(of node: Value) {
    guard let first = node.firstInput else { return }
    node.firstInput = nil
    release(first)
    if let second = node.secondInput { release(second) }
  }

  /// Gives up one reference. If it was the last one, the node waits in the heap for its turn. A
  /// leaf does not wait: it has no inputs that would follow.
  @inline(__always)
  private mutating func release(_ input: Unmanaged<Value>) {
    let isLeaf = input._withUnsafeGuaranteedRef { $0.isLeaf }
    if !isLeaf && input.isLastReference { insert(input) } else { input.release() }
  }

  @inline(__always)
  private mutating func insert(_ node: Unmanaged<Value>) {
    if let other = candidate {
      candidate = higher(node, other)
      push(lower(node, other))
    } else {
      candidate = node
    }
  }

  @inline(__always)
  private mutating func push(_ node: Unmanaged<Value>) {
    node.firstBelow = nil
    top = top.map { join($0, node) } ?? node
  }

  /// Removes the node with the highest address. The caller holds its last reference.
  @inline(__always)
  mutating func removeHighest() -> Value? {
    let input = candidate
    candidate = nil
    guard let highest = top, input.map({ $0.toOpaque() < highest.toOpaque() }) ?? true else {
      return input?.takeRetainedValue()
    }
    top = joinAll(highest.firstBelow)
    if let input { push(input) }
    return highest.takeRetainedValue()
  }

  /// Joins two heaps: the top with the lower address becomes a child of the other.
  @inline(__always)
  private func join(_ a: Unmanaged<Value>, _ b: Unmanaged<Value>) -> Unmanaged<Value> {
    let (top, other) = (higher(a, b), lower(a, b))
    other.next = top.firstBelow
    top.firstBelow = other
    return top
  }

  @inline(__always)
  private func higher(_ a: Unmanaged<Value>, _ b: Unmanaged<Value>) -> Unmanaged<Value> {
    a.toOpaque() > b.toOpaque() ? a : b
  }

  @inline(__always)
  private func lower(_ a: Unmanaged<Value>, _ b: Unmanaged<Value>) -> Unmanaged<Value> {
    a.toOpaque() > b.toOpaque() ? b : a
  }

  /// Joins the children of a node into one heap: first in pairs, then the pairs with each other.
  @inline(__always)
  private func joinAll(_ first: Unmanaged<Value>?) -> Unmanaged<Value>? {
    var rest = first
    var pairs: Unmanaged<Value>?
    while let a = rest {
      let b = a.next
      rest = b?.next
      let pair = b.map { join(a, $0) } ?? a
      pair.next = pairs
      pairs = pair
    }
    var top: Unmanaged<Value>?
    while let pair = pairs {
      pairs = pair.next
      top = top.map { join($0, pair) } ?? pair
    }
    return top
  }
}

/// The links of a dying node, kept in the bits of its data and gradient.
extension Unmanaged<Value> {
  /// Whether this is the last reference to the node.
  fileprivate var isLastReference: Bool {
    @inline(__always) get {
      var node = takeRetainedValue()
      defer { _ = Unmanaged.passRetained(node) }
      return isKnownUniquelyReferenced(&node)
    }
  }

  /// The first child.
  fileprivate var firstBelow: Unmanaged<Value>? {
    @inline(__always) get { _withUnsafeGuaranteedRef { Self(bitsOf: $0.storedData) } }
    @inline(__always)
    nonmutating set { _withUnsafeGuaranteedRef { $0.storedData = Self.bits(newValue) } }
  }

  /// The next child of the same parent.
  fileprivate var next: Unmanaged<Value>? {
    @inline(__always) get { _withUnsafeGuaranteedRef { Self(bitsOf: $0.storedGradient) } }
    @inline(__always)
    nonmutating set { _withUnsafeGuaranteedRef { $0.storedGradient = Self.bits(newValue) } }
  }

  @inline(__always)
  private init?(bitsOf number: Double) {
    guard let pointer = UnsafeRawPointer(bitPattern: UInt(number.bitPattern)) else { return nil }
    self = .fromOpaque(pointer)
  }

  @inline(__always)
  private static func bits(_ node: Unmanaged<Value>?) -> Double {
    Double(bitPattern: UInt64(node.map { UInt(bitPattern: $0.toOpaque()) } ?? 0))
  }
}
