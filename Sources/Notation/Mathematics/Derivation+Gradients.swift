import ChainRule

extension Derivation {
  /// The derivative by each input as one formula, and as a number.
  ///
  /// The formula is in the inputs alone, where that is short enough; else in the values of other
  /// nodes too; and where that is too long as well, in the derivatives by the nodes behind the
  /// input.
  var gradients: [Equation] {
    let formulas = gradient(of: graph[last], withRespectTo: inputs)
    let uses = uses
    let writer = MathematicsWriter(notation: .text, names: names)
    return zip(zip(inputs, places), formulas).enumerated().map { index, pair in
      let ((input, place), formula) = pair
      let written =
        short(formula, writer, mentioning: \.isLeaf) ?? short(formula, writer) { _ in true }
      let side =
        written.map(Side.expression)
        ?? .contributions(place.map { contributions(to: $0, uses[$0]) } ?? [])
      let isNumber = written?.number != nil
      return Equation(
        left: .derivative(outputName, place ?? graph.count + index),
        sides: [side] + (isNumber ? [] : numbers(place == nil ? 0 : input.gradient)))
    }
  }

  /// What each use of a node passes back to it.
  private func contributions(
    to position: Int, _ uses: [Int]
  ) -> [(node: Int, local: Expression)] {
    uses.reversed().compactMap { node in
      edges(from: node).first { $0.input == position }.map { (node, $0.derivative) }
    }
  }

  /// The longest formula of a gradient that is written out: a line and a half of a page.
  private static let longestFormula = 100

  /// A formula that is simplified; `nil` if it is too long.
  private func short(
    _ value: Value, _ writer: MathematicsWriter, mentioning isMentioned: (Value) -> Bool
  ) -> Expression? {
    guard let simplified = formula(of: value, mentioning: isMentioned)?.simplified else {
      return nil
    }
    let pieces = writer.pieces(of: simplified)
    let isShort = pieces.reduce(0) { $0 + $1.width } <= Self.longestFormula
    return isShort && pieces.allSatisfy { $0.width <= MathematicsFormat.lineWidth - 15 }
      ? simplified : nil
  }

  /// What a value is made of, as it was built, down to numbers and to those nodes of the graph that
  /// `isMentioned` chooses; `nil` if that is too long to be simplified.
  func formula(of value: Value, mentioning isMentioned: (Value) -> Bool) -> Expression? {
    let formula = Graph(of: value)
    let own = graph.positions(of: Array(formula))
    var expressions: [(expression: Expression, size: Int)] = []
    for (position, node) in formula.enumerated() {
      let inputs = formula.inputPositions(position).map { expressions[$0] }
      let size = min(inputs.reduce(1) { $0 + $1.size }, Int.max / 4)
      if let place = own[position], node.literal == nil, isMentioned(node) {
        expressions.append((.name(place), 1))
      } else if let operation = node.operation, size <= 2 * Self.longestFormula {
        let key = OperationKey(type: operation)
        expressions.append((.operation(key, inputs.map(\.expression)), size))
      } else {
        expressions.append((.constant(node.data), size))
      }
    }
    return expressions.last.flatMap { $0.size <= 2 * Self.longestFormula ? $0.expression : nil }
  }
}
