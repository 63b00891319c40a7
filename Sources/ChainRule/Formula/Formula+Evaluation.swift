extension Formula {
  /// A name in a formula that stands for a number.
  public struct Variable: Equatable, Sendable {
    /// The name, as the formula writes it.
    public let name: String

    /// The number that the formula itself gives it, as in `rate = 0.5`.
    public let number: Double?
  }

  /// The variables, in the order in which they are first needed; behind them those of statements
  /// that the result does not use.
  public var variables: [Variable] { neededVariables + unusedVariables }

  private var neededVariables: [Variable] { Graph(of: root).filter(\.isLeaf).map(Variable.init) }

  /// The result with these values for the variables, of any kind of scalar.
  ///
  /// ```swift
  /// let square = try Formula("x^2")
  /// try square.evaluate(["x": 3.0])                      // 9.0
  /// try square.evaluate(["x": Dual(3.0, tangent: 1)])    // value 9.0, tangent 6.0
  /// ```
  ///
  /// - Throws: ``MissingNumber`` if a variable that is needed has a number neither in `numbers` nor
  ///   in the formula.
  public func evaluate<S: Scalar>(_ numbers: [String: S]) throws(MissingNumber) -> S {
    try checkThatNoneIsMissing(in: numbers)
    let graph = Graph(of: root)
    let results = graph.evaluate { leaf in
      leaf.label.flatMap { numbers[$0] } ?? .constant(leaf.data)
    }
    return results[graph.count - 1]
  }

  /// The graph of the formula: a leaf for each variable, and named nodes with their names.
  ///
  /// - Throws: ``MissingNumber``, as ``evaluate(_:)`` does.
  public func value(_ numbers: [String: Double] = [:]) throws(MissingNumber) -> Value {
    try checkThatNoneIsMissing(in: numbers)
    let graph = Graph(of: root)
    let nodes = graph.evaluate { leaf in
      Value(leaf.label.flatMap { numbers[$0] } ?? leaf.data, leaf.label)
    }
    for (symbol, node) in zip(graph, nodes) where symbol.label != nil { node.label = symbol.label }
    return nodes[graph.count - 1]
  }

  private func checkThatNoneIsMissing<S>(in numbers: [String: S]) throws(MissingNumber) {
    let missing = neededVariables.filter { $0.number == nil && numbers[$0.name] == nil }
    if !missing.isEmpty { throw MissingNumber(names: missing.map(\.name)) }
  }
}

extension Formula.Variable {
  /// The variable that a leaf of a formula stands for.
  init(_ leaf: Value) {
    self.init(name: leaf.label ?? "", number: leaf.data.isNaN ? nil : leaf.data)
  }
}

/// Variables of a formula without a number.
public struct MissingNumber: Error, Equatable, CustomStringConvertible {
  /// The variables, in the order in which they are needed.
  public let names: [String]

  public var description: String {
    "no number for \(excerpt(of: names.joined(separator: ", "), limit: 400)): give one, as in"
      + " \(excerpt(of: names[0]))=2"
  }
}
