import ChainRule

/// Writes expressions as they stand on a blackboard.
struct MathematicsWriter {
  let notation: MathematicsNotation

  /// The names that expressions mention by their places.
  let names: [String]

  /// A name by its place.
  func name(_ index: Int) -> String { notation.name(NameParts(names[index])) }

  /// A number in its shortest digits.
  func number(_ number: Double) -> String {
    let text = "\(number)"
    return notation.number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// An expression, in parentheses if it binds less tightly than its place asks: a sum is 1, a
  /// product 2, a sign 3, a power 4.
  func text(_ expression: Expression, within precedence: Int = 0) -> String {
    switch expression {
    case .number(let bits):
      let value = Double(bitPattern: bits)
      let text = number(value)
      return value.sign == .minus && precedence > 1 ? notation.parentheses(text) : text
    case .name(let index): return name(index)
    case .operation(let key, let inputs):
      let (text, own) = written(key.type, inputs)
      return own < precedence ? notation.parentheses(text) : text
    }
  }

  /// An operation, and how tightly it binds.
  private func written(
    _ operation: any ChainRule.Operation.Type, _ inputs: [Expression]
  ) -> (String, Int) {
    let atom = 5
    let first = inputs[0]
    if let slope = operation as? any SlopeOperation.Type {
      let formula = slope.formula(first, inputs[1])
      guard case .operation(let key, let inputs) = formula else { return (text(formula), atom) }
      return written(key.type, inputs)
    }
    switch ObjectIdentifier(operation) {
    case ObjectIdentifier(Add.self) where inputs[0] == inputs[1]:
      return written(Multiply.self, [.constant(2), first])
    case ObjectIdentifier(Multiply.self) where inputs[0] == inputs[1]:
      return written(Power.self, [first, .constant(2)])
    case ObjectIdentifier(Multiply.self), ObjectIdentifier(Divide.self):
      if case .operation(let key, let inner) = first, key.type == Negate.self {
        let unsigned = Expression.operation(OperationKey(type: operation), [inner[0], inputs[1]])
        return written(Negate.self, [unsigned])
      }
      return operation == Multiply.self ? product(first, inputs[1]) : fraction(first, inputs[1])
    case ObjectIdentifier(Add.self):
      return (text(first, within: 1) + notation.sign("+") + text(inputs[1], within: 1), 1)
    case ObjectIdentifier(Subtract.self):
      return (text(first, within: 1) + notation.sign("−") + text(inputs[1], within: 2), 1)
    case ObjectIdentifier(Negate.self): return (notation.minus + text(first, within: 2), 1)
    case ObjectIdentifier(Power.self): return (power(text(first, within: atom), inputs[1]), 4)
    case ObjectIdentifier(BinaryExponential.self): return (power(number(2), first), 4)
    case ObjectIdentifier(SquareRoot.self): return (notation.root(text(first), nil), atom)
    case ObjectIdentifier(CubeRoot.self): return (notation.root(text(first), "3"), atom)
    case ObjectIdentifier(AbsoluteValue.self):
      return (notation.absoluteValue(text(first)), atom)
    default: return (notation.call(operation.symbol, inputs.map { text($0) }), atom)
    }
  }

  /// A product; as multiplication is associative, a product on the right has no parentheses.
  private func product(_ a: Expression, _ b: Expression) -> (String, Int) {
    (text(a, within: 2) + notation.times + text(b, within: 2), 2)
  }

  private func fraction(_ a: Expression, _ b: Expression) -> (String, Int) {
    let isTall = notation.fractionsAreTall
    let parts = (text(a, within: isTall ? 0 : 2), text(b, within: isTall ? 0 : 3))
    return (notation.fraction(parts.0, parts.1), isTall ? 3 : 2)
  }

  private func power(_ base: String, _ exponent: Expression) -> String {
    notation.power(base, text(exponent, within: notation.fractionsAreTall ? 0 : 3))
  }
}
