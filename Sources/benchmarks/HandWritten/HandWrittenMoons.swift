/// The step of W2 and W4 by hand.
struct HandWrittenMoons {
  private var network: HandWrittenNetwork
  private let targets: ContiguousArray<Lanes>
  private var errors: ContiguousArray<Lanes>

  init(_ moons: Moons) {
    network = HandWrittenNetwork(
      Moons.layerSizes, activation: .relu, inputs: moons.points.map { [$0.x, $0.y] })
    targets = HandWrittenNetwork.blocks(of: moons.points.map { [$0.target] })
    errors = targets
  }

  /// Computes mean(relu(1 − target · score)) + 0.0001 · Σ p², and its gradient.
  mutating func differentiate(_ parameters: Numbers, into gradients: inout Numbers) -> Double {
    network.forward(parameters)
    let scores = network.outputs
    let share = 1 / Double(network.exampleCount)
    var margins = Lanes.zero
    for block in scores.indices {
      // A lane without an example has the target 0.
      let margin = (1 - targets[block] * scores[block])
      let isFree = margin .<= 0 .| targets[block] .== 0
      margins += margin.replacing(with: 0, where: isFree)
      errors[block] = (-share * targets[block]).replacing(with: 0, where: isFree)
    }
    network.backward(parameters, errors: errors, into: &gradients)
    var squares = 0.0
    for index in parameters.indices {
      squares += parameters[index] * parameters[index]
      gradients[index] += 2e-4 * parameters[index]
    }
    return share * margins.sum() + 1e-4 * squares
  }
}
