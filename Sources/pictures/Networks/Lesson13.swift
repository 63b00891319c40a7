import ChainRule
import Drawing
import Networks

/// The pictures of lesson 13, batches, depth and noise.
let lesson13 = [
  Picture("batches", of: "13-batches-depth-and-noise") { batchCurves().svg },
  Picture("depth", of: "13-batches-depth-and-noise") { gradientsByLayer().svg },
  Picture("misread", of: "13-batches-depth-and-noise") { misreadDigits().svg },
]

/// The loss against passes over sixty points, with three batch sizes.
private func batchCurves() -> Plot {
  var generator = SeededGenerator(seed: 1)
  let examples = DataSet.line(60, noise: 0.3, using: &generator).examples
  var plot = Plot(
    title: "The same work, in steps of different sizes", x: Axis("passes over all examples"),
    y: Axis("loss on all examples", scale: .logarithmic))
  for (size, color) in [(60, Plot.Color.blue), (10, .vermillion), (1, .green)] {
    let network = MultilayerPerceptron([
      Layer([Neuron(weights: [1], bias: 0, activation: .identity)])
    ])
    let interval = max(1, 10 / size)
    let trainer = Trainer(
      network, examples: examples, optimizer: GradientDescent(),
      settings: TrainingSettings(
        loss: .meanSquaredError, schedule: .constant(0.05), batchSize: size,
        evaluationInterval: interval),
      generator: SeededGenerator(seed: 1))
    trainer.train(until: 8 * 60 / size)
    let curve = trainer.history.evaluations.map { (Double($0.step * size) / 60, $0.training.loss) }
    plot.add(.line(curve, name: size == 1 ? "batches of 1" : "batches of \(size)", color: color))
  }
  return plot
}

/// How long the gradient of each layer is, with sigmoid and with tanh.
private func gradientsByLayer() -> Plot {
  var plot = Plot(
    title: "With sigmoids the first layers starve",
    x: Axis("layer", categories: (1...11).map(String.init)),
    y: Axis("length of the gradient", scale: .logarithmic))
  for (activation, color) in [(Activation.tanh, Plot.Color.blue), (.sigmoid, .vermillion)] {
    var generator = SeededGenerator(seed: 2)
    let network = MultilayerPerceptron(
      [2] + Array(repeating: 4, count: 10) + [1], activation: activation, using: &generator)
    meanSquaredError(network([0.5, -1]), [Value.constant(1)]).backward()
    let lengths = network.layers.map { norm($0.parameters.map(\.gradient)) }
    plot.add(.line(lengths, name: activation.rawValue, color: color))
  }
  return plot
}

/// Clean digits that a network misreads after it has learned from wrong labels.
private func misreadDigits() -> Panels {
  let style = DigitStyle(shift: 0.5, slant: 0.1)
  var generator = SeededGenerator(seed: 7)
  let training = DataSet.digits(40, style: style, using: &generator)
  let validation = DataSet.digits(40, style: style, using: &generator)
  let noisy = training.withLabelNoise(0.25, using: &generator)
  var start = SeededGenerator(seed: 1)
  let network = MultilayerPerceptron([256, 6, 10], using: &start)
  let trainer = Trainer(
    network, examples: noisy.examples, optimizer: Adam(),
    settings: TrainingSettings(
      loss: .softmaxCrossEntropy, schedule: .constant(0.03), batchSize: 10,
      evaluationInterval: 40),
    generator: start)
  trainer.train(until: 40)
  let misread = validation.examples.enumerated().compactMap { index, example -> Plot? in
    let answer = Loss.softmaxCrossEntropy.label(for: network.predict(example.inputs))
    guard answer != index % 10 else { return nil }
    let rows = stride(from: 0, to: 256, by: 16).map { Array(example.inputs[$0..<$0 + 16]) }
    return Plot.picture(rows, caption: "\(index % 10) read as \(answer)")
  }
  return Panels(misread, columns: 5)
}
