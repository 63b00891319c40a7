import ChainRule
import Drawing
import Networks

/// The pictures of lesson 9: neuron, layer, network.
let lesson09 = [
  Picture("neuron", of: "09-neuron-layer-network") {
    let neuron = Neuron(weights: [1, -0.5], bias: -1)
    let output = neuron([Value(2, "input 1"), Value(1, "input 2")]).named("output")
    output.backward()
    return try svg(of: Diagram(of: output))
  },
  Picture("network", of: "09-neuron-layer-network") { try svg(of: layeredNetwork) },
  Picture("pixels", of: "09-neuron-layer-network") { pixels().svg },
  Picture("starts", of: "09-neuron-layer-network") { starts().svg },
]

/// The network that the README works out, as networks are usually drawn.
private let layeredNetwork = """
  digraph {
    graph [rankdir=LR splines=line nodesep=0.6 ranksep=1.3 pad=0.1 fontname="Helvetica,Arial,sans-serif"
      fontcolor="#4D4D4D" fontsize=13]
    node [shape=circle width=0.85 fixedsize=true style=filled fillcolor="#FFF3D1" color="#B07A00"
      fontname="Helvetica,Arial,sans-serif" fontsize=13 fontcolor="#1A1A1A"]
    edge [color="#595959" arrowsize=0.7 fontname="Helvetica,Arial,sans-serif" fontsize=12
      fontcolor="#0067A0"]
    subgraph cluster0 { label="inputs" color=none
      x1 [label="2" fillcolor="#D9ECF8" color="#0072B2"]
      x2 [label="1" fillcolor="#D9ECF8" color="#0072B2"]
    }
    subgraph cluster1 { label="hidden layer" color=none
      h1 [label="bias −1\\n0.4621"]
      h2 [label="bias 0.25\\n0.2449"]
    }
    subgraph cluster2 { label="output layer" color=none
      y [label="bias 0.5\\n0.4836" fillcolor="#D5F0E6" color="#00795A" penwidth=2.5]
    }
    x1 -> h1 [label="1"]
    x1 -> h2 [taillabel="0.5" labeldistance=3 labelangle=20]
    x2 -> h1 [taillabel="−0.5" labeldistance=3 labelangle=-22]
    x2 -> h2 [label="−1"]
    h1 -> y [label="−1"]
    h2 -> y [label="2"]
  }
  """

/// A digit, and the random weights with which a neuron begins to look at it.
private func pixels() -> Panels {
  var generator = SeededGenerator(seed: 9)
  let three = DataSet.digits(4, style: DigitStyle().clean, using: &generator).examples[3].inputs
  let weights = Neuron(
    inputCount: 256, outputCount: 256, activation: .tanh, using: &generator
  ).weights.map(\.data)
  func rows(_ numbers: [Double]) -> [[Double]] {
    (0..<16).map { Array(numbers[16 * $0..<16 * $0 + 16]) }
  }
  var field = Plot(
    title: "one neuron: 256 weights", x: .hidden, y: .hidden, width: 160, height: 160)
  field.add(.cells(rows(weights), colors: .signed))
  return Panels(
    [.picture(rows(three), caption: "a picture: 256 inputs", pixelSize: 10), field], columns: 2)
}

/// What 1000 neurons with 256 inputs answer, with large and with small weights.
private func starts() -> Plot {
  var generator = SeededGenerator(seed: 9)
  var large = [Double](repeating: 0, count: 10)
  var small = large
  for _ in 0..<1000 {
    // The product of an input and a weight, both within ±1, the inputs with the variance 1.
    var sum = 0.0
    for _ in 0..<256 {
      let input: Double = generator.index(below: 2) == 0 ? -1 : 1
      sum += generator.uniform(in: -1..<1) * input
    }
    large[bin(tanh(sum))] += 1
    small[bin(tanh(sum * sqrt(3.0 / 256)))] += 1
  }
  var plot = Plot(
    title: "Weights that are too large leave only yes and no",
    x: Axis("output", categories: middles),
    y: Axis("neurons of 1000"))
  plot.add(.bars(large, name: "weights within ±1"))
  plot.add(.bars(small, name: "within ±0.108"))
  return plot
}

/// The middles of the bins.
private let middles = ["−0.9", "−0.7", "−0.5", "−0.3", "−0.1", "0.1", "0.3", "0.5", "0.7", "0.9"]

/// Which fifth of a unit an output lies in, counted from −1.
private func bin(_ output: Double) -> Int { min(Int((output + 1) * 5), 9) }
