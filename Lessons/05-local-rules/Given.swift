/// A number that remembers how it was made, and how strongly it depends on what it was made from.
final class Value {
  /// The number itself.
  let data: Double

  /// The name of a leaf, or the sign of the operation that made the value: `a`, `+`.
  let label: String

  /// The values that it was made from, in order. A leaf has none.
  let inputs: [Value]

  /// The derivative of this value by each of its inputs, in their order.
  let localDerivatives: [Double]

  /// A leaf; or, with inputs and a local derivative for each of them, the result of an operation.
  init(
    _ data: Double, _ label: String, inputs: [Value] = [], localDerivatives: [Double] = []
  ) {
    self.data = data
    self.label = label
    self.inputs = inputs
    self.localDerivatives = localDerivatives
  }
}
