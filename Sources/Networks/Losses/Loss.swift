import ChainRule

/// The losses by name, with the meaning that each gives to targets and outputs.
///
/// | loss | two classes, one output | the output says yes | n classes, n outputs |
/// |---|---|---|---|
/// | mean squared error | targets 0 and 1 | above ½ | 1 for the right one, else 0 |
/// | hinge | targets −1 and 1 | above 0 | 1 for the right one, else −1 |
/// | binary cross-entropy | targets 0 and 1 | logit above 0 | 1 for the right one, else 0 |
/// | softmax cross-entropy | has two outputs | | 1 for the right one, else 0 |
///
/// With several outputs the largest one is the answer.
public enum Loss: Sendable {
  /// The mean of the squared differences of outputs and targets.
  case meanSquaredError

  /// The mean of max(0, 1 − t · s) over the targets t, 1 or −1, and the outputs s.
  case hinge

  /// The mean of −log p over yes-or-no questions, where p is the probability of the right answer.
  case binaryCrossEntropy

  /// −log p, where p is the probability of the right class among all.
  case softmaxCrossEntropy

  /// A loss of your own.
  indirect case custom(any LossFunction)

  /// The loss of one example: a `Double` for `Double`s, a graph for `Value`s.
  @specialized(where S == Double) @specialized(where S == Value)
  public func callAsFunction<S: Scalar>(_ outputs: [S], _ targets: [S]) -> S {
    switch self {
    case .meanSquaredError: Networks.meanSquaredError(outputs, targets)
    case .hinge: hingeLoss(outputs, targets)
    case .binaryCrossEntropy: Networks.binaryCrossEntropy(logits: outputs, targets)
    case .softmaxCrossEntropy: Networks.softmaxCrossEntropy(logits: outputs, targets)
    case .custom(let function): function(outputs, targets)
    }
  }

  /// The targets that the outputs are compared with, one for each.
  public func numbers(for target: Target) -> [Double] {
    if case .custom(let function) = self { return function.numbers(for: target) }
    return switch target {
    case .numbers(let numbers): numbers
    case .label(let label, let count): numbers(for: [label], of: count)
    case .anyOf(let labels, let count): numbers(for: labels, of: count)
    }
  }

  /// How many outputs a network needs for targets such as this.
  public func outputCount(for target: Target) -> Int { numbers(for: target).count }

  /// The class that outputs stand for, counted from 0.
  public func label(for outputs: [Double]) -> Int {
    if case .custom(let function) = self { return function.label(for: outputs) }
    if outputs.count == 1 { return outputs[0] > threshold ? 1 : 0 }
    return outputs.indices.dropFirst().reduce(0) { outputs[$1] > outputs[$0] ? $1 : $0 }
  }

  /// Whether outputs give a right answer; `nil` for targets without classes.
  public func isRight(_ outputs: [Double], _ target: Target) -> Bool? {
    switch target {
    case .numbers: nil
    case .label(let right, _): label(for: outputs) == right
    case .anyOf(let right, _): right.contains(label(for: outputs))
    }
  }

  /// Above which a single output stands for the second class.
  private var threshold: Double { if case .meanSquaredError = self { 0.5 } else { 0 } }

  /// Whether targets are probabilities, of which two classes need one each.
  private var isSoftmax: Bool { if case .softmaxCrossEntropy = self { true } else { false } }

  private func numbers(for labels: [Int], of count: Int) -> [Double] {
    precondition(
      !labels.isEmpty && labels.allSatisfy { (0..<count).contains($0) },
      "the labels of \(count) classes are 0 to \(count - 1), not \(labels)")
    let no = if case .hinge = self { -1.0 } else { 0.0 }
    let yes = isSoftmax ? 1 / Double(labels.count) : 1
    if count == 2, !isSoftmax { return [labels.contains(1) ? yes : no] }
    var numbers = [Double](repeating: no, count: count)
    for label in labels { numbers[label] = yes }
    return numbers
  }
}
