// Some functions as methods too, for those who come from micrograd, where a network says
// `x.tanh()`. Both ways make the same node. There are few: within an extension of `Value` a method
// hides the function of its name, which is `ChainRule.tanh(x)` there.

extension Value {
  /// e to the power of this value, as `exp(x)`.
  public func exp() -> Value { Exponential.of(self) }

  /// The natural logarithm of this value, as `log(x)`.
  public func log() -> Value { Logarithm.of(self) }

  /// The hyperbolic tangent of this value, as `tanh(x)`.
  public func tanh() -> Value { HyperbolicTangent.of(self) }

  /// The logistic function 1/(1 + e⁻ˣ) of this value, as `sigmoid(x)`.
  public func sigmoid() -> Value { Sigmoid.of(self) }

  /// This value above 0, and 0 below, as `relu(x)`.
  public func relu() -> Value { Rectifier.of(self) }

  /// This value to the power of a plain number, as `pow(x, 2)` and `x ** 2`.
  public func pow(_ exponent: Double) -> Value { self ** exponent }

  /// This value to the power of another one, as `pow(x, y)` and `x ** y`.
  public func pow(_ exponent: Value) -> Value { self ** exponent }
}
