import Testing

@testable import ChainRule

@Suite("Gradient checks find wrong rules")
struct PlantedFaultTests {
  @Test("A rule that is off by a ten-thousandth, has the wrong sign or returns 0 is reported")
  func everySmoothRule() {
    for rule in rules {
      findFaults(in: rule)
    }
  }

  @Test("A rule that only forward mode gets wrong is reported")
  func forwardAlone() {
    let check = GradientCheck(of: { Forgetful.of($0[0]) }, at: [3])
    #expect(check.inputs[0].reverse == 6 && check.inputs[0].forward == 0)
    #expect(check.inputs[0].verdict == .disagrees && !check.inputs[0].isKink)
    // At a kink the numeric derivative does not count, but the two modes must have one convention.
    let kink = GradientCheck(of: { abs($0[0] - 3) + Forgetful.of($0[0]) }, at: [3])
    #expect(kink.inputs[0].verdict == .disagrees && kink.inputs[0].isKink)
  }

  private func findFaults<Rule: UnaryOperation>(in rule: Rule.Type) {
    for x in [0.1, 0.9] {
      let point = rule == InverseHyperbolicCosine.self ? 1 + x : x
      #expect(GradientCheck(of: { Rule.of($0[0]) }, at: [point]).agrees, "\(Rule.symbol)(\(point))")
      expectFault(Planted<Rule, OffByATenThousandth>.self, at: point)
      expectFault(Planted<Rule, WrongSign>.self, at: point)
      expectFault(Planted<Rule, Lost>.self, at: point)
    }
  }

  private func expectFault<O: UnaryOperation>(_ wrong: O.Type, at x: Double) {
    let functions: [([Value]) -> Value] = [
      { O.of($0[0]) }, { 1e300 * O.of($0[0]) }, { 1e-300 * O.of($0[0]) }, { 100 + O.of($0[0]) },
      { 3 * O.of($0[0]) * O.of($0[0]) },
    ]
    for (number, function) in functions.enumerated() {
      let check = GradientCheck(of: function, at: [x])
      #expect(check.inputs[0].verdict == .disagrees, "\(O.symbol), function \(number): \(check)")
      #expect(check.fails && !check.inputs[0].isKink)
    }
    for scale in [1e10, 1e-100] {
      let check = GradientCheck(of: { O.of($0[0] * scale) }, at: [x / scale])
      #expect(check.inputs[0].verdict == .disagrees, "\(O.symbol): \(check)")
      #expect(!check.inputs[0].isKink)
    }
  }

  /// All rules of one input but the flat ones, whose derivative is 0 with and without a fault.
  private let rules: [any UnaryOperation.Type] = StandardOperation.all
    .compactMap { $0.type as? any UnaryOperation.Type }.filter {
      $0 != Step.self && $0 != Sign.self
    }
}

/// An operation whose derivative is wrong by a factor.
private enum Planted<Rule: UnaryOperation, Wrong: WrongFactor>: UnaryOperation {
  static var symbol: String { "\(Rule.symbol) × \(Wrong.factor)" }
  static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x) { Rule.value($0) } }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S {
    Wrong.factor * Rule.derivative(x, output: y)
  }
}

/// A square that takes dual numbers for constants.
private enum Forgetful: UnaryOperation {
  static let symbol = "forgetful"
  static func value<S: Scalar>(_ x: S) -> S { x * x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 2 * x }
  static func apply<S: Scalar>(to inputs: [S]) -> S {
    if let dual = inputs[0] as? Dual<Double> { return .constant(dual.value * dual.value) }
    return S.apply(Self.self, to: inputs[0])
  }
}

protocol WrongFactor {
  static var factor: Double { get }
}
private enum OffByATenThousandth: WrongFactor { static let factor = 1.0001 }
enum WrongSign: WrongFactor { static let factor = -1.0 }
enum Lost: WrongFactor { static let factor = 0.0 }
