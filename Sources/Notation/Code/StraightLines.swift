import ChainRule

/// The forward and the backward pass of a graph as lines, one after the other.
struct StraightLines {
  /// A line: something gets a name, or something is added to what has one.
  struct Line {
    /// What the line computes, by its place in the list of names.
    let name: Int
    let expression: Expression
    let note: Note

    /// Whether it adds to what is there, and whether a later line does.
    var isAddition = false
    var isChangedLater = false
  }

  /// What a line's comment says.
  enum Note {
    case givenNumber
    case goesInto([Int])
    case result
    case seed
    case sharedPart
    case passesOn(from: Int, to: Int, Expression)
  }

  private(set) var forward: [Line] = []
  private(set) var backward: [Line] = []

  /// The result, and the derivative by each input.
  private(set) var value: Expression
  private(set) var gradients: [Expression] = []

  /// What the nodes are called in the graph; `nil` for a number that is written where it is used.
  /// Names are the nodes' first, then those of the nodes' gradients, then those of shared parts.
  let labels: [String?]
  private(set) var partCount = 0

  /// The nodes that are parameters, in their order; `nil` for one that the output does not need.
  let parameters: [Int?]

  private let graph: Graph
  private let operands: [Expression]

  /// Writes down the passes from `output`.
  init(of output: Value, withRespectTo inputs: [Value]) {
    let graph = Graph(of: output)
    self.graph = graph
    parameters = graph.positions(of: inputs)
    let operands = graph.enumerated().map { position, node in
      node.literal.map(Expression.constant) ?? .name(position)
    }
    self.operands = operands
    labels = zip(graph.names, operands).map { $1.number == nil ? $0 : nil }
    value = operands[graph.count - 1]
    writeForward()
    writeBackward()
  }

  private mutating func writeForward() {
    var uses = [[Int]](repeating: [], count: graph.count)
    for position in graph.indices {
      for input in graph.inputPositions(position) where uses[input].last != position {
        uses[input].append(position)
      }
    }
    let parameters = Set(parameters)
    for (position, node) in graph.enumerated() {
      guard case .name = operands[position], !parameters.contains(position) else { continue }
      guard let operation = node.operation else {
        forward.append(
          Line(name: position, expression: .constant(node.data), note: .givenNumber))
        continue
      }
      let note: Note = position == graph.count - 1 ? .result : .goesInto(uses[position])
      forward.append(Line(name: position, expression: applied(operation, at: position), note: note))
    }
  }

  /// The operation at a position, applied to its inputs, with nothing left out.
  private func applied(_ operation: any ChainRule.Operation.Type, at position: Int) -> Expression {
    .operation(
      OperationKey(type: operation), graph.inputPositions(position).map { operands[$0] })
  }

  private mutating func writeBackward() {
    var isNeeded = [Bool](repeating: false, count: graph.count)
    for position in parameters.compactMap(\.self) { isNeeded[position] = true }
    for position in graph.indices where !isNeeded[position] {
      isNeeded[position] = graph.inputPositions(position).contains { isNeeded[$0] }
    }
    var contributions = [Int](repeating: 0, count: graph.count)
    for position in graph.indices where isNeeded[position] {
      for input in graph.inputPositions(position) where isNeeded[input] {
        contributions[input] += 1
      }
    }
    let last = graph.count - 1
    if isNeeded[last] {
      backward.append(Line(name: gradient(last), expression: .constant(1), note: .seed))
    }
    let local = localDerivatives { isNeeded[$0] }
    var parts = SharedParts(in: local.flatMap(\.self), known: known, firstName: 2 * graph.count)
    var hasGradient = [Bool](repeating: false, count: graph.count)
    for position in graph.indices.reversed() where isNeeded[position] {
      let inputs = graph.inputPositions(position).filter { isNeeded[$0] }
      for (input, derivative) in zip(inputs, local[position]) {
        let derivative = parts.shortened(derivative)
        for part in parts.newParts() {
          backward.append(Line(name: part.name, expression: part.expression, note: .sharedPart))
        }
        backward.append(
          Line(
            name: gradient(input), expression: .name(gradient(position)) * derivative,
            note: .passesOn(from: position, to: input, derivative),
            isAddition: hasGradient[input],
            isChangedLater: !hasGradient[input] && contributions[input] > 1))
        hasGradient[input] = true
      }
    }
    partCount = parts.count
    gradients = parameters.map { position in
      position.map { .name(gradient($0)) } ?? .constant(0)
    }
  }

  /// The name of the gradient of a node.
  private func gradient(_ position: Int) -> Int { graph.count + position }

  /// The local derivatives of each node, by those of its inputs that need a gradient.
  private func localDerivatives(isNeeded: (Int) -> Bool) -> [[Expression]] {
    graph.enumerated().map { position, node in
      let inputs = graph.inputPositions(position)
      guard let operation = node.operation, inputs.contains(where: isNeeded) else { return [] }
      let local = operation.localDerivatives(
        inputs.map { operands[$0] }, output: operands[position])
      return zip(inputs, local).filter { isNeeded($0.0) }.map(\.1)
    }
  }

  /// What the forward pass has computed already, and its name.
  private var known: [Expression: Int] {
    Dictionary(
      graph.indices.lazy.compactMap { position in
        graph[position].operation.map { (applied($0, at: position), position) }
      }
    ) { first, _ in first }
  }
}
