import ChainRule

/// The value of an operation that has to choose, which its rule states for plain numbers alone.
///
/// Every language can compare numbers, so that one statement serves all of them. Tests run each of
/// these functions at the edges, and compare them with the rule.
struct ChoosingFunction: Sendable {
  typealias Case = Choice<Expression>.Case

  let name: String
  let parameters: [String]
  let comment: String

  /// What is computed before the choice, and its name.
  let definitions: [(name: String, expression: Expression)]

  /// The cases, of which the first that holds counts.
  let cases: [Case]

  /// The result where none of them holds.
  let otherwise: Expression

  init(
    _ name: String, _ parameters: String..., comment: String,
    where definitions: [(name: String, expression: Expression)] = [], _ cases: [Case],
    otherwise: Expression
  ) {
    self.name = name
    self.parameters = parameters
    self.comment = comment
    self.definitions = definitions
    self.cases = cases
    self.otherwise = otherwise
  }
}

extension ChoosingFunction {
  // The first parameter, the second, and what is defined behind them.
  private static let a = Expression.name(0)
  private static let b = Expression.name(1)
  private static let third = Expression.name(2)
  private static let fourth = Expression.name(3)

  private static let zero = Expression.constant(0)
  private static let one = Expression.constant(1)
  private static let infinity = Expression.constant(.infinity)

  /// The function of an operation; `nil` for one that does not choose, or does not say how.
  static func of(_ operation: any ChainRule.Operation.Type) -> ChoosingFunction? {
    if let known = all[ObjectIdentifier(operation)] { return known }
    guard let operation = operation as? any ChoosingOperation.Type else { return nil }
    let choice = operation.choice(a, b)
    return ChoosingFunction(
      operation.functionName, "a", "b", comment: operation.functionComment, choice.cases,
      otherwise: choice.otherwise)
  }

  /// The functions of the engine's operations. A comparison with NaN does not hold, and `x != x`
  /// tells it.
  static let all: [ObjectIdentifier: ChoosingFunction] = [
    ObjectIdentifier(Rectifier.self): ChoosingFunction(
      "relu", "x", comment: "x above 0, else 0.",
      [Case(a, "<=", zero, then: zero)], otherwise: a),
    ObjectIdentifier(Maximum.self): ChoosingFunction(
      "maximum", "a", "b", comment: "The larger of two numbers; nan if one is nan.",
      [Case(a, ">", b, then: a), Case(a, "!=", a, then: a)], otherwise: b),
    ObjectIdentifier(Minimum.self): ChoosingFunction(
      "minimum", "a", "b", comment: "The smaller of two numbers; nan if one is nan.",
      [Case(a, "<", b, then: a), Case(a, "!=", a, then: a)], otherwise: b),
    ObjectIdentifier(Step.self): ChoosingFunction(
      "step", "x", comment: "1 above 0, else 0: the slope of relu.",
      [Case(a, "!=", a, then: a), Case(a, ">", zero, then: one)], otherwise: zero),
    ObjectIdentifier(Sign.self): ChoosingFunction(
      "sign", "x", comment: "1 above 0, -1 below, 0 at 0: the slope of the absolute value.",
      [Case(a, ">", zero, then: one), Case(a, "<", zero, then: -one)], otherwise: a),
    ObjectIdentifier(Greater.self): ChoosingFunction(
      "greater", "a", "b", comment: "1 if a is greater, 0 if b is, a half if they are equal.",
      [
        Case(a, ">", b, then: one), Case(a, "<", b, then: zero),
        Case(a, "==", b, then: .constant(0.5)),
      ], otherwise: .constant(.nan)),
    ObjectIdentifier(StrongZeroProduct.self): ChoosingFunction(
      "strongZeroProduct", "a", "b", comment: "a * b, but 0 where that is 0 times infinity.",
      where: [("product", a * b)],
      [
        Case(third, "==", third, then: third), Case(a, "!=", a, then: a), Case(b, "!=", b, then: b),
      ], otherwise: zero),
    ObjectIdentifier(PowerSlope.self): ChoosingFunction(
      "powerSlope", "a", "b",
      comment: "The slope of a to the power of b by a; with a tiny b, as a product of two.",
      where: [("whole", pow(a, b - 1)), ("half", pow(abs(a), (b - 1) / 2))],
      [
        Case(abs(third), "!=", infinity, then: .strong(b, third)),
        Case(a, "==", zero, then: .strong(b, third)),
        Case(
          abs(b), ">=", .constant(PowerSlope.smallestPlainExponent), then: .strong(b, third)),
        Case(third, "<", zero, then: b * fourth * -fourth),
      ], otherwise: b * fourth * fourth),
    ObjectIdentifier(Direction.self): ChoosingFunction(
      "direction", "a", "b", comment: "a / hypot(a, b); 0 at the origin, which has no direction.",
      where: [("size", maximum(abs(a), abs(b)))],
      [
        Case(third, "==", zero, then: zero),
        Case(abs(a) - abs(b), "==", infinity, then: sign(a)),
        Case(third, ">", .constant(0x1p1000), then: scaled(by: 0x1p-100)),
        Case(third, "<", .constant(0x1p-960), then: scaled(by: 0x1p100)),
      ], otherwise: a / hypot(a, b)),
  ]

  /// The direction of a point that is moved along its own direction first.
  private static func scaled(by scale: Double) -> Expression {
    let scale = Expression.constant(scale)
    return a * scale / hypot(a * scale, b * scale)
  }
}

extension Expression {
  /// The product in which 0 is stronger than infinity.
  fileprivate static func strong(_ a: Expression, _ b: Expression) -> Expression {
    StrongZeroProduct.of(a, b)
  }
}
