import ChainRule

/// An expression in symbols, as a rule gives it: numbers, names, and operations on them.
///
/// A rule that is read with expressions is written down as it stands in the engine. What it
/// computes in `Double` is kept to the last bit: only what changes no digit is left out.
indirect enum Expression: Hashable, Sendable {
  /// A number, by its bits: so 0 and −0 differ, and NaN is equal to itself.
  case number(bits: UInt64)

  /// Something that has a name, by its place in a list of names.
  case name(Int)

  case operation(OperationKey, [Expression])

  /// The number that stands here, if one does.
  var number: Double? {
    if case .number(let bits) = self { Double(bitPattern: bits) } else { nil }
  }
}

/// An operation that can be compared and looked up.
struct OperationKey: Hashable, Sendable {
  let type: any ChainRule.Operation.Type

  static func == (a: OperationKey, b: OperationKey) -> Bool { a.type == b.type }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}

extension Expression: OverloadedScalar {
  static func constant(_ number: Double) -> Expression { .number(bits: number.bitPattern) }

  static func apply<O: UnaryOperation>(_ operation: O.Type, to x: Expression) -> Expression {
    if operation == Negate.self {
      if let number = x.number { return .constant(-number) }
      if case .operation(let key, let inputs) = x, key.type == Negate.self { return inputs[0] }
    }
    return .operation(OperationKey(type: operation), [x])
  }

  static func apply<O: BinaryOperation>(
    _ operation: O.Type, to a: Expression, _ b: Expression
  ) -> Expression {
    shortcut(operation, a, b) ?? .operation(OperationKey(type: operation), [a, b])
  }

  /// Something shorter that has the same digits; `nil` if there is nothing shorter. A slope whose
  /// convention cannot come up, since a number in it is known, is its plain formula.
  private static func shortcut(
    _ operation: any BinaryOperation.Type, _ a: Expression, _ b: Expression
  ) -> Expression? {
    switch ObjectIdentifier(operation) {
    case ObjectIdentifier(Add.self), ObjectIdentifier(Subtract.self):
      return folded(operation, a, b)
    case ObjectIdentifier(Multiply.self):
      return folded(operation, a, b) ?? product(a, b) ?? product(b, a)
    case ObjectIdentifier(Power.self):
      if b.number == 1 { return a }
      if b.number == 0 { return constant(1) }
    case ObjectIdentifier(StrongZeroProduct.self):
      if let factor = a.number ?? b.number, factor.isFinite, factor != 0 { return a * b }
    case ObjectIdentifier(PowerSlope.self):
      if let exponent = b.number, exponent.isFinite,
        exponent.magnitude >= PowerSlope.smallestPlainExponent
      {
        return PowerSlope.formula(a, b)
      }
    case ObjectIdentifier(PowerLogarithm.self):
      if let base = a.number, base > 0, base.isFinite { return PowerLogarithm.formula(a, b) }
    default: break
    }
    return nil
  }

  /// The result of an operation on two numbers.
  private static func folded(
    _ operation: any BinaryOperation.Type, _ a: Expression, _ b: Expression
  ) -> Expression? {
    guard let a = a.number, let b = b.number else { return nil }
    return constant(operation.apply(to: [a, b]))
  }

  /// The product with the factor 1 or −1.
  private static func product(_ factor: Expression, _ x: Expression) -> Expression? {
    switch factor.number {
    case 1: x
    case -1: -x
    default: nil
    }
  }
}
