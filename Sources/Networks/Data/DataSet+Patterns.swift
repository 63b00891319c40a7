import ChainRule

// Data sets of all patterns of some bits, each 0 or 1. Each pattern occurs `copies` times; `noise`
// is the standard deviation of what is added to each input.

extension DataSet {
  /// Whether exactly one of two bits is 1, which no single neuron can tell.
  ///
  /// No line separates (0, 1) and (1, 0) from the others (Minsky and Papert, 1969, Perceptrons).
  public static func exclusiveOr(
    copies: Int = 1, noise: Double = 0, using generator: inout some RandomNumberGenerator
  ) -> DataSet {
    patterns(
      bitCount: 2, copies, noise, classNames: ["equal", "different"], using: &generator
    ) { $0[0] != $0[1] }
  }

  /// Whether six bits are the same when they are read from the other end: 8 of the 64 patterns are.
  ///
  /// Two hidden units are enough (Rumelhart, Hinton and Williams, 1986, Learning representations by
  /// back-propagating errors, figure 1).
  public static func mirrorSymmetry(
    copies: Int = 1, noise: Double = 0, using generator: inout some RandomNumberGenerator
  ) -> DataSet {
    patterns(
      bitCount: 6, copies, noise, classNames: ["not symmetric", "symmetric"], using: &generator
    ) { $0 == $0.reversed() }
  }

  /// All patterns of some bits, in the order of binary numbers: the last bit changes most often.
  private static func patterns(
    bitCount: Int, _ copies: Int, _ noise: Double, classNames: [String],
    using generator: inout some RandomNumberGenerator, _ isMember: ([Double]) -> Bool
  ) -> DataSet {
    let patterns = (0..<1 << bitCount).map { number in
      (0..<bitCount).reversed().map { Double(number >> $0 & 1) }
    }
    let examples = repeatElement(patterns, count: copies).joined().map { bits in
      Example(generator.blurred(bits, by: noise), .label(isMember(bits) ? 1 : 0, of: 2))
    }
    return DataSet(examples, inputNames: (1...bitCount).map { "bit \($0)" }, classNames: classNames)
  }
}
