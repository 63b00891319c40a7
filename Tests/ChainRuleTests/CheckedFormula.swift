import ChainRule
import Testing

/// A function that gradient checks are tried on.
struct CheckedFormula: CustomTestStringConvertible, Sendable {
  let name: String
  let inputCount: Int
  let function: @Sendable ([Value]) -> Value

  var testDescription: String { name }

  /// Every operation, its first derivatives, and expressions in which rounding has its say.
  static let all = operations + derivatives + expressions

  private static let operations = TestedOperation.all.map {
    CheckedFormula(
      name: $0.name, inputCount: $0.operation.inputCount, function: $0.function)
  }

  private static let derivatives = TestedOperation.all.map { tested in
    CheckedFormula(name: "derivative of \(tested.name)", inputCount: tested.operation.inputCount) {
      derivative(of: tested.function($0), by: $0[0])
    }
  }

  private static let expressions: [CheckedFormula] = [
    one("x") { $0 },
    one("1 + exp(−x)") { 1 + exp(-$0) },
    one("exp(−x³)") { exp(-($0 ** 3)) },
    one("log(1 + exp(x))") { log(1 + exp($0)) },
    one("exp(exp(x))") { exp(exp($0)) },
    one("x exp(−x)") { $0 * exp(-$0) },
    one("tanh(20 tanh(x))") { tanh(20 * tanh($0)) },
    one("sigmoid(x) − sigmoid(−x)") { sigmoid($0) - sigmoid(-$0) },
    one("softplus(−x) + x") { softplus(-$0) + $0 },
    one("x²") { $0 * $0 },
    one("x³ − 3x") { $0 ** 3 - 3 * $0 },
    one("x^x") { $0 ** $0 },
    one("1 ÷ (1 + x²)") { 1 / (1 + $0 ** 2) },
    one("√(1 + x²) − 1") { sqrt(1 + $0 * $0) - 1 },
    one("(1 − cos(x)) ÷ x²") { (1 - cos($0)) / ($0 * $0) },
    one("x − sin(x)") { $0 - sin($0) },
    one("sin(10¹⁰ x)") { sin(1e10 * $0) },
    one("sin(1 ÷ x)") { sin(1 / $0) },
    one("exp(−1 ÷ x²)") { exp(-1 / ($0 * $0)) },
    one("log(log(x))") { log(log($0)) },
    one("1 + 10⁻²⁰ sin(x)") { 1 + 1e-20 * sin($0) },
    one("10³⁰⁰ x") { 1e300 * $0 },
    one("10⁻³⁰⁰ tanh(x)") { 1e-300 * tanh($0) },
    one("(x + 10¹⁰) − 10¹⁰") { ($0 + 1e10) - 1e10 },
    one("∛(x − 7)") { cbrt($0 - 7) },
    one("|sin(x)|") { abs(sin($0)) },
    one("relu(x − 1)") { relu($0 - 1) },
    one("max(x, x²)") { maximum($0, $0 * $0) },
    one("derivative of sin²") { derivative(of: sin($0) ** 2, by: $0) },
    one("derivative of x^x") { derivative(of: $0 ** $0, by: $0) },
    one("second derivative of exp(−x²)") {
      derivative(of: derivative(of: exp(-($0 * $0)), by: $0), by: $0)
    },
    one("second derivative of softplus") {
      derivative(of: derivative(of: softplus($0), by: $0), by: $0)
    },
    CheckedFormula(name: "tanh(wx + b)", inputCount: 3) { tanh($0[0] * $0[1] + $0[2]) },
    CheckedFormula(name: "xy − sin(x)", inputCount: 2) { $0[0] * $0[1] - sin($0[0]) },
  ]

  private static func one(
    _ name: String, _ function: @escaping @Sendable (Value) -> Value
  ) -> CheckedFormula {
    CheckedFormula(name: name, inputCount: 1) { function($0[0]) }
  }
}

/// The derivative of one value by another, as a graph.
private func derivative(of output: Value, by input: Value) -> Value {
  gradient(of: output, withRespectTo: [input])[0]
}
