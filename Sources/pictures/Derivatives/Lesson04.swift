import ChainRule
import Drawing

/// The pictures of lesson 4, the forward graph.
let lesson04 = [
  Picture("used-twice", of: "04-the-forward-graph") {
    let a = Value(2, "a")
    let b = Value(3, "b")
    let y = ((a + b).named("c") * b).named("y")
    return try svg(of: Diagram(of: y))
  },
  Picture("first-dot", of: "04-the-forward-graph") { try svg(of: firstDot) },
  Picture("graph-and-tree", of: "04-the-forward-graph") { try svg(of: graphAndTree()) },
  Picture("diamond-and-cycle", of: "04-the-forward-graph") { try svg(of: diamondAndCycle) },
  Picture(
    page: "graph", of: "04-the-forward-graph", "c = a + b; y = c*b", ["a": 2, "b": 3]),
]

/// What exercise 4.4 writes of (a + b)·b.
private let firstDot = """
  digraph {
    n0 [label="× 15.0"]
    n1 [label="b 3.0"]
    n2 [label="+ 5.0"]
    n3 [label="a 2.0"]
    n2 -> n0
    n1 -> n0
    n3 -> n2
    n1 -> n2
  }
  """

private let style = """
    graph [nodesep=0.25 ranksep=0.35 pad=0.1 fontname="Helvetica,Arial,sans-serif"]
    node [shape=box style="rounded,filled" fillcolor=white width=0.5 height=0.35
      fontname="Helvetica,Arial,sans-serif" fontsize=13]
    edge [color="#555555" arrowsize=0.7]
  """

/// Three doublings of x: each value as one box, and each value once for each of its uses.
private func graphAndTree() -> String {
  let values = ["x = 1", "+ 2", "+ 4", "+ 8"]
  var text = "digraph {\n\(style)\n"
  text += "  subgraph cluster_graph { label=\"a graph: 4 boxes\" color=none\n"
  for (level, value) in values.enumerated() {
    text += "    g\(level) [label=\"\(value)\"]\n"
    if level > 0 { text += "    g\(level - 1) -> g\(level)\n    g\(level - 1) -> g\(level)\n" }
  }
  text += "  }\n  subgraph cluster_tree { label=\"a tree: 15 boxes\" color=none\n"
  for position in 1..<16 {
    let level = Int.bitWidth - 1 - position.leadingZeroBitCount
    text += "    t\(position) [label=\"\(values[3 - level])\"]\n"
    if position > 1 { text += "    t\(position) -> t\(position / 2)\n" }
  }
  return text + "  }\n}\n"
}

private let diamondAndCycle = """
  digraph {
  \(style)
    node [shape=circle width=0.5]
    subgraph cluster_diamond { label="acyclic" color=none
      0 -> 1
      0 -> 2
      1 -> 3
      2 -> 3
    }
    subgraph cluster_cycle { label="a cycle" color=none
      a0 [label=0]
      a1 [label=1]
      a2 [label=2]
      a3 [label=3]
      a0 -> a1
      a1 -> a2
      a2 -> a1 [color="#D55E00" penwidth=2]
      a2 -> a3
    }
  }
  """
