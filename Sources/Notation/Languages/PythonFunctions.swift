import ChainRule

/// The operations at which Python raises an error where others return an infinity or NaN.
let pythonFunctions: [(operation: any ChainRule.Operation.Type, function: WrittenOutFunction)] =
  [
    (
      Divide.self,
      WrittenOutFunction(
        "divide", "a", "b", comment: "a / b, with infinity or nan where b is 0.",
        [
          "if b != 0.0: return a / b",
          "if a == 0.0 or a != a: return math.nan",
          "return math.copysign(math.inf, a) * math.copysign(1.0, b)",
        ])
    ),
    (
      Power.self,
      WrittenOutFunction(
        "power", "a", "b", comment: "a ** b, with infinity or nan where Python raises an error.",
        [
          "isOdd = math.isfinite(b) and abs(math.fmod(b, 2.0)) == 1.0",
          "sign = math.copysign(1.0, a) if isOdd else 1.0",
          "try: return math.pow(a, b)",
          "except OverflowError: return sign * math.inf",
          "except ValueError: return sign * math.inf if a == 0.0 else math.nan",
        ])
    ),
    (
      SquareRoot.self,
      Grammar.squareRoot(["return math.nan if x < 0.0 else math.sqrt(x + 0.0)"])
    ),
    orInfinity(Exponential.self, "math.inf"),
    (
      BinaryExponential.self,
      WrittenOutFunction(
        "exp2", "x", comment: "2 to the power of x.",
        ["try: return math.pow(2.0, x)", "except OverflowError: return math.inf"])
    ),
    (
      CubeRoot.self,
      WrittenOutFunction(
        "cbrt", "x", comment: "The cube root, for negative numbers too.",
        ["return math.copysign(math.pow(abs(x), 1.0 / 3.0), x)"])
    ),
    orInfinity(ExponentialMinusOne.self, "math.inf"),
    orInfinity(HyperbolicSine.self, "math.copysign(math.inf, x)"),
    orInfinity(HyperbolicCosine.self, "math.inf"),
    within(Logarithm.self, "x > 0.0", "-math.inf if x == 0.0 else math.nan"),
    within(BinaryLogarithm.self, "x > 0.0", "-math.inf if x == 0.0 else math.nan"),
    within(DecimalLogarithm.self, "x > 0.0", "-math.inf if x == 0.0 else math.nan"),
    within(LogarithmOnePlus.self, "x > -1.0", "-math.inf if x == -1.0 else math.nan"),
    within(Sine.self, "abs(x) < math.inf", "math.nan"),
    within(Cosine.self, "abs(x) < math.inf", "math.nan"),
    within(Tangent.self, "abs(x) < math.inf", "math.nan"),
    within(ArcSine.self, "abs(x) <= 1.0", "math.nan"),
    within(ArcCosine.self, "abs(x) <= 1.0", "math.nan"),
    within(InverseHyperbolicCosine.self, "x >= 1.0", "math.nan"),
    within(
      InverseHyperbolicTangent.self, "abs(x) < 1.0", "x * math.inf if abs(x) == 1.0 else math.nan"),
  ]

/// A function that is too large for Python at large inputs.
private func orInfinity(
  _ operation: any ChainRule.Operation.Type, _ infinity: String
) -> (any ChainRule.Operation.Type, WrittenOutFunction) {
  let name = operation.symbol
  return (
    operation,
    WrittenOutFunction(
      name, "x", comment: "math.\(name), with infinity where the result is too large.",
      ["try: return math.\(name)(x)", "except OverflowError: return \(infinity)"])
  )
}

/// A function that Python computes only where a condition holds.
private func within(
  _ operation: any ChainRule.Operation.Type, _ condition: String, _ otherwise: String
) -> (any ChainRule.Operation.Type, WrittenOutFunction) {
  let name = operation.symbol
  return (
    operation,
    WrittenOutFunction(
      name, "x", comment: "math.\(name), with infinity or nan where Python raises an error.",
      ["if \(condition): return math.\(name)(x)", "return \(otherwise)"])
  )
}
