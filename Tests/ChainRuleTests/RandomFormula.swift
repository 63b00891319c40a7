@testable import ChainRule

/// A short formula of two variables that a seed determines, in any kind of number.
///
/// Every operation of the kit can come up, and so can the numbers at which rules go wrong.
struct RandomFormula {
  let seed: Int

  /// Numbers at which rules have to choose, or lose their digits.
  static let edges: [Double] = [
    0, -0.0, 1, -1, 0.5, 2, 3, -2.5, 1e-3, .leastNonzeroMagnitude, 0x1p-1030, -1e-200, 1e200,
    -.greatestFiniteMagnitude, .infinity, -.infinity, .nan,
  ]

  private static let operations = StandardOperation.all.map(\.type)

  /// One of many points; about half of the coordinates are edges.
  func point(_ index: Int) -> [Double] {
    var random = SeededGenerator(seed: UInt64(seed) &* 1000 &+ UInt64(index) &+ 77)
    return (0..<2).map { _ in
      Bool.random(using: &random)
        ? Self.edges.randomElement(using: &random)! : Double.random(in: -3...3, using: &random)
    }
  }

  /// Which variable to differentiate by, in which order: three times.
  var variables: [Int] { (0..<3).map { (seed >> $0) & 1 } }

  func callAsFunction<S: Scalar>(_ inputs: [S]) -> S {
    var random = SeededGenerator(seed: UInt64(seed))
    var nodes = inputs
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let operation = Self.operations.randomElement(using: &random)!
      let operands = (0..<operation.inputCount).map { _ in
        Int.random(in: 0..<5, using: &random) == 0
          ? S.constant([0, 1, 2, 0.5, -1, 3].randomElement(using: &random)!)
          : nodes.suffix(3).randomElement(using: &random)!
      }
      nodes.append(operation.apply(to: operands))
    }
    return nodes[nodes.count - 1]
  }
}
