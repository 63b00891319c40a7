/// A scalar together with its derivative along one direction: forward mode.
///
/// ```swift
/// let x = Dual(3.0, tangent: 1)
/// let y = x * x + 2.0 * x
/// print(y.value, y.tangent)  // 15.0 8.0
/// ```
///
/// The tangent of an input says how fast it moves; that of a result follows by the local
/// derivatives that reverse mode uses. Inside can be any ``Scalar``: with `Dual<Double>`, the
/// tangents of tangents are second derivatives; with ``Value``, tangents are graphs.
public struct Dual<Component: Scalar> {
  /// The value.
  public let value: Component

  /// The tangent; `nil` for what does not move. That contributes nothing, even through a local
  /// derivative that is NaN: (−2)² has a derivative by its base, though none by its exponent.
  private let motion: Component?

  /// The rate of change of the value along the direction.
  public var tangent: Component { motion ?? .constant(0) }

  /// A scalar that does not move.
  public init(_ value: Component) { self.init(value, motion: nil) }

  /// A scalar that moves at the rate `tangent`.
  public init(_ value: Component, tangent: Component) { self.init(value, motion: tangent) }

  private init(_ value: Component, motion: Component?) {
    self.value = value
    self.motion = motion
  }
}

extension Dual: Sendable where Component: Sendable {}

extension Dual: OverloadedScalar {
  public static func constant(_ number: Double) -> Dual { Dual(.constant(number)) }

  public static func apply<O: UnaryOperation>(_ operation: O.Type, to x: Dual) -> Dual {
    guard let motion = x.motion else { return Dual(O.of(x.value)) }
    let (output, derivative) = O.valueAndDerivative(x.value)
    return Dual(output, motion: derivative * motion)
  }

  public static func apply<O: BinaryOperation>(_ operation: O.Type, to a: Dual, _ b: Dual) -> Dual {
    let (output, derivatives) = O.valueAndDerivatives(a.value, b.value)
    let contributions = [a.motion.map { derivatives.0 * $0 }, b.motion.map { derivatives.1 * $0 }]
      .compactMap(\.self)
    return Dual(output, motion: contributions.isEmpty ? nil : contributions.sum())
  }
}
