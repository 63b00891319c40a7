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
  func releaseInputs() {
    var dying = DyingNodes()
    dying.takeInputs(of: self)
    while let node = dying.removeHighest() {
      dying.takeInputs(of: node)
    }
  }
}
