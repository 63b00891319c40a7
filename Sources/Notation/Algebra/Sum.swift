import ChainRule

/// A sum of products in which like terms have been added: 2·x for x + x.
struct Sum {
  private(set) var terms: [Product] = []

  init(_ terms: [Product]) {
    for term in terms { add(term) }
  }

  /// Adds a term to those that differ from it in the coefficient alone.
  mutating func add(_ term: Product) {
    let key = term.key
    if let index = terms.firstIndex(where: { $0.key == key }),
      let coefficient = terms[index].coefficient.plus(term.coefficient)
    {
      terms[index].coefficient = coefficient
      if coefficient == .zero { terms.remove(at: index) }
    } else if term.coefficient != .zero {
      terms.append(term)
    }
  }

  static func + (a: Sum, b: Sum) -> Sum {
    Sum((a.terms + b.terms).flatMap(\.summands))
  }

  var negated: Sum {
    Sum(terms.map { Product($0.coefficient.negated, $0.factors) })
  }

  /// The sum as a product: with what all terms have in common in front, if that reads better, or
  /// as one factor.
  var asProduct: Product {
    if terms.count < 2 { return terms.first ?? Product(.zero) }
    if let factored { return factored }
    let isNegative = terms.allSatisfy { $0.coefficient.numerator < 0 }
    let product = Product((isNegative ? negated : self).expression)
    return isNegative ? product * Product(Coefficient(-1)) : product
  }

  /// The sum with functions, sums and denominators in front that all terms have in common;
  /// `nil` if there are none. A name stays where it is: a·b + a reads as well as a·(b + 1).
  var factored: Product? {
    guard terms.count > 1 else { return nil }
    let common = terms[0].factors.filter { factor in
      !factor.isPowerOfName && terms.allSatisfy { $0.factors.contains(factor) }
    }
    guard !common.isEmpty else { return nil }
    let rest = Sum(
      terms.map { term in
        Product(term.coefficient, term.factors.filter { !common.contains($0) })
      })
    return Product(.one, common) * (rest.combined ?? rest.asProduct)
  }
}

extension Product {
  /// The terms of a product that is a sum with at most a sign in front; else itself.
  var summands: [Product] {
    guard factors.count == 1, factors[0].exponent.number == 1, factors[0].base.isSum,
      coefficient.numerator.magnitude == 1, coefficient.denominator == 1
    else { return [self] }
    let sum = factors[0].base.sum
    return (coefficient.numerator < 0 ? sum.negated : sum).terms
  }
}

extension Product.Factor {
  /// Whether it is x, x² and the like.
  fileprivate var isPowerOfName: Bool {
    guard case .name = base, let exponent = exponent.number else { return false }
    return exponent > 0
  }
}
