import ChainRule
import Testing

/// An operation of the kit, the function that a user calls for it, and how exact its rule is.
struct TestedOperation: CustomTestStringConvertible, Sendable {
  /// How far a derivative may be from the true one.
  enum Tolerance {
    /// So many units in the last place.
    case ulps(Double)
    /// So much of its size.
    case relative(Double)
    /// So much, however small the derivative is.
    case absolute(Double)
  }

  let name: String
  let operation: any ChainRule.Operation.Type
  let derivatives: Tolerance
  let function: @Sendable ([Value]) -> Value

  init(
    _ name: String, _ operation: any ChainRule.Operation.Type, _ derivatives: Tolerance = .ulps(4),
    _ function: @escaping @Sendable ([Value]) -> Value
  ) {
    self.name = name
    self.operation = operation
    self.derivatives = derivatives
    self.function = function
  }

  var testDescription: String { name }

  /// One rounding of 1: what is left of 1 − y² and of 1 − y, where y is nearly 1.
  private static let cancelling = Tolerance.absolute(0x1p-52)

  /// The rules that round an exponent, whose error is multiplied by its size.
  private static let exponents = Tolerance.relative(1e-12)

  static let all: [TestedOperation] = [
    TestedOperation("add", Add.self) { $0[0] + $0[1] },
    TestedOperation("subtract", Subtract.self) { $0[0] - $0[1] },
    TestedOperation("multiply", Multiply.self) { $0[0] * $0[1] },
    TestedOperation("divide", Divide.self) { $0[0] / $0[1] },
    TestedOperation("negate", Negate.self) { -$0[0] },
    TestedOperation("pow", Power.self, exponents) { pow($0[0], $0[1]) },
    TestedOperation("sqrt", SquareRoot.self) { sqrt($0[0]) },
    TestedOperation("cbrt", CubeRoot.self) { cbrt($0[0]) },
    TestedOperation("hypot", Hypotenuse.self) { hypot($0[0], $0[1]) },
    TestedOperation("exp", Exponential.self) { exp($0[0]) },
    TestedOperation("exp2", BinaryExponential.self) { exp2($0[0]) },
    TestedOperation("expm1", ExponentialMinusOne.self) { expm1($0[0]) },
    TestedOperation("log", Logarithm.self) { log($0[0]) },
    TestedOperation("log2", BinaryLogarithm.self) { log2($0[0]) },
    TestedOperation("log10", DecimalLogarithm.self) { log10($0[0]) },
    TestedOperation("log1p", LogarithmOnePlus.self) { log1p($0[0]) },
    TestedOperation("erf", ErrorFunction.self, exponents) { erf($0[0]) },
    TestedOperation("sin", Sine.self) { sin($0[0]) },
    TestedOperation("cos", Cosine.self) { cos($0[0]) },
    TestedOperation("tan", Tangent.self) { tan($0[0]) },
    TestedOperation("asin", ArcSine.self) { asin($0[0]) },
    TestedOperation("acos", ArcCosine.self) { acos($0[0]) },
    TestedOperation("atan", ArcTangent.self) { atan($0[0]) },
    TestedOperation("atan2", ArcTangent2.self) { atan2($0[0], $0[1]) },
    TestedOperation("sinh", HyperbolicSine.self) { sinh($0[0]) },
    TestedOperation("cosh", HyperbolicCosine.self) { cosh($0[0]) },
    TestedOperation("tanh", HyperbolicTangent.self, cancelling) { tanh($0[0]) },
    TestedOperation("asinh", InverseHyperbolicSine.self) { asinh($0[0]) },
    TestedOperation("acosh", InverseHyperbolicCosine.self) { acosh($0[0]) },
    TestedOperation("atanh", InverseHyperbolicTangent.self) { atanh($0[0]) },
    TestedOperation("sigmoid", Sigmoid.self, cancelling) { sigmoid($0[0]) },
    TestedOperation("softplus", Softplus.self) { softplus($0[0]) },
    TestedOperation("relu", Rectifier.self) { relu($0[0]) },
    TestedOperation("leakyRelu", LeakyRectifier.self) { leakyRelu($0[0], slope: $0[1]) },
    TestedOperation("abs", AbsoluteValue.self) { abs($0[0]) },
    TestedOperation("max", Maximum.self) { maximum($0[0], $0[1]) },
    TestedOperation("min", Minimum.self) { minimum($0[0], $0[1]) },
    TestedOperation("step", Step.self) { step($0[0]) },
    TestedOperation("sign", Sign.self) { sign($0[0]) },
    TestedOperation("greater", Greater.self) { greater($0[0], $0[1]) },
    TestedOperation("strongZeroProduct", StrongZeroProduct.self) {
      StrongZeroProduct.of($0[0], $0[1])
    },
    TestedOperation("powerSlope", PowerSlope.self, exponents) { PowerSlope.of($0[0], $0[1]) },
    TestedOperation("powerLog", PowerLogarithm.self, exponents) { PowerLogarithm.of($0[0], $0[1]) },
    TestedOperation("direction", Direction.self) { Direction.of($0[0], $0[1]) },
  ]
}
