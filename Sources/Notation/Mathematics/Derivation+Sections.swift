import ChainRule

extension Derivation {
  /// An equation: its sides, of which some are expressions and some numbers.
  struct Equation {
    /// What stands on the left.
    enum Left {
      case name(Int)
      case derivative(Int, Int)
    }

    let left: Left
    var sides: [Side] = []
  }

  /// What an equation says is equal to its left side.
  enum Side {
    case expression(Expression)

    /// A sum of products: of the output by a node, and of that by one of its inputs.
    case chainRule([(node: Int, input: Int)])

    /// The same with the local derivatives put in.
    case contributions([(node: Int, local: Expression)])
    case number(Double)
  }

  /// The parts of the derivation, those that are not empty, with their titles.
  var sections: [(title: String, equations: [Equation])] {
    [
      ("Values", values), ("Local derivatives", localDerivatives),
      ("The chain rule, from the output back", chainRule), ("Gradients", gradients),
    ].filter { !$0.1.isEmpty }
  }

  /// Each node and what it is made of; the last of them is the output.
  private var values: [Equation] {
    let operations = graph.indices.compactMap { position -> Equation? in
      guard let operation = graph[position].operation else { return nil }
      let inputs = graph.inputPositions(position).map(mention)
      let key = OperationKey(type: operation)
      return Equation(
        left: .name(position),
        sides: [.expression(.operation(key, inputs))] + numbers(graph[position].data))
    }
    if !operations.isEmpty {
      return operations + [Equation(left: .name(outputName), sides: [.expression(.name(last))])]
    }
    // A result that nothing is computed for is a value all the same.
    let isNumber = graph[last].literal != nil
    return isNumber ? [Equation(left: .name(outputName), sides: [.number(graph[last].data)])] : []
  }

  /// The derivative of each node by each of its inputs.
  private var localDerivatives: [Equation] {
    graph.indices.flatMap { position in
      edges(from: position).map { input, derivative in
        Equation(left: .derivative(position, input), sides: [.expression(derivative)])
      }
    }
  }

  /// The derivative of the output by each node, from the output back.
  private var chainRule: [Equation] {
    let uses = uses
    if graph[last].isConstant { return [] }
    return graph.indices.reversed().filter { $0 == last || !uses[$0].isEmpty }.map { position in
      let left = Equation.Left.derivative(outputName, position)
      if position == last { return Equation(left: left, sides: [.number(1)]) }
      let terms = uses[position].reversed().map { (node: $0, input: position) }
      return Equation(left: left, sides: [.chainRule(terms)] + numbers(graph[position].gradient))
    }
  }

  /// The nodes that each node goes into, and through which it has an effect.
  var uses: [[Int]] {
    var uses = [[Int]](repeating: [], count: graph.count)
    for position in graph.indices {
      for (input, _) in edges(from: position) { uses[input].append(position) }
    }
    return uses
  }

  func numbers(_ number: Double) -> [Side] { showsNumbers ? [.number(number)] : [] }
}
