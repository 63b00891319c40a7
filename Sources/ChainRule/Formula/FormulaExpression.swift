/// An expression that is being read: its operands, and the operations that wait for their inputs.
///
/// This is Dijkstra's shunting yard (1961, Algol 60 translation): an operation waits on a stack
/// until one arrives that binds less tightly. An array has room for any depth.
struct FormulaExpression {
  /// A parenthesis, which belongs to a function or stands for itself.
  struct Opening {
    let function: (name: String, operation: any Operation.Type)?
    let place: Range<Int>
    var inputCount = 1
  }

  private enum Waiting {
    case operation(any Operation.Type, precedence: Int)
    case opening(Opening)
  }

  private var operands: [Value] = []
  private var waiting: [Waiting] = []
  private var openings: [Int] = []

  /// Whether a number, name or parenthesis must come next, rather than a sign between two.
  private(set) var expectsOperand = true

  /// Where the innermost parenthesis was opened that is still open.
  var opening: Range<Int>? { openingInProgress?.place }

  /// Whether the innermost parenthesis is that of a function, so that a comma may come.
  var isInCall: Bool { openingInProgress?.function != nil }

  private var openingInProgress: Opening? {
    guard let index = openings.last, case .opening(let opening) = waiting[index] else { return nil }
    return opening
  }

  mutating func push(_ operand: Value) {
    operands.append(operand)
    expectsOperand = false
  }

  mutating func pushNegation() { push(Negate.self, precedence: 3) }

  mutating func pushOperation(_ sign: String) {
    let operation = Self.operations[sign]!
    let precedence = OperatorNotation.of(operation)!.precedence
    // A power waits for the power on its right; all other signs go from left to right.
    applyWaiting { operation == Power.self ? $0 > precedence : $0 >= precedence }
    push(operation, precedence: precedence)
  }

  private mutating func push(_ operation: any Operation.Type, precedence: Int) {
    waiting.append(.operation(operation, precedence: precedence))
    expectsOperand = true
  }

  mutating func open(
    _ function: (name: String, operation: any Operation.Type)?, at place: Range<Int>
  ) {
    openings.append(waiting.count)
    waiting.append(.opening(Opening(function: function, place: place)))
    expectsOperand = true
  }

  /// Goes on to the next input of the innermost function.
  mutating func nextInput() {
    applyWaiting { _ in true }
    guard let index = openings.last, case .opening(var opening) = waiting[index] else { return }
    opening.inputCount += 1
    waiting[index] = .opening(opening)
    expectsOperand = true
  }

  /// Closes the innermost parenthesis and tells what it was; `nil` if none is open. A function with
  /// too few or too many inputs is not applied: the caller reports it.
  mutating func close() -> Opening? {
    applyWaiting { _ in true }
    guard let opening = openingInProgress else { return nil }
    openings.removeLast()
    waiting.removeLast()
    if let operation = opening.function?.operation, operation.inputCount == opening.inputCount {
      apply(operation)
    }
    return opening
  }

  mutating func finish() -> Value {
    applyWaiting { _ in true }
    return operands[0]
  }

  /// Applies the operations on top, up to the innermost parenthesis, that bind tightly enough.
  private mutating func applyWaiting(while bindsTightly: (Int) -> Bool) {
    while case .operation(let operation, let precedence)? = waiting.last, bindsTightly(precedence) {
      waiting.removeLast()
      apply(operation)
    }
  }

  private mutating func apply(_ operation: any Operation.Type) {
    let inputs = Array(operands.suffix(operation.inputCount))
    operands.removeLast(operation.inputCount)
    push(Formula.apply(operation, to: inputs))
  }

  /// The operations that are written with a sign between two inputs.
  private static let operations: [String: any Operation.Type] = StandardOperation.all.reduce(
    into: [:]
  ) { operations, operation in
    guard let notation = OperatorNotation.of(operation.type), operation.type.inputCount == 2 else {
      return
    }
    operations[notation.sign.filter { $0 != " " }] = operation.type
  }
}
