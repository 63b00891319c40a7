import ChainRule

/// A function of four inputs that a seed determines: thirty operations, each on any earlier nodes.
struct RandomFunction {
  let seed: Int

  var point: [Double] {
    var random = SeededGenerator(seed: UInt64(seed) &+ 1_000_000)
    return (0..<4).map { _ in Double.random(in: -2...2, using: &random) }
  }

  func callAsFunction(_ inputs: [Value]) -> Value {
    var random = SeededGenerator(seed: UInt64(seed))
    var nodes = inputs
    for _ in 0..<30 {
      let a = nodes[Int.random(in: 0..<nodes.count, using: &random)]
      let b = nodes[Int.random(in: 0..<nodes.count, using: &random)]
      let next =
        switch Int.random(in: 0..<12, using: &random) {
        case 0: a + b
        case 1: a - b
        case 2: tanh(a) * b
        case 3: a / (2 + b * b)
        case 4: sin(a * b)
        case 5: exp(-(a * a))
        case 6: log(1 + a * a) - 0.5
        case 7: sigmoid(a - b)
        case 8: softplus(a) * 0.5
        case 9: sqrt(1 + a * a + b * b)
        case 10: atan2(a, 1 + b * b)
        default: (1 + a * a) ** tanh(b)
        }
      nodes.append(next)
    }
    return nodes.suffix(8).reduce(0 * inputs[0]) { $0 + tanh($1) }
  }
}
