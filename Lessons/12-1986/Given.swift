import ChainRule
import Networks

/// Some bits, each 0 or 1, and the output that is wanted for them.
struct Pattern {
  let bits: [Double]
  let target: Double
}

/// A network of the shape of 1986: six inputs, two hidden units and one output, with sigmoids.
///
/// The layers are those of lesson 10. A list of 17 numbers is the whole network: the six weights
/// and the bias of the first hidden unit, those of the second, the output's two weights and its
/// bias.
struct SymmetryNetwork {
  /// The 17 numbers.
  var numbers: [Double]

  /// A network that begins at random: 17 numbers between −0.3 and 0.3.
  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    numbers = (0..<17).map { _ in generator.uniform(in: -0.3..<0.3) }
  }

  /// The six weights of each hidden unit.
  var hiddenWeights: [[Double]] { [Array(numbers[0..<6]), Array(numbers[7..<13])] }

  /// The outputs of the two hidden units.
  func hidden(_ bits: [Double]) -> [Double] {
    [0, 7].map { first in
      var sum = numbers[first + 6]
      for bit in 0..<6 { sum += numbers[first + bit] * bits[bit] }
      return sigmoid(sum)
    }
  }

  /// The output: near 1 means *symmetric*.
  func answer(_ bits: [Double]) -> Double {
    answer(hidden: hidden(bits))
  }

  private func answer(hidden: [Double]) -> Double {
    sigmoid(numbers[16] + numbers[14] * hidden[0] + numbers[15] * hidden[1])
  }

  /// Whether the answer is on the right side of ½ for each of the patterns.
  func isRight(on patterns: [Pattern]) -> Bool {
    patterns.allSatisfy { (answer($0.bits) > 0.5) == ($0.target > 0.5) }
  }

  /// Half of the sum of all squared errors, which is the loss of the paper.
  func loss(on patterns: [Pattern]) -> Double {
    var sum = 0.0
    for pattern in patterns {
      let error = answer(pattern.bits) - pattern.target
      sum += error * error
    }
    return sum / 2
  }

  /// The gradient of the loss by each of the 17 numbers.
  func gradient(on patterns: [Pattern]) -> [Double] {
    var gradient = [Double](repeating: 0, count: 17)
    for pattern in patterns {
      let hidden = hidden(pattern.bits)
      let answer = answer(hidden: hidden)
      let delta = (answer - pattern.target) * answer * (1 - answer)
      for unit in 0..<2 {
        let first = 7 * unit
        let hiddenDelta = delta * numbers[14 + unit] * hidden[unit] * (1 - hidden[unit])
        for bit in 0..<6 { gradient[first + bit] += hiddenDelta * pattern.bits[bit] }
        gradient[first + 6] += hiddenDelta
        gradient[14 + unit] += delta * hidden[unit]
      }
      gradient[16] += delta
    }
    return gradient
  }
}

/// The 24 people of the two families, English ones first.
let people = FamilyTree.people

/// The 12 relations that one can ask for.
let relations = FamilyTree.Relation.allCases.map(\.rawValue)
