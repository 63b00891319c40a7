// The operations as functions of any scalar: `tanh(x)` is a `Double` for a `Double`, a node for a
// `Value`. Other modules inline them, or call the code made for `Value`: generic code would look up
// at run time what each `+` means.

/// The square root of `x`.
@inlinable @specialized(where S == Value)
public func sqrt<S: Scalar>(_ x: consuming S) -> S { SquareRoot.of(x) }

/// The cube root of `x`.
@inlinable @specialized(where S == Value)
public func cbrt<S: Scalar>(_ x: consuming S) -> S { CubeRoot.of(x) }

/// e to the power of `x`.
@inlinable @specialized(where S == Value)
public func exp<S: Scalar>(_ x: consuming S) -> S { Exponential.of(x) }

/// 2 to the power of `x`.
@inlinable @specialized(where S == Value)
public func exp2<S: Scalar>(_ x: consuming S) -> S { BinaryExponential.of(x) }

/// exp(x) − 1, accurate near 0.
@inlinable @specialized(where S == Value)
public func expm1<S: Scalar>(_ x: consuming S) -> S { ExponentialMinusOne.of(x) }

/// The natural logarithm of `x`.
@inlinable @specialized(where S == Value)
public func log<S: Scalar>(_ x: consuming S) -> S { Logarithm.of(x) }

/// The logarithm of `x` with base 2.
@inlinable @specialized(where S == Value)
public func log2<S: Scalar>(_ x: consuming S) -> S { BinaryLogarithm.of(x) }

/// The logarithm of `x` with base 10.
@inlinable @specialized(where S == Value)
public func log10<S: Scalar>(_ x: consuming S) -> S { DecimalLogarithm.of(x) }

/// log(1 + x), accurate near 0.
@inlinable @specialized(where S == Value)
public func log1p<S: Scalar>(_ x: consuming S) -> S { LogarithmOnePlus.of(x) }

/// The sine of `x`, in radians.
@inlinable @specialized(where S == Value)
public func sin<S: Scalar>(_ x: consuming S) -> S { Sine.of(x) }

/// The cosine of `x`, in radians.
@inlinable @specialized(where S == Value)
public func cos<S: Scalar>(_ x: consuming S) -> S { Cosine.of(x) }

/// The tangent of `x`, in radians.
@inlinable @specialized(where S == Value)
public func tan<S: Scalar>(_ x: consuming S) -> S { Tangent.of(x) }

/// The angle whose sine is `x`, in radians.
@inlinable @specialized(where S == Value)
public func asin<S: Scalar>(_ x: consuming S) -> S { ArcSine.of(x) }

/// The angle whose cosine is `x`, in radians.
@inlinable @specialized(where S == Value)
public func acos<S: Scalar>(_ x: consuming S) -> S { ArcCosine.of(x) }

/// The angle whose tangent is `x`, in radians.
@inlinable @specialized(where S == Value)
public func atan<S: Scalar>(_ x: consuming S) -> S { ArcTangent.of(x) }

/// The hyperbolic sine of `x`.
@inlinable @specialized(where S == Value)
public func sinh<S: Scalar>(_ x: consuming S) -> S { HyperbolicSine.of(x) }

/// The hyperbolic cosine of `x`.
@inlinable @specialized(where S == Value)
public func cosh<S: Scalar>(_ x: consuming S) -> S { HyperbolicCosine.of(x) }

/// The hyperbolic tangent of `x`.
@inlinable @specialized(where S == Value)
public func tanh<S: Scalar>(_ x: consuming S) -> S { HyperbolicTangent.of(x) }

/// The inverse hyperbolic sine of `x`.
@inlinable @specialized(where S == Value)
public func asinh<S: Scalar>(_ x: consuming S) -> S { InverseHyperbolicSine.of(x) }

/// The inverse hyperbolic cosine of `x`.
@inlinable @specialized(where S == Value)
public func acosh<S: Scalar>(_ x: consuming S) -> S { InverseHyperbolicCosine.of(x) }

/// The inverse hyperbolic tangent of `x`.
@inlinable @specialized(where S == Value)
public func atanh<S: Scalar>(_ x: consuming S) -> S { InverseHyperbolicTangent.of(x) }

/// The error function of `x`.
@inlinable @specialized(where S == Value)
public func erf<S: Scalar>(_ x: consuming S) -> S { ErrorFunction.of(x) }

/// The logistic function 1/(1 + e⁻ˣ).
@inlinable @specialized(where S == Value)
public func sigmoid<S: Scalar>(_ x: consuming S) -> S { Sigmoid.of(x) }

/// log(1 + eˣ), a smooth relu.
@inlinable @specialized(where S == Value)
public func softplus<S: Scalar>(_ x: consuming S) -> S { Softplus.of(x) }

/// `x` above 0, and 0 below.
@inlinable @specialized(where S == Value)
public func relu<S: Scalar>(_ x: consuming S) -> S { Rectifier.of(x) }

/// The distance of `x` from 0.
@inlinable @specialized(where S == Value)
public func abs<S: Scalar>(_ x: consuming S) -> S { AbsoluteValue.of(x) }

/// 1 where `x` is above 0, and 0 elsewhere.
@inlinable @specialized(where S == Value)
public func step<S: Scalar>(_ x: consuming S) -> S { Step.of(x) }

/// 1, 0 or −1, as the sign of `x` is.
@inlinable @specialized(where S == Value)
public func sign<S: Scalar>(_ x: consuming S) -> S { Sign.of(x) }

/// `a` to the power of `b`.
@inlinable @specialized(where S == Value)
public func pow<S: Scalar>(_ a: consuming S, _ b: consuming S) -> S { Power.of(a, b) }

/// √(a² + b²).
@inlinable @specialized(where S == Value)
public func hypot<S: Scalar>(_ a: consuming S, _ b: consuming S) -> S { Hypotenuse.of(a, b) }

/// The angle of the point (`x`, `y`), in radians; the ordinate comes first.
@inlinable @specialized(where S == Value)
public func atan2<S: Scalar>(_ y: consuming S, _ x: consuming S) -> S { ArcTangent2.of(y, x) }

/// The larger of `a` and `b`.
@inlinable @specialized(where S == Value)
public func maximum<S: Scalar>(_ a: consuming S, _ b: consuming S) -> S { Maximum.of(a, b) }

/// The smaller of `a` and `b`.
@inlinable @specialized(where S == Value)
public func minimum<S: Scalar>(_ a: consuming S, _ b: consuming S) -> S { Minimum.of(a, b) }

/// 1 where `a` is greater than `b`, 0 where it is less, ½ where they are equal.
@inlinable @specialized(where S == Value)
public func greater<S: Scalar>(_ a: consuming S, _ b: consuming S) -> S { Greater.of(a, b) }

/// `x` above 0, and `slope` times `x` elsewhere.
@inlinable @specialized(where S == Value)
public func leakyRelu<S: Scalar>(_ x: S, slope: S) -> S { LeakyRectifier.of(x, slope) }

/// `x` above 0, and `slope` times `x` elsewhere.
public func leakyRelu(_ x: Value, slope: Double = 0.01) -> Value {
  leakyRelu(x, slope: Value.constant(slope))
}
