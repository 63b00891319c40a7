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
/// read from the operation's rule, and simplified as one would do it by hand: wherever the rule
/// gives a number, the simplified formula gives the same one. What a rule chooses at single points,
/// as at the tip of `hypot`, stands in no formula; the numbers know it.
public struct Derivation {
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

  /// The place of the output among the names; a variable is called by its own.
  var outputName: Int {
    graph[last].operation == nil && graph[last].literal == nil
      ? last : graph.count + inputs.count
  }

  /// How an expression mentions the node at a position.
  func mention(_ position: Int) -> Expression {
    graph[position].literal.map(Expression.constant) ?? .name(position)
  }

  /// The inputs of a node that are no constants, each once, with the derivative of the node by it.
  func edges(from position: Int) -> [(input: Int, derivative: Expression)] {
    let inputs = graph.inputPositions(position)
    var edges: [(input: Int, derivative: Expression)] = []
    guard let operation = graph[position].operation else { return [] }
    let mentions = inputs.map(mention)
    // −a/b² reads better than −y/b.
    let output =
      operation == Divide.self
      ? .operation(OperationKey(type: operation), mentions) : mention(position)
    let local = operation.localDerivatives(mentions, output: output)
    for (input, derivative) in zip(inputs, local) where !graph[input].isConstant {
      if let index = edges.firstIndex(where: { $0.input == input }) {
        edges[index].derivative = edges[index].derivative + derivative
      } else {
        edges.append((input, derivative))
      }
    }
    return edges.map { ($0.input, $0.derivative.simplified) }
  }
}
