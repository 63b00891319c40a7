import ChainRule
import Drawing

/// The expression that most tests draw: c and d are used twice.
func sharedExpression() -> Value {
  let a = Value(2, "a")
  let b = Value(3, "b")
  let c = (a + b).named("c")
  let d = (a * b).named("d")
  return ((c + d) + c * d).named("y")
}

/// The options that differ from the default as `change` says.
func options(_ change: (inout DiagramOptions) -> Void) -> DiagramOptions {
  var options = DiagramOptions()
  change(&options)
  return options
}

extension Diagram {
  /// The lines of the DOT text that define a node: `n0 [...]`.
  var nodeLines: [Substring] {
    dot.split(separator: "\n").filter { $0.contains(/^ +\w+ \[.*label=/) }
  }

  /// The edges of the DOT text, with the ports at which they end alone: `n0 -> n2:a:w`.
  var edges: [String] {
    dot.split(separator: "\n").compactMap {
      $0.firstMatch(of: /^ +(\w+ -> \w+)( \[headport="([^"]+)")?/).map { edge in
        edge.1 + (edge.3.map { ":" + $0 } ?? "")
      }
    }
  }
}
