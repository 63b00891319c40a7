import ChainRule

/// A number times powers, each base once: 3·x²·cos(x)⁻¹.
struct Product {
  /// A base to the power of an exponent.
  struct Factor: Hashable {
    let base: Expression
    var exponent: Expression
  }

  var coefficient = Coefficient.one
  private(set) var factors: [Factor] = []

  /// The factors without their order, by which like terms of a sum are found.
  var key: Set<Factor> { Set(factors) }

  init(_ coefficient: Coefficient) { self.coefficient = coefficient }

  init(_ base: Expression, _ exponent: Expression = .constant(1)) {
    multiply(by: base, to: exponent)
  }

  init(_ coefficient: Coefficient, _ factors: [Factor]) {
    self.coefficient = coefficient
    self.factors = factors
  }

  /// Multiplies by a power. aᵐ·aⁿ is aᵐ⁺ⁿ wherever the left side is a number.
  mutating func multiply(by base: Expression, to exponent: Expression) {
    guard let index = factors.firstIndex(where: { $0.base.isSame(as: base) }) else {
      if exponent.number != 0 { factors.append(Factor(base: base, exponent: exponent)) }
      return
    }
    factors[index].exponent = (factors[index].exponent + exponent).simplified
    if factors[index].exponent.number == 0 { factors.remove(at: index) }
  }

  /// The product of two products.
  static func * (a: Product, b: Product) -> Product {
    var product = a
    if let coefficient = a.coefficient.times(b.coefficient) {
      product.coefficient = coefficient
    } else {
      let (top, bottom) = b.coefficient.fraction
      let sign = b.coefficient.numerator < 0 ? -1.0 : 1
      product.factors.append(Factor(base: .constant(sign * top / bottom), exponent: .constant(1)))
    }
    for factor in b.factors { product.multiply(by: factor.base, to: factor.exponent) }
    return product.withWholeRoots.withOneRoot.withDifferencesOfSquares
  }

  /// The product to the power of a whole number; `nil` if its coefficient cannot be written.
  func power(_ exponent: Int) -> Product? {
    guard exponent.magnitude <= 64, let first = exponent < 0 ? coefficient.reciprocal : coefficient
    else { return nil }
    var result = Coefficient.one
    for _ in 0..<exponent.magnitude {
      guard let next = result.times(first) else { return nil }
      result = next
    }
    var product = Product(result)
    for factor in factors {
      let exponent = (factor.exponent * Double(exponent)).simplified
      product.multiply(by: factor.base, to: exponent)
    }
    return product.withWholeRoots.withOneRoot.withDifferencesOfSquares
  }
}
