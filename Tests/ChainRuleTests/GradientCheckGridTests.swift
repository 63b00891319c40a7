import ChainRule
import Foundation
import Testing

/// How many points are drawn: `CHECK_POINTS=100000 swift test -c release --filter
/// GradientCheckGridTests` tries a hundred thousand.
private let pointCount =
  ProcessInfo.processInfo.environment["CHECK_POINTS"].flatMap { Int($0) } ?? 100

@Suite("Gradient checks from one end of the range to the other")
struct GradientCheckGridTests {
  @Test(
    "No right gradient disagrees, and where it agrees, none agrees that is off by a ten-thousandth",
    arguments: CheckedFormula.all)
  func everyFunction(_ formula: CheckedFormula) {
    var random = SeededGenerator(seed: 1)
    for _ in 0...pointCount / CheckedFormula.all.count {
      let point = (0..<formula.inputCount).map { _ in drawnNumber(using: &random) }
      let check = GradientCheck(of: formula.function, at: point)
      for (place, input) in check.inputs.enumerated() {
        #expect(input.verdict != .disagrees, "\(point), \(input)")
        guard input.verdict == .agrees && input.reverse != 0 else { continue }
        for wrong in wrongIdentities {
          let isFirst = Bool.random(using: &random)
          let check = GradientCheck(
            of: { isFirst ? formula.function($0.map(wrong)) : wrong(formula.function($0)) },
            at: point)
          let faulty = check.inputs[place]
          let isOverflow = !faulty.reverse.isFinite || !faulty.forward.isFinite
          #expect(
            faulty.verdict == .disagrees || isOverflow, "\(point), \(faulty), right: \(input)")
        }
      }
    }
  }
}

/// A number of any size and sign, often near to one where something happens.
private func drawnNumber(using random: inout SeededGenerator) -> Double {
  let special = [
    0, Double.leastNonzeroMagnitude, 0x1p-1063, .leastNormalMagnitude, 1, .pi / 2, 1.797e308,
    .greatestFiniteMagnitude, .greatestFiniteMagnitude.nextDown,
  ]
  let places = [1, 2, 3, 7, 10, 30, 0.5, .pi / 2, .pi, 1.5 * .pi, 2 * .pi]
  let size =
    switch Int.random(in: 0..<10, using: &random) {
    case 0: special[Int.random(in: special.indices, using: &random)]
    case 1...3: pow(10, Double.random(in: -323...308.2, using: &random))
    case 4, 5:
      places[Int.random(in: places.indices, using: &random)]
        + pow(-10, Double(Int.random(in: -16 ... -1, using: &random)))
        * Double.random(in: 0...1, using: &random)
    case 6: Double.random(in: 0...5, using: &random)
    case 7, 8: Double.random(in: 5...40, using: &random)
    default: Double.random(in: 700...760, using: &random)
    }
  return Bool.random(using: &random) ? size : -size
}

/// Operations that change nothing, but give their input a wrong derivative.
private let wrongIdentities: [@Sendable (Value) -> Value] = [
  { WrongIdentity<SlightlyMore>.of($0) }, { WrongIdentity<SlightlyLess>.of($0) },
  { WrongIdentity<WrongSign>.of($0) }, { WrongIdentity<Lost>.of($0) },
]

private enum WrongIdentity<Wrong: WrongFactor>: UnaryOperation {
  static var symbol: String { "identity × \(Wrong.factor)" }
  static func value<S: Scalar>(_ x: S) -> S { x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(Wrong.factor) }
}

private enum SlightlyMore: WrongFactor { static let factor = 1.0001 }
private enum SlightlyLess: WrongFactor { static let factor = 0.9999 }
