/// What a name in a formula is made of.
enum FormulaName {
  /// A letter of any script, or `_`.
  static func canStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isLetter(scalar) || scalar == "_" : scalar.properties.isXIDStart
  }

  /// Besides letters, a name goes on with digits, small digits as in w₁, and primes as in x′.
  static func canContinue(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "_" }
    return scalar.properties.isXIDContinue || ("₀"..."ₜ").contains(scalar) || scalar == "′"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Names that a formula can use: what cannot stand in a name, or is taken, is replaced by `_`.
  static func distinct(_ labels: [String]) -> [String] {
    var taken = Set(constants.keys).union(FormulaFunctions.named(with: []).keys)
    return labels.map { label in
      let scalars = label.unicodeScalars.map { canContinue($0) ? $0 : "_" }
      var name = String(String.UnicodeScalarView(scalars))
      if scalars.first.map(canStart) != true { name = "_" + name }
      while !taken.insert(name).inserted { name += "_" }
      return name
    }
  }

  /// Names that mean a number.
  static let constants: [String: Double] = [
    "pi": .pi, "π": .pi, "inf": .infinity, "∞": .infinity, "nan": .nan,
  ]
}

/// The operations that a formula may call by name.
enum FormulaFunctions {
  static let standard: [any Operation.Type] = [
    SquareRoot.self, CubeRoot.self, Hypotenuse.self, Power.self,
    Exponential.self, BinaryExponential.self, ExponentialMinusOne.self,
    Logarithm.self, BinaryLogarithm.self, DecimalLogarithm.self, LogarithmOnePlus.self,
    ErrorFunction.self,
    Sine.self, Cosine.self, Tangent.self,
    ArcSine.self, ArcCosine.self, ArcTangent.self, ArcTangent2.self,
    HyperbolicSine.self, HyperbolicCosine.self, HyperbolicTangent.self,
    InverseHyperbolicSine.self, InverseHyperbolicCosine.self, InverseHyperbolicTangent.self,
    Sigmoid.self, Softplus.self, Rectifier.self, LeakyRectifier.self,
    AbsoluteValue.self, Maximum.self, Minimum.self, Step.self, Sign.self, Greater.self,
  ]

  /// The operations by their names: the standard ones, with `ln`, `pow` and the like beside them.
  static func named(with operations: [any Operation.Type]) -> [String: any Operation.Type] {
    var functions: [String: any Operation.Type] = [
      "pow": Power.self, "ln": Logarithm.self, "maximum": Maximum.self, "minimum": Minimum.self,
    ]
    for operation in standard + operations where FormulaNotation.of(operation) == nil {
      functions[operation.symbol] = operation
    }
    return functions
  }
}
