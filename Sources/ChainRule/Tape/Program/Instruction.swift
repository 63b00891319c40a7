/// A line of the tape, or a whole chain of products and sums.
///
/// Each writes a slot of its own, and reads those of inputs, constants and earlier instructions. A
/// ``Schedule`` puts them in order, and a replay carries them out by ``Block``s.
///
/// The two kinds of sums repeat what the rules of ``Add`` and ``Multiply`` say: a sum passes its
/// gradient on to each term, and a product to each factor, times the other one. With a rule for
/// each it would take about twice as long. A test compares them with the rules.
enum Instruction: Sendable {
  /// A parameter, in the slot that lines read which neither multiply it nor begin with it.
  case parameter(Int32)

  /// A rule of one input.
  case unary(rule: Int32, Int32)

  /// A rule of two inputs.
  case binary(rule: Int32, Int32, Int32)

  /// A start plus products of a parameter and a slot, as in a neuron: b + w₁x₁ + w₂x₂ + …
  ///
  /// - `ofGivenNumbers`: whether these slots are all inputs or constants, whose gradients are not
  ///   needed where only the parameters are trained.
  case weightedSum(start: Start, terms: Range<Int32>, ofGivenNumbers: Bool)

  /// A start plus products of two slots.
  case sumOfProducts(start: Start, terms: Range<Int32>)

  /// What a sum begins with.
  enum Start: Equatable, Sendable {
    /// The first term: nothing is added to it.
    case nothing

    case slot(Int32)

    /// A parameter, as the bias of a neuron.
    case parameter(Int32)
  }

  /// A product within a sum.
  struct Term: Sendable {
    /// A parameter in a weighted sum, a slot in a sum of products.
    let first: Int32

    /// A slot.
    let second: Int32
  }
}
