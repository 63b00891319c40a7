/// What a node of a graph does with its inputs.
///
/// An operation is a type without instances that conforms to ``UnaryOperation`` or
/// ``BinaryOperation``. Five lines, in any module, make a new one:
///
/// ```swift
/// enum Cube: UnaryOperation {
///   static let symbol = "cube"
///   static func value<S: Scalar>(_ x: S) -> S { x * x * x }
///   static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 3 * x * x }
/// }
///
/// let x = Value(2, "x")
/// let y = Cube.of(x)
/// y.backward()
/// print(y.data, x.gradient)  // 8.0 12.0
/// ```
///
/// It then works with every ``Scalar`` (`Double`, ``Value``, ``Dual``, ``Formula``) and in a
/// drawing.
///
/// A rule has no `if` on its inputs: the graph of a derivative keeps the branch of the point where
/// it was built, so that the slope of relu, built at 3, would be 1 at −3 too. An operation that
/// chooses at each evaluation is stated for `Double`s, with `elementary` of ``Scalar``; a slope
/// that has to choose is an operation of its own, as ``Step`` is for ``Rectifier``:
///
/// ```swift
/// enum Sinc: UnaryOperation {
///   static let symbol = "sinc"
///   static func value<S: Scalar>(_ x: S) -> S {
///     .elementary(Self.self, x) { $0 == 0 ? 1 : sin($0) / $0 }
///   }
///   static func derivative<S: Scalar>(_ x: S, output y: S) -> S { SincSlope.of(x) }
/// }
///
/// enum SincSlope: UnaryOperation {
///   static let symbol = "sincSlope"
///   static func value<S: Scalar>(_ x: S) -> S {
///     .elementary(Self.self, x) { $0 == 0 ? 0 : (cos($0) - sin($0) / $0) / $0 }
///   }
///   static func derivative<S: Scalar>(_ x: S, output y: S) -> S { -(sin(x) + 2 * y) / x }
/// }
/// ```
public protocol Operation: SendableMetatype {
  /// The sign or name that formulas and drawings show: `+`, `×`, `tanh`.
  static var symbol: String { get }

  /// How many inputs the operation takes.
  static var inputCount: Int { get }

  /// Applies the operation to as many inputs as ``inputCount`` says.
  static func apply<S: Scalar>(to inputs: [S]) -> S

  /// The derivative of the output by each input, where the inputs and the output are as given.
  static func localDerivatives<S: Scalar>(_ inputs: [S], output: S) -> [S]

  /// Whether the operation has a corner or a jump exactly at these inputs.
  ///
  /// There the derivative rule follows a convention, which a numeric derivative need not share.
  /// Operations that are smooth everywhere leave this out.
  static func isKink(at inputs: [Double]) -> Bool
}

/// An operation with one input.
public protocol UnaryOperation: Operation {
  /// The output.
  static func value<S: Scalar>(_ x: S) -> S

  /// The derivative of the output by the input; it may use the output `y`, which is known by then.
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S

  /// The output of a plain number, and the derivative there. It follows from the two above; as a
  /// requirement it is compiled with the operation, in whichever module that is.
  static func valueAndDerivative(_ x: Double) -> (Double, Double)
}

/// An operation with two inputs, whose order matters.
public protocol BinaryOperation: Operation {
  /// The output.
  static func value<S: Scalar>(_ a: S, _ b: S) -> S

  /// The derivatives of the output by `a` and by `b`; they may use the output `y`.
  static func derivatives<S: Scalar>(_ a: S, _ b: S, output y: S) -> (S, S)

  /// The output of two plain numbers, and the derivatives there. It follows from the two above; as
  /// a requirement it is compiled with the operation, in whichever module that is.
  static func valueAndDerivatives(_ a: Double, _ b: Double) -> (Double, (Double, Double))
}

extension Operation {
  public static func isKink(at inputs: [Double]) -> Bool { false }

  /// The output, and the derivative by each input.
  static func valueAndDerivatives<S: Scalar>(_ inputs: [S]) -> (S, [S]) {
    let output = apply(to: inputs)
    return (output, localDerivatives(inputs, output: output))
  }
}

extension UnaryOperation {
  public static var inputCount: Int { 1 }

  /// The operation applied to `x`.
  @inlinable
  public static func of<S: Scalar>(_ x: consuming S) -> S { S.apply(Self.self, to: x) }

  /// The output, and the derivative by the input.
  @inlinable @inline(__always)
  public static func valueAndDerivative<S: Scalar>(_ x: S) -> (S, S) {
    let y = of(x)
    return (y, derivative(x, output: y))
  }

  @inlinable @inline(__always)
  public static func valueAndDerivative(_ x: Double) -> (Double, Double) {
    let y = value(x)
    return (y, derivative(x, output: y))
  }

  public static func apply<S: Scalar>(to inputs: [S]) -> S { S.apply(Self.self, to: inputs[0]) }

  public static func localDerivatives<S: Scalar>(_ inputs: [S], output: S) -> [S] {
    [derivative(inputs[0], output: output)]
  }
}

extension BinaryOperation {
  public static var inputCount: Int { 2 }

  /// The operation applied to `a` and `b`, in this order.
  @inlinable
  public static func of<S: Scalar>(_ a: consuming S, _ b: consuming S) -> S {
    S.apply(Self.self, to: a, b)
  }

  /// The output, and the derivatives by both inputs.
  @inlinable @inline(__always)
  public static func valueAndDerivatives<S: Scalar>(_ a: S, _ b: S) -> (S, (S, S)) {
    let y = of(a, b)
    return (y, derivatives(a, b, output: y))
  }

  @inlinable @inline(__always)
  public static func valueAndDerivatives(
    _ a: Double, _ b: Double
  ) -> (Double, (Double, Double)) {
    let y = value(a, b)
    return (y, derivatives(a, b, output: y))
  }

  public static func apply<S: Scalar>(to inputs: [S]) -> S {
    S.apply(Self.self, to: inputs[0], inputs[1])
  }

  public static func localDerivatives<S: Scalar>(_ inputs: [S], output: S) -> [S] {
    let (first, second) = derivatives(inputs[0], inputs[1], output: output)
    return [first, second]
  }
}
