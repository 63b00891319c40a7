/// Terms of a chain of sums, one after the other, that make one instruction.
struct TermRun {
  /// What they have in common.
  let kind: Kind

  /// Where they begin among all terms.
  let begin: Int32

  enum Kind: Equatable {
    /// Products of two slots.
    case product

    /// Products of a parameter and a slot.
    case weighted(ofGivenNumbers: Bool)
  }

  private var last: Instruction.Term
  private var count = 1

  /// How far apart their parameters are, as long as they are equally far apart and multiply slots
  /// that lie side by side.
  private var distance: Int32?

  /// Whether they could be the row of a matrix.
  private var isEven = true

  /// The run of a first term.
  init(_ kind: Kind, _ first: Instruction.Term, at begin: Int32) {
    self.kind = kind
    self.begin = begin
    last = first
  }

  /// From so many terms on, a row of a matrix is not mixed with what comes behind it.
  private static let smallestRow = 8

  /// Takes the next term if it belongs to the run, and tells whether it does.
  ///
  /// All terms of a kind do. But eight or more that could be the row of a matrix stay alone: in
  /// w₁x₁ + … + w₂₇x₂₇ + b·1, the last term would spoil the matrix.
  mutating func take(_ kind: Kind, _ term: Instruction.Term) -> Bool {
    guard kind == self.kind else { return false }
    let step = term.first - last.first
    let continues = isEven && term.second == last.second + 1 && (distance ?? step) == step
    if isEven && !continues && count >= Self.smallestRow && kind != .product { return false }
    isEven = continues
    distance = step
    last = term
    count += 1
    return true
  }
}
