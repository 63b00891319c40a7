/// An operation of the kit.
struct StandardOperation: Sendable {
  let type: any Operation.Type
  let names: OperationNames
}

/// What formulas call an operation and its inputs.
struct OperationNames: Sendable {
  /// A name beside the symbol, as `ln` for `log`.
  let other: String?

  /// The inputs, as the help of the tool names them: `atan2(y, x)`.
  let inputs: [String]
}

extension StandardOperation {
  /// The kit's operations, each once, in the order of a table.
  ///
  /// An operation is added by its rule, its function and its line here. Formulas, the help of the
  /// tool and tapes know it from this list, and tests compare the list with all else.
  @inline(__always)
  static func visitAll(_ visitor: inout some OperationVisitor) {
    // Arithmetic.
    visitor.visit(Add.self)
    visitor.visit(Subtract.self)
    visitor.visit(Multiply.self)
    visitor.visit(Divide.self)
    visitor.visit(Negate.self)

    // Functions.
    visitor.visit(SquareRoot.self)
    visitor.visit(CubeRoot.self)
    visitor.visit(Hypotenuse.self)
    visitor.visit(Power.self, alsoCalled: "pow")
    visitor.visit(Exponential.self)
    visitor.visit(BinaryExponential.self)
    visitor.visit(ExponentialMinusOne.self)
    visitor.visit(Logarithm.self, alsoCalled: "ln")
    visitor.visit(BinaryLogarithm.self)
    visitor.visit(DecimalLogarithm.self)
    visitor.visit(LogarithmOnePlus.self)
    visitor.visit(ErrorFunction.self)
    visitor.visit(Sine.self)
    visitor.visit(Cosine.self)
    visitor.visit(Tangent.self)
    visitor.visit(ArcSine.self)
    visitor.visit(ArcCosine.self)
    visitor.visit(ArcTangent.self)
    visitor.visit(ArcTangent2.self, inputs: ["y", "x"])
    visitor.visit(HyperbolicSine.self)
    visitor.visit(HyperbolicCosine.self)
    visitor.visit(HyperbolicTangent.self)
    visitor.visit(InverseHyperbolicSine.self)
    visitor.visit(InverseHyperbolicCosine.self)
    visitor.visit(InverseHyperbolicTangent.self)
    visitor.visit(Sigmoid.self)
    visitor.visit(Softplus.self)
    visitor.visit(Rectifier.self)
    visitor.visit(LeakyRectifier.self, inputs: ["x", "slope"])
    visitor.visit(AbsoluteValue.self)
    visitor.visit(Maximum.self, alsoCalled: "maximum")
    visitor.visit(Minimum.self, alsoCalled: "minimum")
    visitor.visit(Step.self)
    visitor.visit(Sign.self)
    visitor.visit(Greater.self)

    // Slopes, of which the graphs of derivatives are made.
    visitor.visit(StrongZeroProduct.self)
    visitor.visit(PowerSlope.self)
    visitor.visit(PowerLogarithm.self)
    visitor.visit(Direction.self)
  }
}

extension StandardOperation {
  /// The list as an array.
  static let all: [StandardOperation] = {
    var list = OperationList()
    visitAll(&list)
    return list.operations
  }()
}

private struct OperationList: OperationVisitor {
  var operations: [StandardOperation] = []

  mutating func visit(_ operation: (some UnaryOperation).Type, _ names: OperationNames) {
    operations.append(StandardOperation(type: operation, names: names))
  }

  mutating func visit(_ operation: (some BinaryOperation).Type, _ names: OperationNames) {
    operations.append(StandardOperation(type: operation, names: names))
  }
}

/// What is done with each operation of the kit. It gets the operation's own type and not an
/// `any Operation.Type`, so that its code is compiled for each operation.
protocol OperationVisitor {
  mutating func visit<O: UnaryOperation>(_ operation: O.Type, _ names: OperationNames)
  mutating func visit<O: BinaryOperation>(_ operation: O.Type, _ names: OperationNames)
}

extension OperationVisitor {
  @inline(__always)
  fileprivate mutating func visit<O: UnaryOperation>(
    _ operation: O.Type, alsoCalled other: String? = nil
  ) { visit(operation, OperationNames(other: other, inputs: ["x"])) }

  @inline(__always)
  fileprivate mutating func visit<O: BinaryOperation>(
    _ operation: O.Type, alsoCalled other: String? = nil, inputs: [String] = ["a", "b"]
  ) { visit(operation, OperationNames(other: other, inputs: inputs)) }
}
