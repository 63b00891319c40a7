import ChainRule

/// Writes expressions as they stand on a blackboard.
struct MathematicsWriter {
  let notation: MathematicsNotation

  /// The names that expressions mention by their places.
  private let names: [String]
  let widths: [Int]

  /// Writes in a notation, with names for what expressions mention by its place.
  init(notation: MathematicsNotation, names: [String]) {
    self.notation = notation
    self.names = names.parts.map(notation.name)
    widths = names.map(\.count)
  }

  /// A name by its place.
  func name(_ index: Int) -> String { names[index] }

  /// A number in its shortest digits.
  func number(_ number: Double) -> String {
    let text = "\(number)"
    return notation.number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// An expression, in parentheses if it binds less tightly than its place asks: a sum is 1, a
  /// product 2, a sign 3, a power 4.
  func text(_ expression: Expression, within precedence: Int = 0) -> String {
    let (text, own) = written(expression)
    return own < precedence ? notation.parentheses(text) : text
  }

  private static let atom = 5

  /// An expression without parentheses around it, and how tightly it binds.
  private func written(_ expression: Expression) -> (String, Int) {
    switch expression {
    case .number(let bits):
      let value = Double(bitPattern: bits)
      let pi = notation.name(NameParts(whole: "π"))
      if value == .pi { return (pi, Self.atom) }
      // The slope of the error function at 0.
      if value == 2 / Double.pi.squareRoot() {
        return (notation.fraction("2", notation.root(pi, nil)), notation.fractionsAreTall ? 3 : 2)
      }
      let digits = "\(value)".split(separator: "e")
      // 1e-07 is written as the power 10⁻⁷, and 2e-07 as the product 2·10⁻⁷.
      let unsigned = digits.count < 2 ? Self.atom : digits[0] == "1" ? 4 : 2
      return (number(value), value.sign == .minus ? 1 : unsigned)
    case .name(let index): return (name(index), Self.atom)
    case .operation(let key, let inputs):
      if let textbook = textbook(key.type, inputs) { return written(textbook) }
      return written(key.type, inputs)
    }
  }

  /// How a textbook writes an operation that has a name of its own in programs; `nil` for others.
  private func textbook(
    _ operation: any ChainRule.Operation.Type, _ inputs: [Expression]
  ) -> Expression? {
    let a = inputs[0]
    if let slope = operation as? any SlopeOperation.Type { return slope.formula(a, inputs[1]) }
    let isTwice = inputs.count == 2 && a == inputs[1]
    switch ObjectIdentifier(operation) {
    case ObjectIdentifier(Add.self) where isTwice: return 2 * a
    case ObjectIdentifier(Multiply.self) where isTwice: return a ** 2
    case ObjectIdentifier(Hypotenuse.self): return sqrt(a ** 2 + inputs[1] ** 2)
    case ObjectIdentifier(ExponentialMinusOne.self): return exp(a) - 1
    case ObjectIdentifier(LogarithmOnePlus.self): return log(1 + a)
    case ObjectIdentifier(BinaryExponential.self): return 2 ** a
    default: return nil
    }
  }

  private func written(
    _ operation: any ChainRule.Operation.Type, _ inputs: [Expression]
  ) -> (String, Int) {
    let (first, last) = (inputs[0], inputs[inputs.count - 1])
    switch ObjectIdentifier(operation) {
    case ObjectIdentifier(Add.self), ObjectIdentifier(Subtract.self):
      let sign = operation == Add.self ? "+" : "−"
      return (text(first, within: 1) + notation.sign(sign) + text(last, within: 2), 1)
    case ObjectIdentifier(Multiply.self):
      return (text(first, within: 2) + notation.times + text(last, within: 3), 2)
    case ObjectIdentifier(Divide.self):
      let isTall = notation.fractionsAreTall
      let parts = (text(first, within: isTall ? 0 : 2), text(last, within: isTall ? 0 : 3))
      return (notation.fraction(parts.0, parts.1), isTall ? 3 : 2)
    case ObjectIdentifier(Negate.self): return (notation.minus + text(first, within: 2), 1)
    case ObjectIdentifier(Power.self): return (power(first, last), 4)
    case ObjectIdentifier(SquareRoot.self): return (root(first, nil), Self.atom)
    case ObjectIdentifier(CubeRoot.self): return (root(first, "3"), Self.atom)
    case ObjectIdentifier(AbsoluteValue.self):
      return (notation.absoluteValue(text(first)), Self.atom)
    default:
      return (call(notation.function(FunctionName(operation)), inputs), Self.atom)
    }
  }

  private func call(_ function: String, _ inputs: [Expression]) -> String {
    notation.call(function, inputs.map { text($0) })
  }

  /// Whether an operation is written as a function with parentheses.
  private func isCall(
    _ operation: any ChainRule.Operation.Type, _ inputs: [Expression]
  ) -> Bool {
    let signs: [any ChainRule.Operation.Type] = [
      SquareRoot.self, CubeRoot.self, AbsoluteValue.self,
    ]
    return textbook(operation, inputs) == nil && OperatorNotation.of(operation) == nil
      && !signs.contains { $0 == operation }
  }

  private func root(_ radicand: Expression, _ degree: String?) -> String {
    notation.root(text(radicand, within: notation.fractionsAreTall ? 0 : Self.atom), degree)
  }

  /// A power; that of a function stands behind the function's name: sin²(x).
  private func power(_ base: Expression, _ exponent: Expression) -> String {
    let above = text(exponent, within: notation.fractionsAreTall ? 0 : 3)
    if case .operation(let key, let inputs) = base, isCall(key.type, inputs),
      let number = exponent.number, number > 0, number == number.rounded()
    {
      return call(notation.power(notation.function(FunctionName(key.type)), above), inputs)
    }
    let isHigh = notation.fractionsAreTall && base.isRoot
    let below = text(base, within: Self.atom)
    return notation.power(isHigh ? notation.parentheses(below) : below, above)
  }
}

extension Expression {
  /// Whether it is a root, whose own power would look like that of its radicand.
  fileprivate var isRoot: Bool {
    guard case .operation(let key, _) = self else { return false }
    return key.type == SquareRoot.self || key.type == CubeRoot.self
  }
}
