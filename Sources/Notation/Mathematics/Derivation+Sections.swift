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

    /// A sum of products: of the output by a node, and of that by one of its inputs. Where the node
    /// is the output, it is the local derivative alone.
    case chainRule([(node: Int, input: Int, ofOutput: Expression?)])

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

  /// Each node and what it is made of.
  private var values: [Equation] {
    graph.indices.compactMap { position in
      guard let operation = graph[position].operation else {
        // A result that nothing is computed for is a value all the same.
        let isResult = position == last && graph[position].literal != nil
        return isResult ? Equation(left: .name(last), sides: [.number(graph[last].data)]) : nil
      }
      let inputs = graph.inputPositions(position).map(mention)
      let key = OperationKey(type: operation)
      return Equation(
        left: .name(position),
        sides: [.expression(.operation(key, inputs))] + numbers(graph[position].data))
    }
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
      let left = Equation.Left.derivative(last, position)
      if position == last { return Equation(left: left, sides: [.number(1)]) }
      // An input that is taken twice has an edge for each time.
      var ofOutput = edges(from: last).filter { $0.input == position }.map(\.derivative)
      let terms = uses[position].reversed().map { node in
        (node: node, input: position, ofOutput: node == last ? ofOutput.removeFirst() : nil)
      }
      let isNumber = terms.count == 1 && terms[0].ofOutput?.number != nil
      return Equation(
        left: left,
        sides: [.chainRule(terms)] + (isNumber ? [] : numbers(graph[position].gradient)))
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
