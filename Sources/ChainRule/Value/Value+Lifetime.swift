// A node owns its inputs, and they own theirs. Swift would free such a chain with one nested call
// for each node, and the stack overflows at some ten thousand. Here a loop frees them.
//
// The inputs are `Unmanaged`: a node retains an input when it is made and releases it here, and
// nowhere else. Plain references would make the backward pass take twice as long.

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

  /// Releases the inputs, and all nodes that only they kept alive, in a loop.
  func releaseInputs() {
    var dying = DyingNodes()
    dying.takeInputs(of: self)
    while let node = dying.removeHighest() {
      dying.takeInputs(of: node)
    }
  }
}
