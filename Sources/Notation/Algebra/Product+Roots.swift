import ChainRule

extension Product {
  /// The same with u for √u·√u and for ∛u·∛u·∛u, and √u for u/√u.
  ///
  /// Where the left side of such a rule is a number, the right side is the same number.
  var withWholeRoots: Product {
    var product = Product(coefficient)
    for factor in factors {
      guard let root = Root(factor), let exponent = factor.exponent.number.flatMap(Int.init) else {
        product.multiply(by: factor.base, to: factor.exponent)
        continue
      }
      var (whole, rest) = exponent.quotientAndRemainder(dividingBy: root.degree)
      let other = factors.first { $0.base.isSame(as: root.radicand) }?.exponent.number ?? 0
      if Double(rest) * other < 0 {
        whole += rest.signum()
        rest -= rest.signum() * root.degree
      }
      product.multiply(byPowerOf: root.radicand, whole)
      product.multiply(by: factor.base, to: .constant(Double(rest)))
    }
    return product
  }

  /// The same with √(x² − 1) for √(x − 1)·√(x + 1).
  var withOneRoot: Product {
    for (index, factor) in factors.enumerated() {
      guard let first = Root(factor), first.degree == 2, first.radicand.isSum else { continue }
      for other in factors.indices.dropFirst(index + 1) {
        guard let second = Root(factors[other]), second.degree == 2, second.radicand.isSum,
          factors[other].exponent == factor.exponent
        else { continue }
        var rest = factors
        rest.remove(at: other)
        rest.remove(at: index)
        var product = Product(coefficient, rest)
        let root = sqrt(first.radicand * second.radicand).simplified
        product.multiply(by: root, to: factor.exponent)
        return product.withOneRoot
      }
    }
    return self
  }

  /// Multiplies by a whole power of what may be a product itself.
  private mutating func multiply(byPowerOf base: Expression, _ exponent: Int) {
    guard exponent != 0 else { return }
    if let power = base.sum.asProduct.power(exponent),
      let total = coefficient.times(power.coefficient)
    {
      coefficient = total
      for factor in power.factors { multiply(by: factor.base, to: factor.exponent) }
    } else {
      multiply(by: base, to: .constant(Double(exponent)))
    }
  }
}

/// A factor that is a root.
private struct Root {
  let degree: Int
  let radicand: Expression

  init?(_ factor: Product.Factor) {
    guard case .operation(let key, let inputs) = factor.base else { return nil }
    switch ObjectIdentifier(key.type) {
    case ObjectIdentifier(SquareRoot.self): (degree, radicand) = (2, inputs[0])
    case ObjectIdentifier(CubeRoot.self): (degree, radicand) = (3, inputs[0])
    default: return nil
    }
  }
}
