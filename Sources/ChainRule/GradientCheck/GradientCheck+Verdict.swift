extension GradientCheck {
  /// What a check finds out about the derivative by one input.
  ///
  /// A measured slope is never exact, and the check knows how far off it may be
  /// (``Input/numericError``). So there are three outcomes, not two: the derivative is confirmed,
  /// it is refuted, or the measurement cannot tell.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Reverse mode, forward mode and differences give the same derivative, and one that is wrong
    /// by a ten-thousandth would have been noticed; or it is 0, and the function is so flat that
    /// rounding hides every difference.
    case agrees

    /// The derivative is wrong: it differs from the measured slope by more than the measurement may
    /// be off, or the two modes differ from each other.
    case disagrees

    /// There is no single slope to compare with: a corner, a jump, a vertical slope or the edge of
    /// where the function is defined. Reverse and forward mode follow the same convention.
    case kink

    /// The input, the value or the derivative is infinite or NaN.
    case notFinite

    /// Rounding hides the slope: the function's values nearby differ in too few digits.
    case tooFlat

    /// The function bends too much between a `Double` and the next.
    case tooSteep

    /// On one side there is nothing finite to step to, or the function is not finite there.
    case endOfRange
  }
}

extension GradientCheck.Verdict {
  /// Whether nothing could be found out about the derivative.
  public var isUnmeasured: Bool {
    switch self {
    case .agrees, .disagrees, .kink: false
    case .notFinite, .tooFlat, .tooSteep, .endOfRange: true
    }
  }
}

extension GradientCheck.Verdict: CustomStringConvertible {
  /// The verdict in words: `agrees`, `cannot be measured here: too flat`.
  public var description: String {
    switch self {
    case .agrees: "agrees"
    case .disagrees: "disagrees"
    case .kink: "a kink: no single slope"
    case .notFinite: "cannot be measured here: not finite"
    case .tooFlat: "cannot be measured here: too flat"
    case .tooSteep: "cannot be measured here: too steep"
    case .endOfRange: "cannot be measured here: too close to the end of the range"
    }
  }
}
