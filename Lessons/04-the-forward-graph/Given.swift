/// A number that remembers how it was made.
final class Value {
  /// The number itself.
  let data: Double

  /// The name of a leaf, or the sign of the operation that made the value: `a`, `+`.
  let label: String

  /// The values that it was made from, in order. A leaf has none.
  let inputs: [Value]

  /// A leaf; or, with inputs, the result of an operation.
  init(_ data: Double, _ label: String, inputs: [Value] = []) {
    self.data = data
    self.label = label
    self.inputs = inputs
  }
}

/// What a node is called in DOT: n0, n1 and so on, by its position among `nodes`.
///
/// Its label would not do: two sums are both labelled `+`.
func name(of value: Value, in nodes: [Value]) -> String {
  nodes.firstIndex { $0 === value }.map { "n\($0)" } ?? "unknown"
}
