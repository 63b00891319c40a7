extension GradientCheck {
  /// The derivatives by one input.
  public struct Input: Sendable {
    /// The input's label, or its name in the graph.
    public let name: String

    /// The derivative by reverse mode, as ``Value/backward()`` computes it.
    public let reverse: Double

    /// The derivative by forward mode, as ``Dual`` computes it.
    public let forward: Double

    /// The derivative measured by differences; NaN where no step gave a slope to be trusted.
    ///
    /// At a corner it lies in the middle of the slopes to both sides.
    public let numeric: Double

    /// The larger of the differences of `reverse` and `forward` from `numeric`, relative to the
    /// larger derivative.
    ///
    /// Where both are so small that the function's own rounding hides them, it is relative to what
    /// can be measured: so it is sound at zero. It is NaN if one of them is NaN.
    public let relativeError: Double

    /// Whether the function has no single slope here: a corner, a jump, a vertical slope or the edge
    /// of where it is defined.
    ///
    /// The operations say so (``Operation/isKink(at:)``), or the slopes of ever shorter secants do.
    public let isKink: Bool

    /// Whether the derivatives are the same up to ``GradientCheck/tolerance``; at a kink, whether
    /// `reverse` and `forward` are.
    public let agrees: Bool
  }
}

extension GradientCheck.Input {
  init(
    name: String, reverse: Double, forward: Double, isKnownKink: Bool, at x: Double, noise: Double,
    of function: (Double) -> Double
  ) {
    let measured = NumericDerivative(of: function, at: x, noise: noise)
    let floor = measured.isTrusted ? measured.error / GradientCheck.tolerance : 0
    func difference(_ a: Double, _ b: Double) -> Double {
      relativeDifference(a, b, floor: floor)
    }
    func farthest(from slope: Double) -> Double {
      maximum(difference(reverse, slope), difference(forward, slope))
    }
    let isMeasured = measured.isTrusted && farthest(from: measured.slope) <= GradientCheck.tolerance

    self.name = name
    self.reverse = reverse
    self.forward = forward
    isKink =
      isKnownKink
      || !isMeasured
        && Secants.showKink(of: function, at: x, longest: measured.step, noise: noise)
    numeric = measured.isTrusted || isKink ? measured.slope : .nan
    relativeError = farthest(from: numeric)
    agrees = isKink ? difference(reverse, forward) <= GradientCheck.tolerance : isMeasured
  }
}

/// The difference of two numbers relative to the larger of them, or to `floor` if that is larger.
private func relativeDifference(_ a: Double, _ b: Double, floor: Double) -> Double {
  if a == b { return 0 }
  if a.isInfinite || b.isInfinite { return a.isNaN || b.isNaN ? .nan : .infinity }
  return abs(a - b) / maximum(maximum(abs(a), abs(b)), floor)
}
