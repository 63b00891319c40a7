import ChainRule

/// Finds what several local derivatives have in common, so that it is computed once.
struct SharedParts {
  private var uses: [Expression: Int] = [:]
  private var names: [Expression: Int]
  private var added: [(name: Int, expression: Expression)] = []
  private let firstName: Int
  private(set) var count = 0

  /// Counts the parts of some expressions; `known` ones have names.
  init(in expressions: [Expression], known: [Expression: Int], firstName: Int) {
    names = known
    self.firstName = firstName
    for expression in expressions { countUses(in: expression) }
  }

  private mutating func countUses(in expression: Expression) {
    guard case .operation(_, let inputs) = expression, names[expression] == nil else { return }
    uses[expression, default: 0] += 1
    guard uses[expression] == 1 else { return }
    for input in inputs { countUses(in: input) }
  }

  /// The expression with names for what has one, or is used again.
  mutating func shortened(_ expression: Expression) -> Expression {
    guard case .operation(let key, let inputs) = expression else { return expression }
    if let name = names[expression] { return .name(name) }
    let short = Expression.operation(key, inputs.map { shortened($0) })
    guard uses[expression, default: 0] > 1, key.type != Negate.self else { return short }
    let name = firstName + count
    names[expression] = name
    count += 1
    added.append((name, short))
    return .name(name)
  }

  /// The parts that got names since this was asked last.
  mutating func newParts() -> [(name: Int, expression: Expression)] {
    defer { added = [] }
    return added
  }
}
