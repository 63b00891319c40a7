/// How a node was made, and its label. Few nodes have a label. It is stored behind a reference
/// (`indirect`), so that a node without a label needs no memory for one.
enum Origin {
  /// No operation: the node is a leaf or a constant.
  case given

  /// The result of an operation.
  case operation(any Operation.Type)

  /// Either of these, with a label.
  indirect case labelled(String, Origin)

  /// The operation, if there is one.
  var operation: (any Operation.Type)? {
    switch self {
    case .given: nil
    case .operation(let operation): operation
    case .labelled(_, let origin): origin.operation
    }
  }

  /// The label, if there is one.
  var label: String? {
    if case .labelled(let label, _) = self { label } else { nil }
  }

  /// The same origin with another label, or with none.
  func labelled(_ label: String?) -> Origin {
    let origin = if case .labelled(_, let origin) = self { origin } else { self }
    return label.map { .labelled($0, origin) } ?? origin
  }
}
