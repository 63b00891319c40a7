import ChainRule

extension Product {
  /// The product as it is written: one fraction, with the sign in front.
  var expression: Expression {
    if coefficient == .zero { return .constant(0) }
    let sorted = factors.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }.map(\.element)
    let above = sorted.filter { !$0.isBelow }.map { $0.base.raised(to: $0.exponent) }
    let below = sorted.filter(\.isBelow).map { $0.base.raised(to: -$0.exponent) }
    let (top, bottom) = coefficient.fraction
    let numerator = Self.product(top, above)
    let isWhole = below.isEmpty && bottom == 1
    let absolute =
      isWhole
      ? numerator
      : Expression.operation(
        OperationKey(type: Divide.self), [numerator, Self.product(bottom, below)])
    return coefficient.numerator < 0 ? -absolute : absolute
  }

  private static func product(_ number: Double, _ factors: [Expression]) -> Expression {
    let all = (number == 1 && !factors.isEmpty ? [] : [.constant(number)]) + factors
    return all.dropFirst().reduce(all[0]) { product, factor in
      .operation(OperationKey(type: Multiply.self), [product, factor])
    }
  }
}

extension Sum {
  /// The sum as it is written: it begins with a term without a sign, if there is one.
  var expression: Expression {
    guard
      let first = terms.firstIndex(where: { $0.coefficient.numerator > 0 }) ?? terms.indices.first
    else { return .constant(0) }
    var rest = terms
    let start = rest.remove(at: first).expression
    return rest.reduce(start) { sum, term in
      let isNegative = term.coefficient.numerator < 0
      let absolute = isNegative ? Product(term.coefficient.negated, term.factors) : term
      return .operation(
        OperationKey(type: isNegative ? Subtract.self : Add.self), [sum, absolute.expression])
    }
  }
}

extension Product.Factor {
  /// Whether it stands below the fraction line.
  var isBelow: Bool { exponent.number.map { $0 < 0 } ?? false }

  /// Where it stands in a product: numbers first, then names in their order, functions, and sums.
  fileprivate var place: Int {
    if base.isSum { return .max }
    guard exponent.number != nil else { return .max - 1 }
    return switch base {
    case .number: -1
    case .name(let index): index
    case .operation: .max - 1
    }
  }
}

extension Expression {
  /// The power as it is written: ∛(x²) for (∛x)², exp(2·x) for exp(x)².
  fileprivate func raised(to exponent: Expression) -> Expression {
    if exponent.number == 1 { return self }
    if case .operation(let key, let inputs) = self, exponent.number != nil {
      if key.type == CubeRoot.self {
        return .operation(key, [(inputs[0] ** exponent).simplified])
      }
      if key.type == Exponential.self {
        return .operation(key, [(exponent * inputs[0]).simplified])
      }
    }
    return .operation(OperationKey(type: Power.self), [self, exponent])
  }
}
