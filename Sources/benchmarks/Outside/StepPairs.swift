import ChainRule
import Networks

/// A step of training on the moons, with a graph of nodes: the loss, all gradients, the update.
func stepPairs() -> [Pair] {
  let points = Moons().points
  func network() -> MultilayerPerceptron {
    var generator = SeededGenerator(seed: 1)
    return MultilayerPerceptron(Moons.layerSizes, using: &generator)
  }
  let (kit, byHand) = (network(), network())
  let parameters = byHand.parameters
  var descent = GradientDescent()
  return [
    Pair("a step on the moons") {
      let margins = points.map { hingeLoss(kit([$0.x, $0.y]), [.constant($0.target)]) }
      let loss = margins.mean() + 1e-4 * sumOfSquares(kit.parameters)
      kit.parameters.resetGradients()
      loss.backward()
      descent.step(kit.parameters, learningRate: 1e-9)
      return loss.data
    } byHand: {
      var loss = Value.constant(0)
      for point in points {
        let score = buildByHand(byHand.layers, [.constant(point.x), .constant(point.y)])[0]
        loss = loss + relu(1 - point.target * score)
      }
      loss = loss / Double(points.count)
      var squares = parameters[0] * parameters[0]
      for parameter in parameters.dropFirst() { squares = squares + parameter * parameter }
      loss = loss + 1e-4 * squares
      for parameter in parameters { parameter.resetGradient() }
      loss.backward()
      for parameter in parameters { parameter.data -= 1e-9 * parameter.gradient }
      return loss.data
    }
  ]
}
