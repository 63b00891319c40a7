/// An expression in symbols: text read as a graph, and a graph read as text.
///
/// ```swift
/// let formula = try Formula("c = a + b; d = a*b; (c + d) + c*d")
/// formula.variables.map(\.name)             // ["a", "b"]
/// try formula.evaluate(["a": 2, "b": 3])    // 41.0
///
/// let y = try formula.value(["a": 2, "b": 3])
/// y.backward()                              // a graph like any other
/// ```
///
/// Statements are separated by `;` or by new lines, and the last one is the output. A name on the
/// left of `=` stands for its node from there on: what is used twice is one node. A name for a
/// plain number, as in `rate = 0.5`, is a variable with that number to start from. A name without a
/// statement is a variable that needs a number.
///
/// As a ``Scalar``, a formula collects what a rule does with it: that of sin answers `cos(x)`.
public struct Formula: OverloadedScalar {
  /// The graph; a variable without a number has the data NaN.
  let root: Value

  /// The statements that the result does not use, as written: printed, the formula is without them.
  ///
  /// ```swift
  /// try Formula("v = sigmoid(w); z^2").unusedStatements    // ["v = sigmoid(w)"]
  /// ```
  public let unusedStatements: [String]

  /// The variables that stand only in those statements.
  let unusedVariables: [Variable]

  init(root: Value, unusedStatements: [String] = [], unusedVariables: [Variable] = []) {
    self.root = root
    self.unusedStatements = unusedStatements
    self.unusedVariables = unusedVariables
  }

  /// The formula that consists of one variable.
  public init(variable name: String) { self.init(root: Value(.nan, name)) }

  /// The formula of a graph: its expression without the data of its leaves.
  ///
  /// Nodes keep their labels, with `_` for what cannot stand in a name. Constants are written out.
  public init(of value: Value) {
    let graph = Graph(of: value)
    let names = FormulaName.distinct(graph.names)
    var leaves = graph.indices.filter { graph[$0].isLeaf }.map { names[$0] }.makeIterator()
    let formulas = graph.evaluate { _ in Formula(variable: leaves.next()!) }
    for (position, node) in graph.enumerated() {
      guard let label = node.label else { continue }
      if node.operation != nil { formulas[position].root.label = names[position] }
      let isNamedConstant = node.isConstant && FormulaName.constants[label] == node.data
      if node.operation == nil && isNamedConstant { formulas[position].root.label = label }
    }
    self.init(root: formulas[graph.count - 1].root)
  }

  public static func constant(_ number: Double) -> Formula { Formula(root: .constant(number)) }

  public static func apply<O: UnaryOperation>(_ operation: O.Type, to x: Formula) -> Formula {
    Formula(root: apply(operation, to: [x.root]))
  }

  public static func apply<O: BinaryOperation>(
    _ operation: O.Type, to a: Formula, _ b: Formula
  ) -> Formula { Formula(root: apply(operation, to: [a.root, b.root])) }

  /// Applies an operation; the opposite of a constant is a constant, as in `-2`.
  static func apply(_ operation: any Operation.Type, to inputs: [Value]) -> Value {
    if operation == Negate.self, let number = inputs[0].literal { return .constant(-number) }
    return operation.apply(to: inputs)
  }
}

/// Two formulas are equal if they are written alike.
extension Formula: Equatable {
  public static func == (a: Formula, b: Formula) -> Bool { a.description == b.description }
}
