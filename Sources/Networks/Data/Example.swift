/// Inputs, and what a network should make of them.
public struct Example: Hashable, Sendable {
  /// The numbers that go in.
  public var inputs: [Double]

  /// What should come out.
  public var target: Target

  /// An example of what to make of `inputs`.
  public init(_ inputs: [Double], _ target: Target) {
    self.inputs = inputs
    self.target = target
  }
}

/// What should come out of a network.
public enum Target: Hashable, Sendable {
  /// One number for each output.
  case numbers([Double])

  /// One of some classes, counted from 0.
  case label(Int, of: Int)

  /// Any of several right classes, of some in all.
  case anyOf([Int], of: Int)
}

extension Target {
  /// The right classes and how many there are in all; `nil` for numbers.
  var rightLabels: (labels: [Int], classCount: Int)? {
    switch self {
    case .numbers: nil
    case .label(let label, let classCount): ([label], classCount)
    case .anyOf(let labels, let classCount): (labels, classCount)
    }
  }
}
