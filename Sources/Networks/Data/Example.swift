/// Inputs, and what a network should make of them.
public struct Example: Hashable, Sendable {
  /// The inputs of the network.
  public var inputs: [Double]

  /// What the outputs should be.
  public var target: Target

  /// An example of what to make of `inputs`.
  public init(_ inputs: [Double], _ target: Target) {
    self.inputs = inputs
    self.target = target
  }
}

/// What should come out of a network.
public enum Target: Hashable, Sendable {
  /// One value for each output.
  case numbers([Double])

  /// The right class, counted from 0, of so many.
  case label(Int, of: Int)

  /// Several right classes, counted from 0, of so many in all.
  case anyOf([Int], of: Int)
}

extension Target {
  /// The right classes and how many there are in all; `nil` without classes.
  var rightLabels: (labels: [Int], classCount: Int)? {
    switch self {
    case .numbers: nil
    case .label(let label, let classCount): ([label], classCount)
    case .anyOf(let labels, let classCount): (labels, classCount)
    }
  }
}
