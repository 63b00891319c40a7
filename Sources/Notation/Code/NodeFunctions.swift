import ChainRule

/// A graph as two functions in JavaScript: one for the values of all nodes, one for all local
/// derivatives.
///
/// A page uses them when a leaf gets another number. The chain rule itself is not in them: it adds
/// up products of what they return.
///
/// ```js
/// // The value of each node, in the order of evaluation.
/// function values(leaves) {
///   const $ = [];
///   $[0] = leaves[0];
///   $[1] = leaves[1];
///   $[2] = $[0] * $[1];
///   return $;
/// }
/// ```
///
/// No text of the graph's own stands in them, neither labels nor symbols: nodes are called by their
/// positions.
package struct NodeFunctions {
  private let graph: Graph

  /// The functions of a graph, whose leaves are numbered in their order.
  package init(of graph: Graph) { self.graph = graph }

  /// The two functions, and those that they call.
  ///
  /// - Throws: ``UnwritableOperation`` if an operation of your own has a value that is stated for
  ///   plain numbers alone.
  package func text() throws(UnwritableOperation) -> String {
    var writer = CodeWriter(Language.javascript.grammar, functions: ["values", "derivatives"])
    var parts = [values(&writer), derivatives(&writer)]
    var next = 0
    while next < writer.calledOperations.count {
      parts.append(try writer.function(of: writer.calledOperations[next]).text)
      next += 1
    }
    return parts.joined(separator: "\n")
  }

  /// What the nodes are called. No function has a name with this sign in it.
  private var names: [String] { graph.indices.map { "$[\($0)]" } }

  /// How an expression mentions the node at a position.
  private func operand(_ position: Int) -> Expression {
    graph[position].literal.map(Expression.constant) ?? .name(position)
  }

  private func values(_ writer: inout CodeWriter) -> String {
    var leafCount = 0
    var lines: [String] = []
    for (position, node) in graph.enumerated() {
      let computed: String
      if let operation = node.operation {
        let inputs = graph.inputPositions(position).map(operand)
        computed = writer.text(.operation(OperationKey(type: operation), inputs), names)
      } else if node.isConstant {
        computed = writer.text(.constant(node.data), names)
      } else {
        computed = "leaves[\(leafCount)]"
        leafCount += 1
      }
      lines.append("  $[\(position)] = \(computed);")
    }
    return """
      // The value of each node, in the order of evaluation.
      function values(leaves) {
        const $ = [];
      \(lines.joined(separator: "\n"))
        return $;
      }

      """
  }

  private func derivatives(_ writer: inout CodeWriter) -> String {
    let lines = graph.enumerated().map { position, node in
      guard let operation = node.operation else { return "    []," }
      let local = operation.localDerivatives(
        graph.inputPositions(position).map(operand), output: operand(position))
      return "    [\(local.map { writer.text($0, names) }.joined(separator: ", "))],"
    }
    return """
      // The derivative of each node by each of its inputs, from the values of the nodes.
      function derivatives($) {
        return [
      \(lines.joined(separator: "\n"))
        ];
      }

      """
  }
}
