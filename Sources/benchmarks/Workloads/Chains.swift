/// W1: chains of x ← tanh(x · w + b), and the sum of their ends.
struct Chains<Node: ScalarNode> {
  let starts, weights, biases: [Node]
  let sum: Node

  /// Builds `count` chains; at 1,000 they are the workload W1.
  init(count: Int = 1000) {
    var starts: [Node] = []
    var weights: [Node] = []
    var biases: [Node] = []
    var sum: Node?
    for chain in 0..<count {
      // Larger graphs have more chains of the same thousand kinds.
      let c = Double(chain % 1000)
      let start = Node.leaf(0.1 + 0.0005 * c)
      let weight = Node.leaf(0.9 + 0.0001 * c)
      let bias = Node.leaf(0.05 - 0.00005 * c)
      var x = start
      for _ in 0..<chainLength { x = .tanh(x * weight + bias) }
      sum = sum.map { $0 + x } ?? x
      starts.append(start)
      weights.append(weight)
      biases.append(bias)
    }
    self.starts = starts
    self.weights = weights
    self.biases = biases
    self.sum = sum ?? .constant(0)
  }

  /// A sum of all gradients, to compare: Σ ∂x + Σ (c mod 7 + 1) ∂w + Σ (c mod 5 + 1) ∂b.
  var gradientSum: Double {
    var sum = 0.0
    for chain in starts.indices {
      sum += starts[chain].gradient
      sum += Double(chain % 7 + 1) * weights[chain].gradient
      sum += Double(chain % 5 + 1) * biases[chain].gradient
    }
    return sum
  }
}

/// How many steps each chain has.
private let chainLength = 333

extension Chains {
  /// How many nodes `count` chains have: three leaves, three for each step, and the sums.
  static func nodeCount(_ count: Int = 1000) -> Int { count * (3 + 3 * chainLength) + count - 1 }
}
