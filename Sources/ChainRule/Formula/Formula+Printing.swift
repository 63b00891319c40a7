extension Formula: CustomStringConvertible {
  /// The formula as text that reads back as the same formula, with the fewest parentheses.
  ///
  /// ```swift
  /// "\(try Formula("((a*b)) + (c^(d^2))"))"    // "a*b + c^d^2"
  /// ```
  ///
  /// Named nodes get statements of their own, and so does a nameless node that is used more than
  /// once: the text grows as the graph does.
  public var description: String { FormulaPrinter(of: root, namesShared: true).text() }

  /// The formula in one expression, in which a nameless node is written out at each use. For
  /// derivative rules, which are short: `b = a + a; c = b + b; …` would double at each step.
  var expression: String { FormulaPrinter(of: root, namesShared: false).text() }
}

/// Writes a graph as text, without recursion.
private struct FormulaPrinter {
  private enum Piece {
    case text(String)
    case node(Int, precedence: Int)
  }

  let graph: Graph
  var names: [String?]

  init(of root: Value, namesShared: Bool) {
    graph = Graph(of: root)
    names = graph.map(\.label)
    var uses = [Int](repeating: 0, count: graph.count)
    for position in graph.indices {
      for input in graph.inputPositions(position) { uses[input] += 1 }
    }
    let distinct = graph.names
    for (position, node) in graph.enumerated() where node.operation != nil {
      if namesShared && uses[position] > 1 || node.label != nil {
        names[position] = distinct[position]
      }
    }
  }

  func text() -> String {
    let last = graph.count - 1
    var text = ""
    for position in graph.indices {
      let node = graph[position]
      // π, and a variable without a number, are written as their names alone.
      let isNameless = node.label.flatMap { FormulaName.constants[$0] } == nil
      let isOnlyName =
        node.operation == nil && (node.isConstant ? !isNameless : node.data.isNaN)
      if position == last {
        if let name = names[position], !isOnlyName { text += "\(name) = " }
        write(position, into: &text, expanding: !isOnlyName)
      } else if let name = names[position] {
        if isOnlyName { continue }
        text += "\(name) = "
        write(position, into: &text, expanding: true)
        text += "; "
      }
    }
    return text
  }

  /// Writes one expression; `expanding`: written out, although it has a name.
  private func write(_ root: Int, into text: inout String, expanding: Bool) {
    var pieces: [Piece] = [.node(root, precedence: 0)]
    var isExpanding = expanding
    while let piece = pieces.popLast() {
      switch piece {
      case .text(let part): text += part
      case .node(let position, let precedence):
        if let name = names[position], !isExpanding {
          text += name
        } else {
          pieces.append(contentsOf: parts(of: position, within: precedence).reversed())
        }
        isExpanding = false
      }
    }
  }

  /// The pieces of one node, in parentheses if it binds less tightly than its place asks.
  private func parts(of position: Int, within precedence: Int) -> [Piece] {
    let node = graph[position]
    guard let operation = node.operation else {
      let needsParentheses = node.data.sign == .minus && precedence > 3
      return [.text(needsParentheses ? "(\(number(node.data)))" : number(node.data))]
    }
    let inputs = graph.inputPositions(position)
    guard let notation = OperatorNotation.of(operation) else {
      let separated = inputs.map { [Piece.node($0, precedence: 0)] }.joined(separator: [.text(", ")]
      )
      return [.text("\(operation.symbol)(")] + separated + [.text(")")]
    }
    let operands = zip(inputs, notation.inputPrecedences).map { Piece.node($0, precedence: $1) }
    let written =
      operands.count == 1
      ? [.text(notation.sign), operands[0]] : [operands[0], .text(notation.sign), operands[1]]
    guard notation.precedence < precedence else { return written }
    return [.text("(")] + written + [.text(")")]
  }
}
