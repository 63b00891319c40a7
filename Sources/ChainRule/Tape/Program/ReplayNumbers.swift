// The slots of a replay as plain numbers, all examples of a slot side by side: a rule goes through
// them in one loop, in which the compiler takes several numbers at once. Places are checked once,
// before the loop.

extension MutableSpan where Element: ReplayScalar {
  /// Calls `body` with the first number of some slots.
  @inline(__always)
  mutating func withNumbers(
    of slots: Range<Int>, _ body: (UnsafeMutablePointer<Double>) -> Void
  ) {
    precondition(slots.lowerBound >= 0 && slots.upperBound <= count)
    withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      body(start.assumingMemoryBound(to: Double.self) + slots.lowerBound * Element.laneCount)
    }
  }

  /// Puts the inputs of an example into a lane.
  @inline(__always)
  mutating func fill(_ lane: Int, with example: UnsafeBufferPointer<Double>) {
    withNumbers(of: 0..<example.count) { numbers in
      for index in example.indices { numbers[index * Element.laneCount + lane] = example[index] }
    }
  }
}

extension CompiledUnaryRule {
  /// Applies the rule to slots one behind the other, and writes the results from a slot on and the
  /// local derivatives from a place on.
  @inline(__always)
  func apply<S: ReplayScalar>(
    to slots: Range<Int>, _ values: inout MutableSpan<S>, _ result: Int,
    _ localDerivatives: inout MutableSpan<S>, _ derivative: Int
  ) {
    let (first, count) = (slots.lowerBound, slots.count)
    values.withNumbers(of: first..<result + count) { inputs in
      localDerivatives.withNumbers(of: derivative..<derivative + count) {
        run(inputs, count * S.laneCount, inputs + (result - first) * S.laneCount, $0)
      }
    }
  }
}

extension CompiledBinaryRule {
  /// Applies the rule to pairs of slots: `operands` are the first one of each, then the second ones.
  @inline(__always)
  func apply<S: ReplayScalar>(
    to operands: Span<Int32>, _ values: inout MutableSpan<S>, _ result: Int,
    _ localDerivatives: inout MutableSpan<S>, _ derivative: Int
  ) {
    let derivatives = derivative..<derivative + operands.count
    values.withNumbers(of: 0..<result + operands.count / 2) { values in
      localDerivatives.withNumbers(of: derivatives) {
        S.run(of: self)(operands, values, values + result * S.laneCount, $0)
      }
    }
  }
}
