import ChainRule
import Homework

/// **7.1** How far two derivatives are apart, relative to their size: the difference without its
/// sign, divided by the largest of |`claimed`|, |`measured`| and 0.001.
func relativeError(_ claimed: Double, _ measured: Double) -> Double {
  return todo(.nan)
}

/// **7.2** The slope of `f` along each of its inputs, measured at `point`.
///
/// Each input is moved alone, once ahead and once behind, while the others stay where they are. The
/// step is 0.00001 × |x| for an input x, but at least 0.00001.
func numericGradient(of f: ([Double]) -> Double, at point: [Double]) -> [Double] {
  return todo([])
}

/// **7.3** The relative error of each derivative of `function` at `point`: what `backward()`
/// claims, compared with what `numericGradient(of:at:)` measures.
func gradientErrors(of function: ([Value]) -> Value, at point: [Double]) -> [Double] {
  return todo([])
}

/// **7.4** Whether all of these errors are within the tolerance, which may be as large as the
/// tolerance itself. An empty list passes.
///
/// There is a mistake in it: a gradient that is no number at all passes. Find and mend it, and take
/// the `todo` away.
func passes(_ errors: [Double]) -> Bool {
  return todo(!errors.contains { $0 > tolerance })
}

/// **7.5** The names of those rules whose derivative is wrong at one or more of the points, each
/// once, in any order.
func wrongRules(among rules: [Rule], at points: [Double]) -> [String] {
  return todo([])
}

/// **7.6** Your prediction: the slopes that `numericGradient(of:at:)` measures for relu at −1, at
/// −0.000005, at 0 and at 1. Four numbers.
var measuredSlopesOfRelu: [Double] {
  return todo([])
}
