import Drawing

/// The picture of lesson 10, errors flow back.
let lesson10 = [
  Picture("graph-and-matrices", of: "10-errors-flow-back") { try graphAndMatrices() },
  Picture(
    page: "network", of: "10-errors-flow-back",
    """
    s1 = x1 - x2; s2 = 0.5*x1 + x2 + 1; s3 = x2 - x1; h1 = relu(s1); h2 = relu(s2); h3 = relu(s3); \
    o1 = 2*h1 - h2 + 4*h3; o2 = h1 + h2 - 2*h3; E = 0.5*((o1 - 1)^2 + (o2 - 3)^2)
    """, ["x1": 2, "x2": 1]),
]

private let weights = [[2, -1, 4], [1, 1, -2]]
private let outputDelta = [-2, 1]
private let slopes = [1, 1, 0]

/// What the first output reports is vermillion, what the second does is blue.
private let inks = ["#B34700", "#0067A0"]

/// The reports from two outputs to three hidden neurons, and below them the matrices.
private func graphAndMatrices() throws -> String {
  let font = "fontname=\"Helvetica,Arial,sans-serif\""
  let handedBack = slopes.indices.map { j in
    zip(weights, outputDelta).reduce(0) { sum, pair in sum + pair.0[j] * pair.1 }
  }
  let hiddenDelta = zip(handedBack, slopes).map { $0 * $1 }

  var dot = """
    digraph {
      graph [rankdir=LR nodesep=0.3 ranksep=1.8 pad=0.2 labelloc=b \(font) fontsize=13]
      node [shape=box style="rounded,filled" fillcolor=white color="#4D4D4D" \(font) fontsize=13]
      edge [penwidth=1.6 arrowsize=0.7 dir=back]

    """
  for j in slopes.indices {
    let reports = outputDelta.indices.map { i in
      let product = "\(signed(outputDelta[i])) × \(signed(weights[i][j]))"
      return "<td port=\"y\(i)\" align=\"right\">\(colored(product, inks[i]))</td>"
    }
    dot += "  h\(j) [margin=\"0.05,0.02\" label=<<table border=\"0\" cellspacing=\"2\"><tr>"
    dot +=
      "<td rowspan=\"2\">hidden \(j + 1)<br/>\(signed(handedBack[j])) × slope \(slopes[j])<br/>"
    dot += "δ = <b>\(signed(hiddenDelta[j]))</b></td>\(reports[0])</tr>"
    dot += "<tr>\(reports[1])</tr></table>>"
    dot += slopes[j] == 0 ? " style=\"rounded,dashed\"]\n" : "]\n"
  }
  for i in outputDelta.indices {
    dot += "  y\(i) [label=<output \(i + 1)<br/>"
    dot += colored("δ = <b>\(signed(outputDelta[i]))</b>", inks[i]) + ">]\n"
    for j in slopes.indices { dot += "  h\(j):y\(i):e -> y\(i) [color=\"\(inks[i])\"]\n" }
  }
  let columns = slopes.indices.map { j in weights.map { $0[j] } }
  let parts: [(name: String, picture: String)] = [
    ("W₂ᵀ", matrix(columns)), ("", "·"), ("δ₂", matrix(outputDelta.map { [$0] })), ("", "="),
    ("W₂ᵀδ₂", matrix(handedBack.map { [$0] })), ("", "and"),
    ("W₂ᵀδ₂", matrix(handedBack.map { [$0] })), ("", "⊙"),
    ("slopes", matrix(slopes.map { [$0] })), ("", "="), ("δ₁", matrix(hiddenDelta.map { [$0] })),
  ]
  dot += "  label=<<table border=\"0\" cellspacing=\"0\" cellpadding=\"6\"><tr>"
  dot += parts.map { "<td>\($0.name)</td>" }.joined() + "</tr><tr>"
  dot += parts.map { "<td>\($0.picture)</td>" }.joined() + "</tr></table>>\n}\n"
  return try svg(of: dot)
}

private func matrix(_ rows: [[Int]]) -> String {
  let lines = rows.map { row in
    "<tr>" + row.map { "<td width=\"28\" align=\"right\">\(signed($0))</td>" }.joined() + "</tr>"
  }
  return
    "<table border=\"1\" color=\"#8C8C8C\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\">"
    + lines.joined() + "</table>"
}

private func colored(_ text: String, _ ink: String) -> String {
  "<font color=\"\(ink)\">\(text)</font>"
}
