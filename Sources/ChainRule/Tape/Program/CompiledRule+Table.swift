// The kit's own operations, whose rules are compiled for `Double` and for lanes. An operation from
// another module is read through its generic rule, which gives the same results and takes longer.

/// The compiled rules of the kit's operations.
struct RuleTable: OperationVisitor, Sendable {
  private(set) var unary: [ObjectIdentifier: CompiledUnaryRule] = [:]
  private(set) var binary: [ObjectIdentifier: CompiledBinaryRule] = [:]

  static let standard: RuleTable = {
    var table = RuleTable()
    StandardOperation.visitAll(&table)
    return table
  }()

  @inline(__always)
  mutating func visit<O: UnaryOperation>(_ operation: O.Type, _ names: OperationNames) {
    unary[ObjectIdentifier(operation)] = CompiledUnaryRule(operation)
  }

  @inline(__always)
  mutating func visit<O: BinaryOperation>(_ operation: O.Type, _ names: OperationNames) {
    binary[ObjectIdentifier(operation)] = CompiledBinaryRule(operation)
  }
}

extension CompiledUnaryRule {
  /// The rule of any operation with one input.
  static func of(_ operation: any Operation.Type) -> Self {
    if let rule = RuleTable.standard.unary[ObjectIdentifier(operation)] { return rule }
    guard let operation = operation as? any UnaryOperation.Type else {
      preconditionFailure("\(operation) does not conform to UnaryOperation")
    }
    return Self(operation)
  }
}

extension CompiledBinaryRule {
  /// The rule of any operation with two inputs.
  static func of(_ operation: any Operation.Type) -> Self {
    if let rule = RuleTable.standard.binary[ObjectIdentifier(operation)] { return rule }
    guard let operation = operation as? any BinaryOperation.Type else {
      preconditionFailure("\(operation) does not conform to BinaryOperation")
    }
    return Self(operation)
  }
}
