/// A statement of a formula: what it names, what it is made of, and where it stands.
struct FormulaStatement {
  /// What stands on the left of `=`, if anything does.
  let name: String?

  /// The variables and statements that it is made of, by name.
  let mentioned: [String]

  /// Where it stands in the text.
  let place: Range<Int>
}

extension FormulaStatement {
  /// The statements that the last one does not use, neither itself nor by way of others. A
  /// statement mentions only earlier ones, so that one pass from the last to the first tells all.
  static func unused(of statements: [FormulaStatement]) -> [FormulaStatement] {
    guard let last = statements.last else { return [] }
    var needed = Set(last.mentioned)
    var unused: [FormulaStatement] = []
    for statement in statements.dropLast().reversed() {
      if let name = statement.name, needed.contains(name) {
        needed.formUnion(statement.mentioned)
      } else {
        unused.append(statement)
      }
    }
    return unused.reversed()
  }
}
