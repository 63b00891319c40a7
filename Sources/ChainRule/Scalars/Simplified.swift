/// A value whose arithmetic leaves out what changes nothing: `x + 0`, `1 * x`, `x ** 1`.
///
/// A derivative rule read with it builds the graph that one would write down by hand. A product
/// with the constant 0 is 0 even where the other factor is not finite.
struct Simplified: OverloadedScalar {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func constant(_ number: Double) -> Simplified { Simplified(.constant(number)) }

  private var literal: Double? { value.literal }

  /// The data of a node that depends on no leaf: an expression as 1/3, or a constant such as π.
  private var constant: Double? { value.isConstant ? value.data : nil }

  /// The same without its sign: x for −x, 2 for −2, x·y for −x·y; `nil` where no sign leads.
  private var withoutSign: Simplified? {
    if let literal { return literal < 0 ? .constant(-literal) : nil }
    let inputs = value.inputs.map(Simplified.init)
    if value.operation == Negate.self { return inputs[0] }
    guard value.operation == Multiply.self || value.operation == Divide.self else { return nil }
    let first = inputs[0]
    if first.value.operation == Negate.self || first.literal.map({ $0 < 0 }) == true {
      let unsigned = -first
      return value.operation == Multiply.self ? unsigned * inputs[1] : unsigned / inputs[1]
    }
    return nil
  }

  static func apply<O: UnaryOperation>(_ operation: O.Type, to x: Simplified) -> Simplified {
    if operation == Negate.self {
      if let number = x.literal { return constant(-number) }
      if let unsigned = x.withoutSign { return unsigned }
    }
    return Simplified(.apply(operation, to: x.value))
  }

  static func apply<O: BinaryOperation>(
    _ operation: O.Type, to a: Simplified, _ b: Simplified
  ) -> Simplified {
    shortcut(operation, a, b) ?? Simplified(.apply(operation, to: a.value, b.value))
  }

  /// The operations that are carried out if both inputs are constants; 1/3 stays a fraction.
  private static let arithmetic: [any BinaryOperation.Type] = [
    Add.self, Subtract.self, Multiply.self, Power.self,
  ]

  /// Something simpler with the same value; `nil` if there is nothing simpler. A slope whose
  /// convention cannot come up, since a number in it is known, is its plain formula.
  private static func shortcut(
    _ operation: any BinaryOperation.Type, _ a: Simplified, _ b: Simplified
  ) -> Simplified? {
    if arithmetic.contains(where: { $0 == operation }), let a = a.literal, let b = b.literal {
      return constant(operation.apply(to: [a, b]))
    }
    switch ObjectIdentifier(operation) {
    case ObjectIdentifier(Add.self):
      if a.literal == 0 { return b }
      if b.literal == 0 { return a }
      if let b = b.withoutSign { return a - b }
    case ObjectIdentifier(Subtract.self):
      if a.literal == 0 { return -b }
      if b.literal == 0 { return a }
      if let b = b.withoutSign { return a + b }
    case ObjectIdentifier(Multiply.self):
      return product(a, b)
    case ObjectIdentifier(Divide.self):
      if a.literal == 0 { return a }
      if b.literal == 1 { return a }
    case ObjectIdentifier(Power.self):
      if b.literal == 0 { return constant(1) }
      if b.literal == 1 { return a }
    case ObjectIdentifier(StrongZeroProduct.self):
      if a.literal == 0 || b.literal == 0 { return constant(0) }
      if let factor = a.constant ?? b.constant, factor.isFinite, factor != 0 { return a * b }
    case ObjectIdentifier(PowerSlope.self):
      if b.literal == 0 { return constant(0) }
      if let exponent = b.constant, exponent.isFinite,
        abs(exponent) >= PowerSlope.smallestPlainExponent
      {
        return PowerSlope.formula(a, b)
      }
    case ObjectIdentifier(PowerLogarithm.self):
      if let base = a.constant, base > 0, base.isFinite { return PowerLogarithm.formula(a, b) }
    default: break
    }
    return nil
  }

  private static func product(_ a: Simplified, _ b: Simplified) -> Simplified? {
    if a.literal == 0 || b.literal == 0 { return constant(0) }
    if a.literal == 1 { return b }
    if b.literal == 1 { return a }
    if a.literal == -1 { return -b }
    if b.literal == -1 { return -a }
    if b.literal != nil { return b * a }
    if b.value.operation == Negate.self { return -a * Simplified(b.value.inputs[0]) }
    if a.literal != nil, b.value.operation == Multiply.self {
      let factors = b.value.inputs.map(Simplified.init)
      if factors[0].literal != nil { return (a * factors[0]) * factors[1] }
    }
    return nil
  }
}
