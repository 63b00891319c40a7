#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(CRT)
  import CRT  // Windows
#else
  #error("Name the module of this system that has exp, sin and the like, as it is done above.")
#endif

/// The functions of the machine's mathematics library that rules are made of.
///
/// Their types are those of C functions, which the kit's own generic `exp` does not have. So where
/// the library has no `exp`, the kit does not compile; else the rule would call itself for ever.
@usableFromInline
struct MathLibrary: Sendable {
  /// A function of one input.
  @usableFromInline
  typealias Unary = @convention(c) (Double) -> Double

  /// A function of two inputs.
  @usableFromInline
  typealias Binary = @convention(c) (Double, Double) -> Double

  /// Exponentials, logarithms, roots, and the error function.
  @usableFromInline
  let exp, exp2, expm1, log, log2, log10, log1p, sqrt, cbrt, erf: Unary

  /// Trigonometry and the hyperbolic functions, with their inverses.
  @usableFromInline
  let sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, acosh, atanh: Unary

  /// The functions of two inputs; of `atan2` the ordinate comes first.
  @usableFromInline
  let pow, hypot, atan2: Binary
}

/// The mathematics library of this machine.
@usableFromInline
let machine = MathLibrary(
  exp: exp, exp2: exp2, expm1: expm1, log: log, log2: log2, log10: log10, log1p: log1p,
  sqrt: sqrt, cbrt: cbrt, erf: erf,
  sin: sin, cos: cos, tan: tan, asin: asin, acos: acos, atan: atan,
  sinh: sinh, cosh: cosh, tanh: tanh, asinh: asinh, acosh: acosh, atanh: atanh,
  pow: pow, hypot: hypot, atan2: atan2)
