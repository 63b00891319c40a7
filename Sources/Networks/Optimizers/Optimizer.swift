import ChainRule

/// A rule that turns gradients into a step of the parameters.
///
/// Formulas call a parameter p, its gradient g and the learning rate η. What a rule remembers from
/// one step to the next is saved with it, so that training can be resumed.
public protocol Optimizer: Codable, Sendable {
  /// What the rule is called in files.
  static var name: String { get }

  /// Changes the parameters' data by one step; there is one gradient for each parameter.
  mutating func step(_ data: inout [Double], gradients: [Double], learningRate: Double)

  /// Why the rule, read from a file, cannot go on with so many parameters after so many steps, in
  /// words; `nil` if it can, or does not look at what it remembers.
  func fault(parameterCount: Int, stepCount: Int) -> String?
}

extension Optimizer {
  public func fault(parameterCount: Int, stepCount: Int) -> String? { nil }

  /// Changes the data of parameters by one step, by the gradients that they have.
  public mutating func step(_ parameters: [Value], learningRate: Double) {
    var data = parameters.map(\.data)
    step(&data, gradients: parameters.map(\.gradient), learningRate: learningRate)
    parameters.setData(data)
  }
}

extension [Double] {
  /// Becomes a 0 for each parameter before the first step.
  mutating func prepare(for parameterCount: Int) {
    if isEmpty { self = Array(repeating: 0, count: parameterCount) }
    precondition(
      count == parameterCount,
      "an optimizer keeps to its \(count) parameters; these are \(parameterCount)")
  }

  /// Why these are not finite, one for each parameter, in words; `nil` if they are.
  func fault(_ name: String, count expected: Int) -> String? {
    if count != expected { return "it has \(count) \(name) for \(expected) parameters" }
    return first { !$0.isFinite }.map { "one of the \(name) is \($0)" }
  }

  /// The same of what an optimizer remembers: before the first step there may be nothing.
  func fault(_ name: String, count: Int, stepCount: Int) -> String? {
    isEmpty && stepCount == 0 ? nil : fault(name, count: count)
  }
}

/// Why a constant of a rule is not within its limits, in words; `nil` if it is.
func fault(_ name: String, _ constant: Double, in limits: ClosedRange<Double>) -> String? {
  limits.contains(constant) ? nil : "the \(name) is \(constant)"
}
