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
}

extension MutableSpan where Element: ReplayScalar {
  /// Puts the inputs of an example into a lane.
  @inline(__always)
  mutating func fill(_ lane: Int, with example: UnsafeBufferPointer<Double>) {
    withNumbers(of: 0..<example.count) { numbers in
      for index in example.indices { numbers[index * Element.laneCount + lane] = example[index] }
    }
  }
}

extension CompiledUnaryRule {
  /// Applies the rule to slots one behind the other.
  ///
  /// - Parameters:
  ///   - slots: those of the inputs.
  ///   - result: the slot of the first result.
  ///   - derivative: where the first local derivative is written.
  @inline(__always)
  func apply<S: ReplayScalar>(
    to slots: Range<Int>, _ values: inout MutableSpan<S>, _ result: Int,
    _ localDerivatives: inout MutableSpan<S>, _ derivative: Int
  ) {
    let count = slots.count
    values.withNumbers(of: slots.lowerBound..<result + count) { values in
      localDerivatives.withNumbers(of: derivative..<derivative + count) { localDerivatives in
        let outputs = values + (result - slots.lowerBound) * S.laneCount
        run(values, count * S.laneCount, outputs, localDerivatives)
      }
    }
  }
}

extension CompiledBinaryRule {
  /// Applies the rule to pairs of slots.
  ///
  /// - Parameters:
  ///   - operands: the slots of the first inputs, then those of the second ones.
  ///   - result: the slot of the first result.
  ///   - derivative: where the first local derivative is written.
  @inline(__always)
  func apply<S: ReplayScalar>(
    to operands: Span<Int32>, _ values: inout MutableSpan<S>, _ result: Int,
    _ localDerivatives: inout MutableSpan<S>, _ derivative: Int
  ) {
    let count = operands.count
    values.withNumbers(of: 0..<result + count / 2) { values in
      localDerivatives.withNumbers(of: derivative..<derivative + count) { localDerivatives in
        S.run(of: self)(operands, values, values + result * S.laneCount, localDerivatives)
      }
    }
  }
}

extension ReplayScalar {
  /// What changes nothing when something is added to it, not even the sign of a zero.
  @inline(__always)
  static var nothing: Self { .constant(-0.0) }
}

extension Instruction.Start {
  /// What a sum begins with.
  @inline(__always)
  func value<S: ReplayScalar>(_ parameters: Span<Double>, _ values: Span<S>) -> S {
    switch self {
    case .nothing: .nothing
    case .slot(let slot): values[Int(slot)]
    case .parameter(let parameter): .constant(parameters[Int(parameter)])
    }
  }

  /// Passes the gradient of a sum on to what it begins with.
  @inline(__always)
  func pass<S: ReplayScalar>(
    _ gradient: S, _ gradients: inout MutableSpan<S>,
    _ parameterGradients: inout MutableSpan<Double>, laneCount: Int
  ) {
    switch self {
    case .nothing: break
    case .slot(let slot): gradients[Int(slot)] = gradients[Int(slot)] + gradient
    case .parameter(let parameter):
      parameterGradients[Int(parameter)] += gradient.sum(laneCount: laneCount)
    }
  }
}
