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
    case input
    case goesInto([Int])
    case result
    case seed
    case sharedPart
    case passesOn(from: Int, to: Int, Expression)
  }

  private(set) var forward: [Line] = []
  private(set) var backward: [Line] = []

  /// The results, and the derivative of their sum by each parameter.
  private(set) var values: [Expression]
  private(set) var gradients: [Expression] = []

  /// What the nodes are called in the graph; `nil` for a number that is written where it is used.
  /// Names are the nodes' first, then those of the nodes' gradients, then those of shared parts.
  let labels: [String?]
  private(set) var partCount = 0

  /// The nodes that are parameters, in their order; `nil` for one that no output needs. Gradients
  /// are computed for them.
  let parameters: [Int?]

  /// The nodes that are given beside them.
  let given: [Int?]

  /// Whether the gradients of the parameters are added to what is there.
  private let addsUp: Bool

  private let graph: Graph
  private let outputs: [Int]
  private let operands: [Expression]

  /// Writes down the passes from `outputs`.
  init(
    of outputs: [Value], withRespectTo parameters: [Value], given: [Value] = [],
    addingUp addsUp: Bool = false
  ) {
    let graph = Graph(of: outputs)
    self.graph = graph
    self.outputs = graph.positions(of: outputs).compactMap(\.self)
    self.parameters = graph.positions(of: parameters)
    self.given = graph.positions(of: given)
    self.addsUp = addsUp
    let operands = graph.enumerated().map { position, node in
      node.literal.map(Expression.constant) ?? .name(position)
    }
    self.operands = operands
    labels = zip(graph.names, operands).map { $1.number == nil ? $0 : nil }
    values = self.outputs.map { operands[$0] }
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
    let known = Set(parameters + given)
    for (position, node) in graph.enumerated() {
      guard case .name = operands[position], !known.contains(position) else { continue }
      guard let operation = node.operation else {
        forward.append(
          Line(name: position, expression: .constant(node.data), note: .givenNumber))
        continue
      }
      let note: Note = uses[position].isEmpty ? .result : .goesInto(uses[position])
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
    let local = localDerivatives { isNeeded[$0] }
    for position in outputs where isNeeded[position] { contributions[position] += 1 }
    var parts = SharedParts(in: local.flatMap(\.self), known: known, firstName: 2 * graph.count)
    var hasGradient = [Bool](repeating: false, count: graph.count)
    if addsUp { for position in parameters.compactMap(\.self) { hasGradient[position] = true } }
    for position in outputs where isNeeded[position] {
      backward.append(
        Line(
          name: gradient(position), expression: .constant(1), note: .seed,
          isAddition: hasGradient[position],
          isChangedLater: !hasGradient[position] && contributions[position] > 1))
      hasGradient[position] = true
    }
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
