/// What a replay carries out at once: instructions of equal depth and kind, side by side.
///
/// Their results stand in slots one behind the other. None of them needs another one's result, so
/// they may be computed in any order, or several at a time.
enum Block: Sendable {
  /// Parameters, in the slots that lines read which neither multiply them nor begin with them;
  /// which, stands in the list of operands.
  case parameters(operands: Int32, count: Int32)

  /// A rule of one input, applied to so many slots one behind the other.
  case unary(rule: Int32, first: Int32, count: Int32)

  /// A rule of two inputs, applied to so many pairs of slots; which, stands in the list of
  /// operands. The first inputs of all stand before all the second ones.
  case binary(rule: Int32, operands: Int32, count: Int32)

  /// A start plus products of a parameter and a slot.
  case weightedSum(start: Instruction.Start, terms: Range<Int32>, ofGivenNumbers: Bool)

  /// A start plus products of two slots.
  case sumOfProducts(start: Instruction.Start, terms: Range<Int32>)

  /// Weighted sums of the same slots.
  case matrix(Int32)
}
