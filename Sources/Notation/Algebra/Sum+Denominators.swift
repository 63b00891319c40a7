import ChainRule

// These rules hold for all finite numbers. At an infinite one, what they give can be none where
// the terms by themselves have a limit: y/(x + y)² at y = ∞ is 0 as 1/(x + y) − x/(x + y)².

extension Sum {
  /// The sum as one fraction: (x + 1)/x for 1 + 1/x.
  var overCommonDenominator: Product {
    let denominator = Self.denominator(of: terms) { _ in true }
    if terms.count < 2 || denominator.factors.isEmpty { return asProduct }
    guard let reciprocal = denominator.power(-1) else { return asProduct }
    return Sum(terms.map { $0 * denominator }).asProduct * reciprocal
  }

  /// One fraction instead of several, if that is shorter: 1/(x·(1 − x)) for 1/x + 1/(1 − x). Where
  /// the denominators are powers of the same, it may be as long: 2/x² for 2·x/x³.
  var combined: Product? {
    guard terms.count > 1 else { return nil }
    let current = (factored?.expression ?? expression).size
    let all = fraction { _ in true }
    if let all, all.expression.size < current { return all }
    let common = fraction { base in
      terms.allSatisfy { $0.factors.contains { $0.base == base && $0.isBelow } }
    }
    return common.flatMap { $0.expression.size <= current ? $0 : nil }
  }

  /// The sum over the denominators of some bases; what is above is multiplied out, if that is
  /// shorter.
  private func fraction(over isTaken: (Expression) -> Bool) -> Product? {
    let denominator = Self.denominator(of: terms, where: isTaken)
    guard !denominator.factors.isEmpty, let reciprocal = denominator.power(-1) else { return nil }
    let products = terms.map { $0 * denominator }
    let numerators = [Sum(products), Sum(products.flatMap(\.multipliedOut))]
    let shorter = numerators[numerators[1].expression.size < numerators[0].expression.size ? 1 : 0]
    return shorter.asProduct * reciprocal
  }

  /// The largest power of each base that stands below a fraction line.
  private static func denominator(
    of terms: [Product], where isTaken: (Expression) -> Bool
  ) -> Product {
    var largest: [(base: Expression, exponent: Double)] = []
    for factor in terms.flatMap(\.factors) where factor.isBelow && isTaken(factor.base) {
      let exponent = -(factor.exponent.number ?? 0)
      if let index = largest.firstIndex(where: { $0.base == factor.base }) {
        largest[index].exponent = max(largest[index].exponent, exponent)
      } else {
        largest.append((factor.base, exponent))
      }
    }
    return Product(
      .one, largest.map { Product.Factor(base: $0.base, exponent: .constant($0.exponent)) })
  }
}

extension Product {
  /// The terms of the product, if one of its factors is a sum.
  fileprivate var multipliedOut: [Product] {
    let place = factors.firstIndex { factor in
      factor.exponent.number == 1 && factor.base.isSum
    }
    guard let place else { return [self] }
    var rest = factors
    let sum = rest.remove(at: place).base.sum
    return sum.terms.flatMap { (Product(coefficient, rest) * $0).multipliedOut }
  }
}

extension Expression {
  /// Whether it is a sum or a difference.
  var isSum: Bool {
    guard case .operation(let key, _) = self else { return false }
    return key.type == Add.self || key.type == Subtract.self
  }

  /// How many numbers and names stand in it.
  var size: Int {
    guard case .operation(_, let inputs) = self else { return 1 }
    return inputs.reduce(0) { $0 + $1.size }
  }

  /// Whether it is the same up to the order of sums.
  func isSame(as other: Expression) -> Bool {
    if self == other { return true }
    guard case .operation(let key, let inputs) = self,
      case .operation(let otherKey, let otherInputs) = other, size == other.size
    else { return false }
    if isSum && other.isSum {
      let (terms, others) = (sum.terms, other.sum.terms)
      return terms.count == others.count
        && terms.allSatisfy { term in
          others.contains { $0.key == term.key && $0.coefficient == term.coefficient }
        }
    }
    return key == otherKey && zip(inputs, otherInputs).allSatisfy { $0.isSame(as: $1) }
  }
}
