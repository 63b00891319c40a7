import ChainRule

/// Writes expressions in a language, and keeps in mind which functions they call.
struct CodeWriter {
  let grammar: Grammar

  /// The operations that are printed as functions, in the order in which they are first called.
  private(set) var calledOperations: [OperationKey] = []
  private var functionNames: [OperationKey: String] = [:]
  private var takenNames: Set<String>

  /// The lines that are left blank, counted from 0, and what belongs there.
  private let hidden: Set<Int>
  var solutions: [String] = []
  private var lineCount = 0

  /// Whether any function is written in parts.
  var hasParts = false

  /// A writer for a program whose functions have given names.
  init(_ grammar: Grammar, functions: [String], hiding hidden: Set<Int> = []) {
    self.grammar = grammar
    self.hidden = hidden
    takenNames = grammar.namesOfFunctions.union(functions).union(["a", "b", "x"])
      .union(PassParts.ownNames).union(BatchFunction.ownNames)
  }

  /// Goes on to the next line of a pass, and returns whether it is left blank.
  mutating func isNextLineHidden() -> Bool {
    defer { lineCount += 1 }
    return hidden.contains(lineCount)
  }

  /// The names that nothing else in a function may have that calls these operations.
  mutating func namesOfFunctions(calledBy lines: StraightLines) -> Set<String> {
    for line in lines.forward + lines.backward { nameFunctions(in: line.expression) }
    return grammar.namesOfFunctions.union(functionNames.values)
  }

  private mutating func nameFunctions(in expression: Expression) {
    guard case .operation(let key, let inputs) = expression else { return }
    if sign(of: key, inputs) == nil { _ = functionName(of: key) }
    for input in inputs { nameFunctions(in: input) }
  }

  /// An expression, in parentheses if it binds less tightly than its place asks.
  mutating func text(
    _ expression: Expression, _ names: [String], within precedence: Int = 0
  ) -> String {
    switch expression {
    case .number(let bits): return grammar.text(of: Double(bitPattern: bits))
    case .name(let index): return names[index]
    case .operation(let key, let inputs):
      guard let notation = sign(of: key, inputs) else {
        let list = inputs.map { text($0, names) }.joined(separator: ", ")
        return "\(functionName(of: key))(\(list))"
      }
      var operands: [String] = []
      for (input, precedence) in zip(inputs, notation.inputPrecedences) {
        operands.append(text(input, names, within: precedence))
      }
      let sign = notation.sign.filter { $0 != " " }
      // Two signs without a space are one of C's and JavaScript's own.
      let isSigned = operands.count == 1 && operands[0].hasPrefix("-")
      if isSigned { operands[0] = "(\(operands[0]))" }
      let written =
        operands.count == 1 ? sign + operands[0] : "\(operands[0]) \(sign) \(operands[1])"
      return notation.precedence < precedence ? "(\(written))" : written
    }
  }

  /// The sign of an operation; `nil` if a function is called. A division by a number other than 0
  /// needs no function in any language.
  private func sign(of key: OperationKey, _ inputs: [Expression]) -> OperatorNotation? {
    guard key.type != Power.self, let notation = OperatorNotation.of(key.type) else { return nil }
    let isFunction = grammar.writtenOut[ObjectIdentifier(key.type)] != nil
    return isFunction && (inputs.last?.number ?? 0) == 0 ? nil : notation
  }

  /// How an operation is called; what the language lacks is kept in mind.
  mutating func functionName(of key: OperationKey) -> String {
    let type = ObjectIdentifier(key.type)
    if let name = grammar.libraryFunctions[type] { return name }
    if let name = functionNames[key] { return name }
    let choice = (key.type as? any ChoosingOperation.Type)?.functionName
    let name =
      Grammar.writtenName(of: key.type, in: grammar) ?? ownName(of: choice ?? key.type.symbol)
    functionNames[key] = name
    calledOperations.append(key)
    return name
  }

  /// A name for an operation that is not of the kit.
  private mutating func ownName(of symbol: String) -> String {
    var name = Identifiers.spelled(symbol)
    while !takenNames.insert(name).inserted { name += "_" }
    return name
  }
}

extension Grammar {
  /// The name of a function that is printed for an operation of the kit.
  static func writtenName(of operation: any ChainRule.Operation.Type, in grammar: Grammar)
    -> String?
  {
    let type = ObjectIdentifier(operation)
    return grammar.writtenOut[type]?.name ?? ChoosingFunction.all[type]?.name
      ?? composed[type]
  }

  /// The operations of the kit whose values are made of others.
  private static let composed: [ObjectIdentifier: String] = Dictionary(
    uniqueKeysWithValues: [Sigmoid.self, Softplus.self, LeakyRectifier.self, PowerLogarithm.self]
      .map { (operation: any ChainRule.Operation.Type) in
        (ObjectIdentifier(operation), operation.symbol)
      })

  /// The names that functions have, or may get.
  var namesOfFunctions: Set<String> {
    let library = libraryFunctions.values.map {
      $0.split(separator: ".").last.map(String.init) ?? $0
    }
    let written = writtenOut.values.map(\.name) + ChoosingFunction.all.values.map(\.name)
    return reservedWords.union(library).union(written).union(Self.composed.values)
      .union(Formula.functions.flatMap(\.names)).union(["gradients"])
  }
}
