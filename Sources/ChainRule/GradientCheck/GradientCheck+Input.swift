extension GradientCheck {
  /// The derivatives by one input.
  public struct Input: Sendable {
    /// The input's label, or its name in the graph.
    public let name: String

    /// The derivative by reverse mode, as ``Value/backward()`` computes it.
    public let reverse: Double

    /// The derivative by forward mode, as ``Dual`` computes it.
    public let forward: Double

    /// The derivative measured by differences; NaN where nothing can be measured.
    ///
    /// At a corner it lies in the middle of the slopes to both sides.
    public let numeric: Double

    /// How far rounding and bending may have moved `numeric` from the true derivative, and the
    /// others from what their rules say; infinite at kinks and where nothing can be measured.
    public let numericError: Double

    /// The larger of the differences of `reverse` and `forward` from `numeric`, relative to the
    /// larger derivative; NaN if one of them is NaN.
    ///
    /// Where both are so small that `numericError` hides them, it is relative to what can be
    /// measured: so it is sound at zero.
    public let relativeError: Double

    /// Whether the function has no single slope here: a corner, a jump, a vertical slope or the
    /// edge of where it is defined.
    ///
    /// The operations say so (``Operation/isKink(at:)``), or the slopes of ever shorter secants do.
    public let isKink: Bool

    /// What all of this says about the derivative.
    public let verdict: Verdict
  }
}

extension GradientCheck.Input {
  /// Compares the derivatives of a function, whose value is `value`, by one input, `x`; an
  /// operation may have said that it has a kink there.
  init(
    name: String, reverse: Double, forward: Double, isKnownKink: Bool, at x: Double, value: Double,
    of function: CheckedFunction
  ) {
    let isMeasurable = x.isFinite && value.isFinite
    let measured = isMeasurable ? NumericDerivative(of: function.value, at: x) : nil
    let claimError = isMeasurable ? function.derivativeError(x) : .infinity
    var comparison = Comparison(
      reverse: reverse, forward: forward, numeric: measured?.slope ?? .nan,
      claimError: claimError, numericError: measured?.error ?? .infinity,
      limit: measured?.limit ?? .end)
    let isKink =
      isKnownKink
      || isMeasurable && !comparison.isConclusive
        && KinkSearch.showsKink(of: function.value, at: x)
    if isKink {
      comparison.numeric = measured?.slopeAcross ?? .nan
      comparison.numericError = .infinity
    }

    self.name = name
    self.reverse = reverse
    self.forward = forward
    self.isKink = isKink
    numeric = comparison.error.isFinite || isKink ? comparison.numeric : .nan
    numericError = comparison.error
    relativeError = comparison.relativeError
    verdict =
      if !isMeasurable || reverse.isNaN || forward.isNaN {
        .notFinite
      } else if isKink {
        comparison.modesAgree ? .kink : .disagrees
      } else if !reverse.isFinite || !forward.isFinite {
        .notFinite
      } else if !comparison.modesAgree {
        .disagrees
      } else {
        comparison.verdict { tolerance in
          function.derivativeIsSteady(at: x, step: measured?.step ?? .nan, within: tolerance)
        }
      }
  }
}
