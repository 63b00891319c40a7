import ChainRule

/// How large a relative error may be for a gradient to pass.
let tolerance = 1e-6

/// A function of one number, whose derivative is to be audited.
struct Rule {
  let name: String
  let function: (Value) -> Value
}

/// Seven rules, as a hurried student would hand them in. Three are wrong.
///
/// The mistakes are below. It is more fun to let the numbers find them.
var handedIn: [Rule] {
  [
    Rule(name: "square", function: { $0 * $0 }),
    Rule(name: "cube", function: { HandedInCube.of($0) }),
    Rule(name: "sine", function: { sin($0) }),
    Rule(name: "tanh", function: { HandedInTanh.of($0) }),
    Rule(name: "exp", function: { exp($0) }),
    Rule(name: "leaky relu", function: { HandedInLeakyRelu.of($0) }),
    Rule(name: "sigmoid", function: { sigmoid($0) }),
  ]
}

/// x³
enum HandedInCube: UnaryOperation {
  static let symbol = "cube"
  static func value<S: Scalar>(_ x: S) -> S { x * x * x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 3.0 * x }
}

/// The hyperbolic tangent.
enum HandedInTanh: UnaryOperation {
  static let symbol = "tanh"
  static func value<S: Scalar>(_ x: S) -> S { tanh(x) }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 1.0 - y }
}

/// x to the right of 0, and a tenth of x to the left of it.
enum HandedInLeakyRelu: UnaryOperation {
  static let symbol = "leaky relu"
  static func value<S: Scalar>(_ x: S) -> S { maximum(x, 0.1 * x) }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(1) }
}
