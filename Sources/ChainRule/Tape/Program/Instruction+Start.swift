extension ReplayScalar {
  /// What changes nothing when something is added to it, not even the sign of a zero.
  @inline(__always)
  static var nothing: Self { .constant(-0.0) }
}

extension Instruction.Start {
  /// What a sum begins with.
  @inline(__always)
  func value<S: ReplayScalar>(_ parameters: Span<Double>, _ values: Span<S>) -> S {
    switch self {
    case .nothing: .nothing
    case .slot(let slot): values[Int(slot)]
    case .parameter(let parameter): .constant(parameters[Int(parameter)])
    }
  }

  /// Passes the gradient of a sum on to what it begins with.
  @inline(__always)
  func pass<S: ReplayScalar>(
    _ gradient: S, _ gradients: inout MutableSpan<S>,
    _ parameterGradients: inout MutableSpan<Double>, laneCount: Int
  ) {
    switch self {
    case .nothing: break
    case .slot(let slot): gradients[Int(slot)] = gradients[Int(slot)] + gradient
    case .parameter(let parameter):
      parameterGradients[Int(parameter)] += gradient.sum(laneCount: laneCount)
    }
  }
}
