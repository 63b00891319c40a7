extension Value {
  /// Whether an input of this result is a leaf that was changed after the result was made. A graph
  /// is up to date if none of its nodes is out of date.
  @inline(__always)
  var isOutOfDate: Bool {
    guard let firstInput else { return false }
    let first = firstInput._withUnsafeGuaranteedRef { $0.revision }
    let second = secondInput?._withUnsafeGuaranteedRef { $0.revision } ?? 0
    return revision != first &+ second
  }

  /// Computes the data and the local derivatives from what the inputs have now.
  fileprivate func evaluateAgain() {
    guard let operation else { return }
    let (output, derivatives) = operation.valueAndDerivatives(inputs.map(\.storedData))
    storedData = output
    firstLocalDerivative = derivatives[0]
    if derivatives.count > 1 { secondLocalDerivative = derivatives[1] }
  }
}

extension Sequence<Value> {
  /// Evaluates nodes again, in an order in which each comes after its inputs. They go on counting
  /// as out of date, since other graphs may share them.
  func evaluateAgain() {
    for node in self { node.evaluateAgain() }
  }
}
