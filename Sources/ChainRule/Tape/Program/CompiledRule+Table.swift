// The kit's own operations, whose rules are compiled for `Double` and for lanes. An operation from
// another module is read through its generic rule, which gives the same results and takes longer.

extension CompiledUnaryRule {
  /// The rule of any operation with one input.
  static func of(_ operation: any Operation.Type) -> Self {
    if let rule = table[ObjectIdentifier(operation)] { return rule }
    guard let operation = operation as? any UnaryOperation.Type else {
      preconditionFailure("\(operation) does not conform to UnaryOperation")
    }
    return Self(operation)
  }

  private static let table: [ObjectIdentifier: Self] = [
    ObjectIdentifier(Negate.self): Self(Negate.self),
    ObjectIdentifier(SquareRoot.self): Self(SquareRoot.self),
    ObjectIdentifier(CubeRoot.self): Self(CubeRoot.self),
    ObjectIdentifier(Exponential.self): Self(Exponential.self),
    ObjectIdentifier(BinaryExponential.self): Self(BinaryExponential.self),
    ObjectIdentifier(ExponentialMinusOne.self): Self(ExponentialMinusOne.self),
    ObjectIdentifier(Logarithm.self): Self(Logarithm.self),
    ObjectIdentifier(BinaryLogarithm.self): Self(BinaryLogarithm.self),
    ObjectIdentifier(DecimalLogarithm.self): Self(DecimalLogarithm.self),
    ObjectIdentifier(LogarithmOnePlus.self): Self(LogarithmOnePlus.self),
    ObjectIdentifier(ErrorFunction.self): Self(ErrorFunction.self),
    ObjectIdentifier(Sine.self): Self(Sine.self),
    ObjectIdentifier(Cosine.self): Self(Cosine.self),
    ObjectIdentifier(Tangent.self): Self(Tangent.self),
    ObjectIdentifier(ArcSine.self): Self(ArcSine.self),
    ObjectIdentifier(ArcCosine.self): Self(ArcCosine.self),
    ObjectIdentifier(ArcTangent.self): Self(ArcTangent.self),
    ObjectIdentifier(HyperbolicSine.self): Self(HyperbolicSine.self),
    ObjectIdentifier(HyperbolicCosine.self): Self(HyperbolicCosine.self),
    ObjectIdentifier(HyperbolicTangent.self): Self(HyperbolicTangent.self),
    ObjectIdentifier(InverseHyperbolicSine.self): Self(InverseHyperbolicSine.self),
    ObjectIdentifier(InverseHyperbolicCosine.self): Self(InverseHyperbolicCosine.self),
    ObjectIdentifier(InverseHyperbolicTangent.self): Self(InverseHyperbolicTangent.self),
    ObjectIdentifier(Sigmoid.self): Self(Sigmoid.self),
    ObjectIdentifier(Softplus.self): Self(Softplus.self),
    ObjectIdentifier(Rectifier.self): Self(Rectifier.self),
    ObjectIdentifier(AbsoluteValue.self): Self(AbsoluteValue.self),
    ObjectIdentifier(Step.self): Self(Step.self),
    ObjectIdentifier(Sign.self): Self(Sign.self),
  ]
}

extension CompiledBinaryRule {
  /// The rule of any operation with two inputs.
  static func of(_ operation: any Operation.Type) -> Self {
    if let rule = table[ObjectIdentifier(operation)] { return rule }
    guard let operation = operation as? any BinaryOperation.Type else {
      preconditionFailure("\(operation) does not conform to BinaryOperation")
    }
    return Self(operation)
  }

  private static let table: [ObjectIdentifier: Self] = [
    ObjectIdentifier(Add.self): Self(Add.self),
    ObjectIdentifier(Subtract.self): Self(Subtract.self),
    ObjectIdentifier(Multiply.self): Self(Multiply.self),
    ObjectIdentifier(Divide.self): Self(Divide.self),
    ObjectIdentifier(Power.self): Self(Power.self),
    ObjectIdentifier(Hypotenuse.self): Self(Hypotenuse.self),
    ObjectIdentifier(ArcTangent2.self): Self(ArcTangent2.self),
    ObjectIdentifier(LeakyRectifier.self): Self(LeakyRectifier.self),
    ObjectIdentifier(Maximum.self): Self(Maximum.self),
    ObjectIdentifier(Minimum.self): Self(Minimum.self),
    ObjectIdentifier(Greater.self): Self(Greater.self),
    ObjectIdentifier(StrongZeroProduct.self): Self(StrongZeroProduct.self),
    ObjectIdentifier(PowerSlope.self): Self(PowerSlope.self),
    ObjectIdentifier(PowerLogarithm.self): Self(PowerLogarithm.self),
    ObjectIdentifier(Direction.self): Self(Direction.self),
  ]
}
