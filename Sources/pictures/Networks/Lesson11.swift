import ChainRule
import Drawing
import Networks

/// The pictures of lesson 11, the training loop.
let lesson11 = [
  Picture("loss", of: "11-the-training-loop") { lossCurves().svg },
  Picture("boundary", of: "11-the-training-loop") { boundaries().svg },
  Picture("rises", of: "11-the-training-loop") { rises().svg },
  Picture("by-heart", of: "11-the-training-loop") { byHeart().svg },
]

private typealias Examples = [(inputs: [Double], target: Double)]

private let exclusiveOr: Examples = [([0, 0], 0), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0)]

private func randomNetwork(_ sizes: [Int], seed: UInt64 = 1) -> MultilayerPerceptron {
  var generator = SeededGenerator(seed: seed)
  return MultilayerPerceptron(sizes, using: &generator)
}

/// The losses of so many steps with the mean of the squared errors.
@discardableResult
private func train(
  _ network: MultilayerPerceptron, on examples: Examples, rate: Double, steps: Int
) -> [Double] {
  let trainer = Trainer(
    network, examples: examples.map { Example($0.inputs, .numbers([$0.target])) },
    optimizer: GradientDescent(),
    settings: TrainingSettings(
      loss: .meanSquaredError, schedule: .constant(rate), evaluationInterval: steps))
  trainer.train(until: steps)
  return trainer.history.batchLosses
}

/// Exclusive or, with a hidden layer and without.
private func lossCurves() -> Plot {
  let deep = train(randomNetwork([2, 3, 1]), on: exclusiveOr, rate: 0.3, steps: 150)
  let flat = train(randomNetwork([2, 1]), on: exclusiveOr, rate: 0.3, steps: 150)
  var plot = Plot(
    title: "Without a hidden layer the loss stays at 0.25", x: Axis("step"),
    y: Axis("loss", range: 0...0.4))
  plot.add(.line(flat, name: "no hidden layer", color: .vermillion))
  plot.add(.line(deep, name: "three hidden neurons", color: .blue))
  return plot
}

/// What the network says everywhere, before and after training.
private func boundaries() -> Panels {
  let network = randomNetwork([2, 3, 1])
  func map(_ title: String, _ legend: Plot.LegendPlace) -> Plot {
    var plot = Plot(
      title: title, x: Axis("first bit", range: -0.5...1.5),
      y: Axis("second bit", range: -0.5...1.5),
      width: 220, height: 220, legend: legend)
    plot.add(.regions(x: -0.5...1.5, y: -0.5...1.5) { x, y in network.predict([x, y])[0] - 0.5 })
    for (target, name) in [(0.0, "target 0"), (1, "target 1")] {
      let points = exclusiveOr.filter { $0.target == target }.map { ($0.inputs[0], $0.inputs[1]) }
      plot.add(.points(points, name: name, size: 6))
    }
    return plot
  }
  let before = map("before training", .hidden)
  train(network, on: exclusiveOr, rate: 0.3, steps: 300)
  return Panels([before, map("after 300 steps", .right)], columns: 2)
}

/// A loss that rises again and again on its way down.
private func rises() -> Plot {
  var plot = Plot(
    title: "The loss does not always fall", x: Axis("step"), y: Axis("loss", range: 0...1.4))
  for (rate, color) in [(0.1, Plot.Color.blue), (0.4, .vermillion)] {
    let losses = train(randomNetwork([2, 3, 1], seed: 6), on: exclusiveOr, rate: rate, steps: 100)
    plot.add(.line(losses, name: "rate \(rate)", color: color))
  }
  return plot
}

/// Four points, and the curve that goes through all of them.
private func byHeart() -> Plot {
  let points: Examples = [([-1.5], -0.4), ([-0.5], -0.6), ([0.5], 0.6), ([1.5], 0.4)]
  let network = randomNetwork([1, 8, 1])
  func curve() -> [(Double, Double)] {
    stride(from: -2.5, through: 2.5, by: 0.0625).map { ($0, network.predict([$0])[0]) }
  }
  var plot = Plot(
    title: "25 parameters go through four points", x: Axis("x"), y: Axis("output", range: -1...1))
  plot.add(.line(curve(), name: "before training", color: .grey))
  train(network, on: points, rate: 0.2, steps: 300)
  plot.add(.line(curve(), name: "after 300 steps", color: .blue, dash: .solid))
  plot.add(.points(points.map { ($0.inputs[0], $0.target) }, name: "examples", color: .black))
  return plot
}
