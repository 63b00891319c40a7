// Inlined into the code that calls them, where they are as fast as a loop written by hand.
// Disfavoured, so that a program with a `sum()` of its own for plain numbers keeps calling it.

extension Sequence where Element: Scalar {
  /// The sum of the elements, from the first to the last; the constant 0 for none.
  ///
  /// ```swift
  /// let outputs = [Value(2), Value(5)]
  /// let loss = zip(outputs, [1, 3]).map { ($0 - $1) ** 2 }.sum()
  /// print(loss.data)  // 5.0
  /// ```
  ///
  /// n elements need n − 1 additions: the sum begins with the first one and not with 0.
  @inlinable @_disfavoredOverload
  public func sum() -> Element {
    var elements = makeIterator()
    guard var sum = elements.next() else { return .constant(0) }
    while let element = elements.next() { sum = sum + element }
    return sum
  }
}

extension Collection where Element: Scalar {
  /// The mean of the elements: their sum, divided by how many there are.
  ///
  /// The mean of nothing is NaN, as 0 ÷ 0 is; that of one element is the element itself.
  @inlinable @_disfavoredOverload
  public func mean() -> Element {
    switch count {
    case 0: .constant(.nan)
    case 1: sum()
    case let count: sum() / Double(count)
    }
  }
}

extension Sequence<Value> {
  /// Combines the values one after the other, beginning with a plain number: `reduce(0, +)`.
  ///
  /// The number becomes a constant of the graph; `sum()` does without it. Where the result can be a
  /// plain number, as in `reduce(0) { $0 + $1.data }`, the standard library is called.
  @inlinable @_disfavoredOverload
  public func reduce(
    _ initial: Double, _ combine: (Value, Value) throws -> Value
  ) rethrows -> Value { try reduce(Value.constant(initial), combine) }
}
