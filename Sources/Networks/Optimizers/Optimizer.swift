import ChainRule

/// A rule that turns gradients into a step of the parameters.
///
/// Formulas call a parameter p, its gradient g and the learning rate ε. What a rule remembers from
/// one step to the next is saved with it, so that training can be resumed.
public protocol Optimizer: Codable, Sendable {
  /// What the rule is called in files.
  static var name: String { get }

  /// Changes the numbers by one step, each along its gradient.
  mutating func step(_ numbers: inout [Double], gradients: [Double], learningRate: Double)
}

extension Optimizer {
  /// Changes the data of parameters by one step, along the gradients that they have.
  public mutating func step(_ parameters: [Value], learningRate: Double) {
    var numbers = parameters.map(\.data)
    step(&numbers, gradients: parameters.map(\.gradient), learningRate: learningRate)
    parameters.setData(numbers)
  }
}

extension [Double] {
  /// Makes room for one number a parameter, all 0, before the first step.
  mutating func prepare(for parameterCount: Int) {
    if isEmpty { self = Array(repeating: 0, count: parameterCount) }
    precondition(
      count == parameterCount,
      "an optimizer keeps to its \(count) parameters; these are \(parameterCount)")
  }
}
