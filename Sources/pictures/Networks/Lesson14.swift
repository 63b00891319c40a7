import ChainRule
import Drawing
import Networks

/// The pictures of lesson 14, loops.
let lesson14 = [
  Picture("unrolled", of: "14-loops") { try unrolledPond() },
  Picture("influence", of: "14-loops") { influence().svg },
  Picture("memory", of: "14-loops") { memory().svg },
  Picture("spiral", of: "14-loops") { spiral().svg },
]

/// The pond of the worked example over three weeks, with the gradients.
private func unrolledPond() throws -> String {
  let weight = Value(0.5, "w")
  var water = Value(8, "start")
  var weeks: [Cluster] = []
  for (number, rain) in zip(1..., [2.0, 1, 3]) {
    let rain = Value.constant(rain).named("rain")
    let kept = weight * water
    water = (kept + rain).named("water \(number)")
    weeks.append(Cluster("week \(number)", of: [rain, kept, water]))
  }
  water.backward()
  return try svg(of: Diagram(of: water, clusters: weeks))
}

/// How strongly the water depends on that of t weeks before, for several weights.
private func influence() -> Plot {
  var plot = Plot(
    title: "What is handed on dies out or explodes",
    x: Axis("weeks"), y: Axis("influence of the start", scale: .logarithmic))
  for (weight, name) in [(2.0, "w = 2"), (1.2, "1.2"), (1, "1"), (0.8, "0.8"), (0.5, "0.5")] {
    var influence = [1.0]
    for week in 0..<20 { influence.append(influence[week] * weight) }
    plot.add(.line(influence, name: name))
  }
  return plot
}

/// The loss of networks that learn to remember the first of five inputs, from three starts.
private func memory() -> Plot {
  let sequences = (0..<32).map { number in
    (0..<5).map { number >> $0 & 1 == 1 ? 1.0 : -1 }
  }
  var plot = Plot(
    title: "Two starts that learn to remember, and one that leaps away", x: Axis("step"),
    y: Axis("loss", range: 0...2))
  for (seed, color) in [(9, Plot.Color.blue), (6, .green), (4, .vermillion)] {
    var generator = SeededGenerator(seed: UInt64(seed))
    let network = RecurrentNetwork(
      inputCount: 1, stateCount: 2, outputCount: 1, using: &generator)
    let losses = (0...100).map { _ in
      network.parameters.resetGradients()
      var loss = 0.0
      for sequence in sequences {
        let outputs = network.unroll(over: sequence.map { [Value.constant($0)] })
        let error = outputs[4][0] - sequence[0]
        let part = error * error / 32
        part.backward()
        loss += part.data
      }
      for parameter in network.parameters { parameter.data -= 0.1 * parameter.gradient }
      return loss
    }
    plot.add(.line(losses, name: "seed \(seed)", color: color))
  }
  return plot
}

/// Two neurons that chase each other into their fixed point.
private func spiral() -> Plot {
  var states = [(0.0, 0.0)]
  for turn in 0..<300 {
    let (a, b) = states[turn]
    states.append((tanh(0.5 * a - 0.9 * b + 0.5), tanh(0.9 * a + 0.5 * b - 0.2)))
  }
  var plot = Plot(
    title: "The spiral into the fixed point",
    x: Axis("first neuron"), y: Axis("second neuron"), hasEqualUnits: true)
  plot.add(
    .path(Array(states.prefix(25)), name: "24 turns", color: .blue),
    .points([states[300]], marker: .cross, name: "fixed point", color: .vermillion, size: 6),
    .note("start", at: (0, 0), .aboveLeft))
  return plot
}
