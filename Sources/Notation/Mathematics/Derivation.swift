import ChainRule

/// The gradients of a graph, derived step by step as on a blackboard.
///
/// ```swift
/// let a = Value(2, "a")
/// let b = Value(3, "b")
/// let derivation = Derivation(of: (a * b + a).named("y"), withRespectTo: [a, b])
/// print(derivation.text(in: .text))
/// // …
/// // ∂y/∂a = 1 + b = 4
/// // ∂y/∂b = a = 2
/// ```
///
/// Values, local derivatives and the chain rule with its sums come first. Each local derivative is
/// read from the operation's rule.
public struct Derivation {
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
    case number(Double)
  }

  let graph: Graph
  let inputs: [Value]
  let showsNumbers: Bool

  /// Where in the graph the inputs stand.
  let places: [Int?]

  /// The derivation of `output` by `inputs`, which are leaves.
  ///
  /// - Parameters:
  ///   - output: the node whose gradients are derived. A backward pass is made from it.
  ///   - inputs: leaves, each once.
  ///   - showsNumbers: whether the numbers of the nodes are shown beside the formulas.
  public init(of output: Value, withRespectTo inputs: [Value], showsNumbers: Bool = true) {
    graph = Graph(of: output)
    self.inputs = inputs
    self.showsNumbers = showsNumbers
    places = graph.positions(of: inputs)
    for node in graph { node.resetGradient() }
    output.backward()
  }

  var last: Int { graph.count - 1 }

  /// How an expression mentions the node at a position.
  func mention(_ position: Int) -> Expression {
    graph[position].literal.map(Expression.constant) ?? .name(position)
  }

  /// Each node and what it is made of.
  var values: [Equation] {
    graph.indices.compactMap { position in
      guard let operation = graph[position].operation else { return nil }
      let inputs = graph.inputPositions(position).map(mention)
      let key = OperationKey(type: operation)
      return Equation(
        left: .name(position),
        sides: [.expression(.operation(key, inputs))] + numbers(graph[position].data))
    }
  }

  /// The derivative of each node by each of its inputs.
  var localDerivatives: [Equation] {
    graph.indices.flatMap { position in
      edges(from: position).map { input, derivative in
        Equation(left: .derivative(position, input), sides: [.expression(derivative)])
      }
    }
  }

  /// The derivative of the output by each node, from the output back.
  var chainRule: [Equation] {
    var uses = [[Int]](repeating: [], count: graph.count)
    for position in graph.indices {
      for (input, _) in edges(from: position) { uses[input].append(position) }
    }
    return graph.indices.reversed().filter { $0 == last || !uses[$0].isEmpty }.map { position in
      let left = Equation.Left.derivative(last, position)
      if position == last { return Equation(left: left, sides: [.number(1)]) }
      let terms = uses[position].reversed().map { (node: $0, input: position) }
      return Equation(
        left: left, sides: [.chainRule(terms)] + numbers(graph[position].gradient))
    }
  }

  /// The derivative by each input as one formula, where that is short enough, and as a number.
  var gradients: [Equation] {
    let formulas = gradient(of: graph[last], withRespectTo: inputs)
    return zip(zip(inputs, places), formulas).enumerated().map { index, pair in
      let ((input, place), formula) = pair
      let name = place ?? graph.count + index
      let short = written(formula).map { [Side.expression($0)] } ?? []
      let isNumber = formula.isConstant && formula.operation == nil
      let number = place == nil ? 0 : input.gradient
      let sides = short + (isNumber ? [] : numbers(number))
      return Equation(left: .derivative(last, name), sides: sides)
    }.filter { !$0.sides.isEmpty }
  }

  private func numbers(_ number: Double) -> [Side] { showsNumbers ? [.number(number)] : [] }

  /// The inputs of a node that are no constants, each once, with the derivative of the node by it.
  private func edges(from position: Int) -> [(input: Int, derivative: Expression)] {
    let inputs = graph.inputPositions(position)
    var edges: [(input: Int, derivative: Expression)] = []
    guard let operation = graph[position].operation else { return [] }
    let local = operation.localDerivatives(inputs.map(mention), output: mention(position))
    for (input, derivative) in zip(inputs, local) where !graph[input].isConstant {
      if let index = edges.firstIndex(where: { $0.input == input }) {
        edges[index].derivative = edges[index].derivative + derivative
      } else {
        edges.append((input, derivative))
      }
    }
    return edges
  }

  /// The longest formula of a gradient that is written out, in operations.
  private static let longestFormula = 40

  /// A formula in the leaves alone; `nil` if it is too long.
  private func written(_ value: Value) -> Expression? {
    let formula = Graph(of: value)
    var sizes = [Int](repeating: 1, count: formula.count)
    for position in formula.indices {
      for input in formula.inputPositions(position) { sizes[position] += sizes[input] }
      if sizes[position] > 2 * Self.longestFormula { return nil }
    }
    let own = graph.positions(of: Array(formula))
    var leaves = zip(formula, own).filter { $0.0.isLeaf }.map { $0.1 ?? 0 }.makeIterator()
    return formula.evaluate { _ in Expression.name(leaves.next() ?? 0) }.last
  }
}
