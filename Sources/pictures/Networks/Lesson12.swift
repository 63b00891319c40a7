import ChainRule
import Drawing
import Networks

/// The pictures of lesson 12, 1986.
let lesson12 = [
  Picture("weights", of: "12-1986") { weights().svg },
  Picture("two-starts", of: "12-1986") { twoStarts().svg },
  Picture("loss", of: "12-1986") { losses().svg },
  Picture("codes", of: "12-1986") { codes().svg },
]

/// A network of six inputs, two hidden units and one output, and how it learns symmetry. The order
/// of its 17 parameters is that of the lesson.
private struct Learner {
  var numbers: [Double]
  var velocity = [Double](repeating: 0, count: 17)

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    numbers = (0..<17).map { _ in generator.uniform(in: -0.3..<0.3) }
  }

  /// The network after so many sweeps at the rate 0.1.
  init(seed: UInt64, sweeps: Int) {
    self.init(seed: seed)
    for _ in 0..<sweeps { _ = sweep(memory: 0.9) }
  }

  var hiddenWeights: [[Double]] { [Array(numbers[0..<6]), Array(numbers[7..<13])] }

  /// One step; the loss before it.
  mutating func sweep(memory: Double) -> Double {
    var loss = 0.0
    var gradient = [Double](repeating: 0, count: 17)
    for pattern in 0..<64 {
      let bits = (0..<6).map { pattern >> (5 - $0) & 1 }
      let target = (0..<3).allSatisfy { bits[$0] == bits[5 - $0] } ? 1.0 : 0
      let hidden = [0, 7].map { first -> Double in
        var sum = numbers[first + 6]
        for bit in 0..<6 { sum += numbers[first + bit] * Double(bits[bit]) }
        return sigmoid(sum)
      }
      let answer = sigmoid(numbers[16] + numbers[14] * hidden[0] + numbers[15] * hidden[1])
      loss += (answer - target) * (answer - target) / 2
      let delta = (answer - target) * answer * (1 - answer)
      for unit in 0..<2 {
        let hiddenDelta = delta * numbers[14 + unit] * hidden[unit] * (1 - hidden[unit])
        for bit in 0..<6 { gradient[7 * unit + bit] += hiddenDelta * Double(bits[bit]) }
        gradient[7 * unit + 6] += hiddenDelta
        gradient[14 + unit] += delta * hidden[unit]
      }
      gradient[16] += delta
    }
    for index in 0..<17 {
      velocity[index] = memory * velocity[index] - 0.1 * gradient[index]
      numbers[index] += velocity[index]
    }
    return loss
  }
}

/// The weights of both hidden units as squares.
private func diagram(_ title: String, _ rows: [[Double]], legend: Plot.LegendPlace) -> Plot {
  var plot = Plot(
    title: title, x: Axis("bit", categories: (1...6).map { "\($0)" }),
    y: Axis("hidden unit", categories: ["1", "2"]), width: 270, height: 90, legend: legend)
  plot.add(.weights(rows, largest: 11))
  return plot
}

/// How the weights come to be.
private func weights() -> Panels {
  let panels = [0, 400, 500, 800].map { sweeps in
    diagram(
      sweeps == 0 ? "at the start" : "after \(sweeps) sweeps",
      Learner(seed: 10, sweeps: sweeps).hiddenWeights, legend: sweeps == 400 ? .right : .hidden)
  }
  return Panels(panels, columns: 2)
}

/// What two starts lead to.
private func twoStarts() -> Panels {
  let panels = [(10, Plot.LegendPlace.hidden), (8, .right)].map { seed, legend in
    diagram("seed \(seed)", Learner(seed: UInt64(seed), sweeps: 800).hiddenWeights, legend: legend)
  }
  return Panels(panels, columns: 2)
}

/// The loss, with momentum and without.
private func losses() -> Plot {
  var plot = Plot(
    title: "A long plain, and then a quick way down", x: Axis("sweep"),
    y: Axis("loss", range: 0...6))
  for (memory, name) in [(0.9, "with momentum"), (0, "without")] {
    var learner = Learner(seed: 10)
    plot.add(.line((0...800).map { _ in learner.sweep(memory: memory) }, name: name))
  }
  return plot
}

/// What six units say of each person, after a network has learned 100 of the 104 questions.
private func codes() -> Panels {
  var generator = SeededGenerator(seed: 16)
  let questions = DataSet.familyTree(using: &generator).examples
  let known = Array(generator.shuffled(questions).dropFirst(4))
  let network = FamilyTreeNetwork(initialization: .uniform(limit: 1), using: &generator)
  let trainer = Trainer(
    network, examples: known, optimizer: AdamW(weightDecay: 0.05),
    settings: TrainingSettings(
      loss: .softmaxCrossEntropy, schedule: .constant(0.1), evaluationInterval: 300),
    generator: generator)
  trainer.train(until: 300)
  let panels = network.personCode.neurons.enumerated().map { index, unit in
    let weights = unit.weights.map(\.data)
    var plot = Plot(
      title: "unit \(index + 1)",
      x: Axis("place in the tree", categories: (1...12).map(String.init)),
      y: Axis("family", categories: ["English", "Italian"]), width: 300, height: 70,
      legend: index == 1 ? .right : .hidden)
    plot.add(.weights([Array(weights[..<12]), Array(weights[12...])], largest: 8))
    return plot
  }
  return Panels(panels, columns: 2)
}
