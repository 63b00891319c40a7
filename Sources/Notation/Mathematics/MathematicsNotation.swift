import ChainRule

/// In what formulas of one format differ from those of another.
struct MathematicsNotation: Sendable {
  /// A name, in its parts.
  let name: @Sendable (NameParts) -> String
  let number: @Sendable (String) -> String

  /// A sign with spaces around it, as = and +; and one in front.
  let sign: @Sendable (String) -> String
  let minus: String

  /// The sign of a product, between two factors.
  let times: String

  let fraction: @Sendable (String, String) -> String

  /// Whether a fraction is set as one number above another, so that it needs no parentheses.
  let fractionsAreTall: Bool

  let power: @Sendable (String, String) -> String

  /// A root of a degree; the square root has none. The radicand is an atom, or in parentheses
  /// where the root's line does not reach over it.
  let root: @Sendable (String, String?) -> String
  let absoluteValue: @Sendable (String) -> String
  let parentheses: @Sendable (String) -> String

  /// The name of a function, which is upright.
  let function: @Sendable (FunctionName) -> String

  /// A function with what is in its parentheses.
  let call: @Sendable (_ function: String, _ inputs: [String]) -> String

  /// The derivative of one name by another.
  let derivative: @Sendable (String, String) -> String

  /// What stands for something that is to be filled in.
  let blank: String
}

/// The name of a function as mathematics knows it, with a base below the line: log₂.
struct FunctionName {
  let name: String
  let base: String?

  init(_ operation: any ChainRule.Operation.Type) {
    let symbol = operation.symbol
    switch ObjectIdentifier(operation) {
    case ObjectIdentifier(BinaryLogarithm.self): (name, base) = ("log", "2")
    case ObjectIdentifier(DecimalLogarithm.self): (name, base) = ("log", "10")
    case ObjectIdentifier(ArcSine.self), ObjectIdentifier(ArcCosine.self),
      ObjectIdentifier(ArcTangent.self):
      (name, base) = ("arc" + symbol.dropFirst(), nil)
    case ObjectIdentifier(InverseHyperbolicSine.self),
      ObjectIdentifier(InverseHyperbolicCosine.self),
      ObjectIdentifier(InverseHyperbolicTangent.self):
      (name, base) = ("ar" + symbol.dropFirst(), nil)
    default: (name, base) = (symbol, nil)
    }
  }
}
