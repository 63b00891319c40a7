import ChainRule

extension Expression {
  /// The same as one would write it down: like terms added, powers of one base together, one
  /// fraction line for each product, and the sign in front.
  ///
  /// Wherever the expression is a number, the simplified one is that number, and it may be one at
  /// more points, as 2·x is at 0 for x²/x + x. Names stand for finite numbers here; for an infinite
  /// one the simplified expression is the same number or none. (Numbers are those of mathematics,
  /// which neither overflow nor round.) A slope that has to choose at single points is the formula
  /// of the textbook.
  var simplified: Expression {
    let sum = Sum(sum.terms.flatMap(\.summands))
    return (sum.combined ?? sum.factored)?.expression ?? sum.expression
  }

  /// The expression as a sum of products.
  var sum: Sum {
    switch self {
    case .number(let bits):
      let number = Double(bitPattern: bits)
      return Sum([Coefficient(number).map { Product($0) } ?? Product(self)])
    case .name: return Sum([Product(self)])
    case .operation(let key, let inputs):
      if let slope = key.type as? any SlopeOperation.Type {
        return slope.formula(inputs[0], inputs[1]).sum
      }
      switch ObjectIdentifier(key.type) {
      case ObjectIdentifier(Add.self): return inputs[0].sum + inputs[1].sum
      case ObjectIdentifier(Subtract.self): return inputs[0].sum + inputs[1].sum.negated
      case ObjectIdentifier(Negate.self): return inputs[0].sum.negated
      case ObjectIdentifier(Multiply.self):
        return Sum([inputs[0].sum.asProduct * inputs[1].sum.asProduct])
      case ObjectIdentifier(Divide.self):
        guard let reciprocal = inputs[1].sum.overCommonDenominator.power(-1) else { break }
        return Sum([inputs[0].sum.asProduct * reciprocal])
      case ObjectIdentifier(Power.self):
        return Sum([Self.power(inputs[0].sum, inputs[1].simplified)])
      case ObjectIdentifier(Hypotenuse.self):
        let squares = (inputs[0] * inputs[0], inputs[1] * inputs[1])
        let isInOrder = inputs[0].nameIndex <= inputs[1].nameIndex
        return sqrt(isInOrder ? squares.0 + squares.1 : squares.1 + squares.0).sum
      default: break
      }
      return Sum([Product(.operation(key, inputs.map(\.simplified)))])
    }
  }

  /// A whole power of a product is taken factor by factor; others are powers of the whole.
  private static func power(_ base: Sum, _ exponent: Expression) -> Product {
    if let whole = exponent.number.flatMap(Int.init(exactly:)),
      let power = (whole < 0 ? base.overCommonDenominator : base.asProduct).power(whole)
    {
      return power
    }
    return Product(base.asProduct.expression, exponent)
  }

  /// The place of a name, by which two names are put in order.
  private var nameIndex: Int { if case .name(let index) = self { index } else { 0 } }
}
