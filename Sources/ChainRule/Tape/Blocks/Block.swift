/// What a replay carries out at once: instructions of equal depth and kind, side by side.
///
/// Their results stand in slots one behind the other. None of them needs another one's result, so
/// they may be computed in any order, or several at a time.
enum Block: Sendable {
  /// A parameter, in the slot that lines read which do not multiply it.
  case parameter(Int32)

  /// A rule of one input, applied to so many slots; which, stands in the list of operands.
  case unary(rule: Int32, operands: Int32, count: Int32)

  /// A rule of two inputs. The first inputs of all stand before all the second ones.
  case binary(rule: Int32, operands: Int32, count: Int32)

  /// A slot plus products of a parameter and a slot.
  case weightedSum(start: Int32, terms: Range<Int32>, ofGivenNumbers: Bool)

  /// A slot plus products of two slots.
  case sumOfProducts(start: Int32, terms: Range<Int32>)

  /// Weighted sums of the same slots.
  case matrix(Int32)
}
