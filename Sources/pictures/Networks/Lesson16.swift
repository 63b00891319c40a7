import ChainRule
import Drawing
import Networks

/// The pictures of lesson 16, the next letter.
let lesson16 = [
  Picture("tables", of: "16-the-next-letter") { tables().svg },
  Picture("losses", of: "16-the-next-letter") { losses().svg },
  Picture("temperatures", of: "16-the-next-letter") { temperatures().svg },
]

private let signs = ["·"] + "abcdefghijklmnopqrstuvwxyz".map { String($0) }

/// How often each sign stands behind each other in the names that are not held out.
private let counts: [[Double]] = {
  var counts = [[Double]](repeating: Array(repeating: 0, count: 27), count: 27)
  for name in TextData(GivenNames.all, heldOut: 0.1).training {
    for (sign, next) in zip(name, name.dropFirst()) { counts[sign][next] += 1 }
  }
  return counts
}()

private let total = counts.joined().reduce(0, +)

/// A table of logits that learns the pairs, with an optimizer of the kit.
private struct PairLearner {
  private var logits = [Double](repeating: 0, count: 27 * 27)
  private var optimizer: any Optimizer
  private let rate: Double

  init(_ optimizer: any Optimizer, rate: Double) {
    (self.optimizer, self.rate) = (optimizer, rate)
  }

  func row(_ sign: Int) -> [Double] { Array(logits[27 * sign..<27 * (sign + 1)]) }

  var probabilities: [[Double]] { (0..<27).map { softmax(row($0)) } }

  /// Takes a step, and gives the loss before it.
  mutating func step() -> Double {
    var loss = 0.0
    var gradients: [Double] = []
    for (row, countRow) in zip(probabilities, counts) {
      let rowTotal = countRow.reduce(0, +)
      for (probability, count) in zip(row, countRow) {
        if count > 0 { loss -= count * log(probability) / total }
        gradients.append((rowTotal * probability - count) / total)
      }
    }
    optimizer.step(&logits, gradients: gradients, learningRate: rate)
    return loss
  }
}

/// The probabilities before the training, in its midst and after it.
private func tables() -> Panels {
  var learner = PairLearner(Adam(), rate: 0.1)
  var panels: [Plot] = []
  for steps in 0...300 {
    if [0, 7, 300].contains(steps) {
      var plot = Plot(
        title: steps == 0 ? "at the start" : "after \(steps) steps",
        x: Axis("next sign", categories: signs), y: Axis("sign", categories: signs), width: 270,
        height: 270, legend: steps == 300 ? .right : .hidden)
      plot.add(
        .cells(learner.probabilities, colors: .grey, range: 0...0.6, name: "probability"))
      panels.append(plot)
    }
    _ = learner.step()
  }
  return Panels(panels)
}

/// The loss, with plain descent at three rates and with Adam.
private func losses() -> Plot {
  var plot = Plot(
    title: "A table learns to count", x: Axis("step", range: 0...100),
    y: Axis("loss", range: 2.4...2.9))
  for rate in [10.0, 50, 100] {
    var learner = PairLearner(GradientDescent(), rate: rate)
    plot.add(.line((0...100).map { _ in learner.step() }, name: "descent, rate \(Int(rate))"))
  }
  var learner = PairLearner(Adam(), rate: 0.1)
  plot.add(
    .line((0...100).map { _ in learner.step() }, name: "Adam, rate 0.1"),
    .horizontal(at: 2.418, "entropy"))
  return plot
}

/// What comes behind three letters, at three temperatures.
private func temperatures() -> Panels {
  var learner = PairLearner(Adam(), rate: 0.1)
  for _ in 0..<300 { _ = learner.step() }
  let panels = ["q", "a", "j"].flatMap { letter in
    [0.5, 1, 2].map { temperature -> Plot in
      let row = learner.row(signs.firstIndex(of: letter) ?? 0)
      var plot = Plot(
        title: "behind \(letter), at \(temperature == 0.5 ? "0.5" : "\(Int(temperature))")",
        x: Axis("next sign", categories: signs), y: Axis("probability", range: 0...1),
        width: 250, height: 90, legend: .hidden)
      plot.add(.bars(softmax(row.map { $0 / temperature }), color: .blue))
      return plot
    }
  }
  return Panels(panels, columns: 3)
}
