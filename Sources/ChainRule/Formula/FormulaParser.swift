/// Reads statements one by one, and keeps what their names stand for.
struct FormulaParser {
  private(set) var tokens: FormulaTokens
  private(set) var token: FormulaToken
  let functions: [String: any Operation.Type]
  private(set) var nodes: [String: Value] = [:]
  private var constants: [String: Value] = [:]
  private var assigned: Set<String> = []
  private var statements: [FormulaStatement] = []
  private var mentioned: [String] = []
  private var end = 0

  init(_ text: String, functions: [String: any Operation.Type]) {
    tokens = FormulaTokens(text)
    token = FormulaToken(kind: .separator, place: 0..<0)
    self.functions = functions
  }

  mutating func parse() throws(FormulaError) -> Formula {
    var output: Value?
    while true {
      while token.kind == .separator { try advance() }
      if token.kind == .end { break }
      mentioned = []
      let start = token.place.lowerBound
      let (node, name) = try statement()
      output = name.map { define(node, as: $0) } ?? node
      statements.append(FormulaStatement(name: name, mentioned: mentioned, place: start..<end))
    }
    guard let output else { throw error("expected a formula, such as a*b + c") }
    let unused = FormulaStatement.unused(of: statements)
    return Formula(
      root: output, unusedStatements: unused.map { tokens.string($0.place) },
      unusedVariables: unusedVariables(of: unused, besides: output))
  }

  /// The variables that stand in these statements and not in the graph of the output.
  private func unusedVariables(
    of statements: [FormulaStatement], besides output: Value
  ) -> [Formula.Variable] {
    if statements.isEmpty { return [] }
    var known = Set(Graph(of: output).map(ObjectIdentifier.init))
    let leaves = statements.flatMap { $0.mentioned + [$0.name].compactMap(\.self) }
      .compactMap { nodes[$0] }.filter(\.isLeaf)
    return leaves.filter { known.insert(ObjectIdentifier($0)).inserted }.map(Formula.Variable.init)
  }

  /// One statement; its name, if it has one, is known from here on.
  private mutating func statement() throws(FormulaError) -> (Value, String?) {
    var expression = FormulaExpression()
    let start = token
    if case .name(let name) = start.kind {
      try advance()
      if token.kind == .equals {
        try checkName(name, at: start.place)
        try advance()
        let node = try read(&expression)
        if nodes[name] != nil {
          throw tokens.error(
            "\(quoted(name)) stands on both sides; choose another name", at: start.place)
        }
        assigned.insert(name)
        return (node, name)
      }
      try use(name, at: start.place, in: &expression)
    }
    return (try read(&expression), nil)
  }

  /// Gives a node its name; a plain number becomes a variable with that number. NaN stays a
  /// constant: a variable with the data NaN is one without a number.
  private mutating func define(_ node: Value, as name: String) -> Value {
    var node = node
    if node.label == nil {
      if let number = node.literal, !number.isNaN {
        node = Value(number, name)
      } else {
        node.label = name
      }
    }
    nodes[name] = node
    return node
  }

  private func checkName(_ name: String, at place: Range<Int>) throws(FormulaError) {
    if FormulaName.constants[name] != nil || functions[name] != nil {
      let meaning = functions[name] == nil ? "a number" : "a function"
      throw tokens.error("\(quoted(name)) is \(meaning); choose another name", at: place)
    }
    if assigned.contains(name) {
      throw tokens.error(
        "\(quoted(name)) already stands for something; choose another name", at: place)
    }
    if nodes[name] != nil {
      throw tokens.error(
        "\(quoted(name)) was used before; move this statement to the front", at: place)
    }
  }

  /// Reads the rest of an expression.
  private mutating func read(_ expression: inout FormulaExpression) throws(FormulaError) -> Value {
    while true {
      switch token.kind {
      case .number(let number) where expression.expectsOperand:
        expression.push(.constant(number))
      case .name(let name) where expression.expectsOperand:
        let place = token.place
        try advance()
        try use(name, at: place, in: &expression)
        continue
      case .sign("-") where expression.expectsOperand: expression.pushNegation()
      case .sign("+") where expression.expectsOperand: break
      case .open where expression.expectsOperand: expression.open(nil, at: token.place)
      case .sign(let sign) where !expression.expectsOperand: expression.pushOperation(sign)
      case .close where !expression.expectsOperand:
        guard let call = expression.close() else {
          throw error("this parenthesis was never opened")
        }
        try checkInputCount(of: call)
      case .comma where !expression.expectsOperand && expression.isInCall:
        expression.nextInput()
      case .end where !expression.expectsOperand, .separator where !expression.expectsOperand:
        if token.kind == .separator, expression.opening != nil, try continuesInNextLine() {
          continue
        }
        if let opening = expression.opening {
          throw tokens.error("this parenthesis is never closed", at: opening)
        }
        return expression.finish()
      case .separator where try continuesInNextLine(): continue
      default: throw unexpected(in: expression)
      }
      try advance()
    }
  }

  /// Skips line breaks inside of an unfinished expression.
  private mutating func continuesInNextLine() throws(FormulaError) -> Bool {
    guard tokens.string(token.place) == "\n" else { return false }
    try advance()
    return true
  }

  /// A name where an operand is expected: that of a function, of a constant or of a variable.
  private mutating func use(
    _ name: String, at place: Range<Int>, in expression: inout FormulaExpression
  ) throws(FormulaError) {
    if token.kind == .open {
      guard let function = functions[name] else { throw unknownFunction(name, at: place) }
      expression.open((name, function), at: place)
      try advance()
    } else if functions[name] != nil {
      throw tokens.error("\(quoted(name)) is a function: \(name)(…)", at: place)
    } else if let number = FormulaName.constants[name] {
      let node = constants[name] ?? constant(number, name)
      if number.isFinite { constants[name] = node }
      expression.push(node)
    } else {
      mentioned.append(name)
      let node = nodes[name] ?? Value(.nan, name)
      nodes[name] = node
      expression.push(node)
    }
  }

  /// π is one node, however often it is used, and keeps its name, unlike infinities and NaN.
  private func constant(_ number: Double, _ name: String) -> Value {
    let constant = Value.constant(number)
    if number.isFinite { constant.label = name }
    return constant
  }

  private func checkInputCount(of call: FormulaExpression.Opening) throws(FormulaError) {
    guard let function = call.function, function.operation.inputCount != call.inputCount else {
      return
    }
    let needed = function.operation.inputCount
    throw tokens.error(
      "\(function.name) takes \(needed) input\(needed == 1 ? "" : "s"), not \(call.inputCount)",
      at: call.place)
  }

  private mutating func advance() throws(FormulaError) {
    if token.kind != .separator { end = token.place.upperBound }
    token = try tokens.next()
  }
}
