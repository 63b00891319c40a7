extension Sequence where Element == Value {
  /// Combines all nodes, beginning with a plain number: `losses.reduce(0, +)`.
  ///
  /// The number becomes a constant of the graph. Where `reduce` can have a plain number as its result,
  /// as in `nodes.reduce(0) { $0 + $1.data }`, it is the standard library's.
  @_disfavoredOverload
  public func reduce(
    _ first: Double, _ next: (Value, Value) throws -> Value
  ) rethrows -> Value {
    try reduce(Value.constant(first), next)
  }
}
