// A node owns its inputs, and they own theirs. Left to itself, Swift frees such a chain by one
// nested call per node and overflows the stack at some ten thousand nodes; here a loop does it.
//
// The inputs are `Unmanaged`, which makes their ownership explicit: a node retains an input when it
// is made and releases it here, nowhere else. (With plain references the backward pass takes twice
// as long: each visit of an input would retain and release it.)

extension Value {
  /// The nodes that this one was made from, in order; `x * x` has two.
  public var inputs: [Value] {
    guard let firstInput else { return [] }
    guard let secondInput else { return [firstInput.takeUnretainedValue()] }
    return [firstInput.takeUnretainedValue(), secondInput.takeUnretainedValue()]
  }

  /// The derivative of this node by each of its inputs, at the data of this graph.
  public var localDerivatives: [Double] {
    switch (firstInput, secondInput) {
    case (nil, _): []
    case (_, nil): [firstLocalDerivative]
    default: [firstLocalDerivative, secondLocalDerivative]
    }
  }

  /// Releases the inputs, and whatever only they kept alive, in a loop.
  @inline(__always)
  func releaseInputs() {
    guard firstInput != nil else { return }
    var dying = DyingNodes()
    dying.takeInputs(of: self)
    while let node = dying.next() {
      dying.takeInputs(of: node)
    }
  }
}

/// The nodes that nobody needs any more, linked through their own gradients.
///
/// A gradient that will never be read again holds the bits of the next reference, so that the list
/// needs no memory.
private struct DyingNodes {
  var head: Unmanaged<Value>?

  mutating func next() -> Value? {
    guard let node = head?.takeRetainedValue() else { return nil }
    let bits = UInt(node.storedGradient.bitPattern)
    head = UnsafeRawPointer(bitPattern: bits).map { .fromOpaque($0) }
    return node
  }

  @inline(__always)
  mutating func takeInputs(of node: Value) {
    guard let first = node.firstInput else { return }
    node.firstInput = nil
    take(first)
    if let second = node.secondInput { take(second) }
  }

  /// Gives up one reference; where it was the last one, the node joins the list.
  @inline(__always)
  private mutating func take(_ input: Unmanaged<Value>) {
    var node = input.takeRetainedValue()
    guard isKnownUniquelyReferenced(&node) else { return }
    let bits = head.map { UInt(bitPattern: $0.toOpaque()) } ?? 0
    node.storedGradient = Double(bitPattern: UInt64(bits))
    head = .passRetained(node)
  }
}
