import Drawing

/// The pictures of lesson 18, a language model.
let lesson18 = [
  Picture("model", of: "18-a-language-model") { try svg(of: smallGPT) },
  Picture("losses", of: "18-a-language-model") { losses().svg },
]

/// The way of one token through the model, with the sums that go around each part.
private let smallGPT = """
  digraph {
    graph [rankdir=LR nodesep=0.3 ranksep=0.35 pad=0.1 fontname="Helvetica,Arial,sans-serif"
      fontcolor="#4D4D4D" fontsize=13]
    node [shape=box style="filled,rounded" fillcolor="#FFF3D1" color="#B07A00"
      fontname="Helvetica,Arial,sans-serif" fontsize=13 fontcolor="#1A1A1A"]
    edge [color="#595959" arrowsize=0.7]
    token [label="vector of\\nthe token" fillcolor="#D9ECF8" color="#0072B2"]
    place [label="vector of\\nthe position" fillcolor="#D9ECF8" color="#0072B2"]
    sum0 [label="+" shape=circle]
    norm0 [label="norm"]
    subgraph cluster0 { label="block" color="#B0B0B0" style=rounded
      norm1 [label="norm"]
      attention [label="attention"]
      sum1 [label="+" shape=circle]
      norm2 [label="norm"]
      layer [label="hidden, relu,\\noutput"]
      sum2 [label="+" shape=circle]
    }
    earlier [label="earlier\\npositions" fillcolor="#F2F2F2" color="#8C8C8C"]
    logits [label="logits" fillcolor="#D5F0E6" color="#00795A"]
    token -> sum0; place -> sum0; sum0 -> norm0
    norm0 -> norm1 -> attention -> sum1 -> norm2 -> layer -> sum2 -> logits
    norm0 -> sum1 [color="#0072B2" penwidth=2.5]
    sum1 -> sum2 [color="#0072B2" penwidth=2.5]
    earlier -> attention
  }
  """

/// The losses of three models on names held out, after 0, 100, 200, … of 1,000 names.
///
/// The training takes minutes without optimization. So these numbers are kept here, and the tests
/// measure them again if the environment's `FIGURES` is `all`.
let heldOutLosses: KeyValuePairs = [
  "table of pairs": [
    3.296, 2.819, 2.645, 2.577, 2.545, 2.543, 2.527, 2.518, 2.518, 2.517, 2.516,
  ],
  "GPT": [3.344, 2.591, 2.509, 2.445, 2.420, 2.419, 2.428, 2.386, 2.397, 2.379, 2.379],
  "recurrent cell": [
    3.345, 2.662, 2.573, 2.514, 2.469, 2.458, 2.449, 2.427, 2.413, 2.376, 2.364,
  ],
]

/// The curves of these losses.
private func losses() -> Plot {
  var plot = Plot(
    title: "Three models learn names", x: Axis("names learned from"),
    y: Axis("loss for each token, on names held out", range: 2.2...3.4))
  for ((name, losses), color) in zip(heldOutLosses, [Plot.Color.green, .blue, .vermillion]) {
    plot.add(
      .line(losses.enumerated().map { (100 * Double($0), $1) }, name: name, color: color))
  }
  return plot
}
