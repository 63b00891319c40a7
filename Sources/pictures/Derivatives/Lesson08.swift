import ChainRule
import Drawing

/// The pictures of lesson 8, forward or reverse.
let lesson08 = [
  Picture("sweep-forward", of: "08-forward-or-reverse") { try drawn(.forward) },
  Picture("sweep-back", of: "08-forward-or-reverse") { try drawn(.back) },
  Picture("cost", of: "08-forward-or-reverse") { cost().svg },
  Picture(
    page: "sweep", of: "08-forward-or-reverse", "u = a*b; v = a + b; p = u*v", ["a": 2, "b": 3]),
]

private let formulas = ["u": "a·b", "v": "a + b", "p": "u·v", "q": "u − v"]

private enum Sweep { case forward, back }

/// The graph of p = u·v and q = u − v with one of the sweeps upon it.
private func drawn(_ sweep: Sweep) throws -> String {
  let a = Value(2, "a")
  let b = Value(3, "b")
  let u = (a * b).named("u")
  let v = (a + b).named("v")
  let outputs = [(u * v).named("p"), (u - v).named("q")]
  outputs[0].backward()
  let graph = Graph(of: outputs)
  let tangents = graph.evaluate { Dual($0.data, tangent: $0 === a ? 1 : 0) }.map(\.tangent)

  // Tangents stand in blue, gradients in vermillion.
  let ink = sweep == .forward ? "#0067A0" : "#B34700"
  let font = "fontname=\"Helvetica,Arial,sans-serif\" "
  var dot = """
    digraph {
      graph [rankdir=LR nodesep=0.35 ranksep=0.9 pad=0.2 \(font)]
      node [shape=box style="rounded,filled" fillcolor=white color="#4D4D4D" \(font)]
      edge [color="#595959" arrowsize=0.7 \(font) fontsize=11 fontcolor="#4D4D4D"]

    """
  for (position, node) in graph.enumerated() {
    let isSilent = sweep == .back && !node.hasGradient
    let number = sweep == .forward ? tangents[position] : node.gradient
    let note = sweep == .forward ? "moves by" : "gradient"
    let name = node.label ?? ""
    let formula = formulas[name].map { "= \($0) " } ?? ""
    dot += "  n\(position) [label=<\(name) \(formula)= \(signed(node.data))<br/>"
    dot += "<font color=\"\(ink)\">\(isSilent ? "not asked" : "\(note) <b>\(signed(number))</b>")"
    dot += "</font>>]\n"
    for (input, local) in zip(graph.inputPositions(position), node.localDerivatives) {
      let source = graph[input]
      let factor = sweep == .forward ? tangents[input] : node.gradient
      let isIdle = sweep == .forward ? source === b : isSilent
      let product = "\(signed(factor)) × \(signed(local))"
      dot += "  n\(input) -> n\(position) [label=\"  \(isIdle ? signed(local) : product)  \" "
      dot += isIdle ? "style=dashed" : "color=\"\(ink)\" fontcolor=\"\(ink)\" penwidth=1.6"
      dot += sweep == .back && !isIdle ? " dir=back]\n" : "]\n"
    }
  }
  return try svg(of: dot + "}\n")
}

/// The multiplications of three chains of layers, in both orders.
private func cost() -> Plot {
  let chains = [[100, 10, 10, 1], [10, 10, 10, 10], [1, 10, 10, 100]]
  let names = chains.map { $0.map(String.init).joined(separator: " → ") }
  var plot = Plot(
    title: "It is cheaper to begin at the narrow end",
    x: Axis("inputs → layer → layer → outputs", categories: names),
    y: Axis("multiplications"), width: 430)
  plot.add(.bars(chains.map { Double(multiplications($0)) }, name: "forward", showsValues: true))
  plot.add(
    .bars(chains.map { Double(multiplications($0.reversed())) }, name: "back", showsValues: true))
  return plot
}

/// The multiplications from the first size to the last.
private func multiplications(_ sizes: [Int]) -> Int {
  zip(sizes.dropFirst(), sizes.dropFirst(2)).reduce(0) { $0 + $1.0 * $1.1 * sizes[0] }
}
