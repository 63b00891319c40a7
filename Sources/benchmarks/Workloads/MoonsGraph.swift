/// W2: micrograd's demo as a graph of scalar nodes, built again for each step of training.
struct MoonsGraph<Node: ScalarNode> {
  /// The network's parameters, which stay from step to step.
  let parameters: [Node]

  private let points: [Moons.Point]

  init(_ moons: Moons) {
    points = moons.points
    parameters = moons.parameters.map { .leaf($0) }
  }

  /// mean(relu(1 − target · score)) + 0.0001 · Σ p²
  func loss() -> Node {
    let margins = points.map {
      margin([.constant($0.x), .constant($0.y)], target: .constant($0.target))
    }
    return sum(margins) * .constant(1 / Double(points.count)) + penalty()
  }

  /// relu(1 − target · score)
  func margin(_ point: [Node], target: Node) -> Node {
    .relu(.constant(1) - target * score(of: point))
  }

  /// 0.0001 · Σ p²
  func penalty() -> Node { sum(parameters.map { $0 * $0 }) * .constant(1e-4) }

  private func score(of point: [Node]) -> Node {
    var signals = point
    var next = 0
    for (layer, neuronCount) in Moons.layerSizes.dropFirst().enumerated() {
      let isHidden = layer < Moons.layerSizes.count - 2
      signals = (0..<neuronCount).map { _ in
        var sum = parameters[next + signals.count]
        for (index, signal) in signals.enumerated() {
          sum = sum + parameters[next + index] * signal
        }
        next += signals.count + 1
        return isHidden ? .relu(sum) : sum
      }
    }
    return signals[0]
  }

  private func sum(_ nodes: [Node]) -> Node { nodes.dropFirst().reduce(nodes[0]) { $0 + $1 } }
}

extension MoonsGraph {
  /// How many nodes the graph of a loss has, with the parameters.
  static var nodeCount: Int {
    let sizes = zip(Moons.layerSizes, Moons.layerSizes.dropFirst())
    let parameterCount = sizes.reduce(0) { $0 + ($1.0 + 1) * $1.1 }

    // A product and a sum for each weight, relu in hidden layers; two inputs, and for the margin
    // two constants, a product, a difference and relu.
    let weightCount = sizes.reduce(0) { $0 + $1.0 * $1.1 }
    let hiddenCount = Moons.layerSizes.dropFirst().dropLast().reduce(0, +)
    let perPoint = 2 * weightCount + hiddenCount + 2 + 5

    // The sum of the margins and that of the squares, each times a constant, and the total.
    return 100 * perPoint + 99 + 3 * parameterCount - 1 + 5
  }
}
