import ChainRule

/// In what programs of one language differ from those of another.
struct Grammar: Sendable {
  /// What begins a comment, up to the end of the line.
  let commentSign: String

  /// What stands before a line within a function.
  let indentation: String

  /// The lines with which a program begins.
  let opening: [String]

  /// The words that cannot be names of variables.
  let reservedWords: Set<String>

  /// How numbers are written that have no digits.
  let infinity, notANumber: String

  /// What the bits of a number stand behind that is too small for the compiler to read without a
  /// warning; `nil` where it reads all.
  let bitsOfSubnormals: String?

  /// How the functions of the language's own library are called, by operation.
  let libraryFunctions: [ObjectIdentifier: String]

  /// Operations that the language has, but with other results at the edges, or not at all.
  let writtenOut: [ObjectIdentifier: WrittenOutFunction]

  /// What stands before the name of a line: of one that stays, and of one that is added to.
  let constantKeyword, variableKeyword: String

  /// What ends a statement.
  let statementEnd: String

  /// What ends the body of a function.
  let bodyEnd: String?

  /// Whether a function is declared before the first that calls it.
  let declaresFunctions: Bool

  /// The first line of a function of numbers that returns a number.
  let functionHead: @Sendable (_ name: String, _ parameters: [String]) -> String

  /// The first line of a function that returns a value and gradients.
  let gradientHead: @Sendable (_ name: String, _ parameters: [String]) -> String

  /// The last lines of such a function.
  let returning: @Sendable (_ value: String, _ gradients: [String]) -> [String]

  /// A line that returns a result if a condition holds.
  let returningIf: @Sendable (_ condition: String, _ result: String) -> String

  /// The lines of a program that calls a function and prints what it returns.
  let call: @Sendable (FunctionCall) -> [String]

  /// What stands around such lines.
  let mainHead, mainEnd: [String]

  /// How functions of arrays are written.
  let batch: BatchGrammar

  /// How long functions are written.
  let parts: PartsGrammar

  /// A number as the language writes it: the shortest text with the same digits.
  func text(of number: Double) -> String {
    if number.isNaN { return notANumber }
    if number.isInfinite { return (number < 0 ? "-" : "") + infinity }
    if number.isSubnormal, let words = bitsOfSubnormals { return "\(words)\(number.bitPattern))" }
    return "\(number)"
  }

  /// Library functions that are called by the symbol of their operation, behind a prefix.
  static func library(
    _ prefix: String, without missing: [any ChainRule.Operation.Type] = [],
    absoluteValue: String
  ) -> [ObjectIdentifier: String] {
    let lacking = Set(missing.map { ObjectIdentifier($0) })
    var functions: [ObjectIdentifier: String] = [:]
    for operation in mathematics where !lacking.contains(ObjectIdentifier(operation)) {
      functions[ObjectIdentifier(operation)] = prefix + operation.symbol
    }
    functions[ObjectIdentifier(AbsoluteValue.self)] = absoluteValue
    return functions
  }

  /// The operations that every library of mathematics calls alike.
  private static let mathematics: [any ChainRule.Operation.Type] = [
    CubeRoot.self, Hypotenuse.self, Exponential.self, BinaryExponential.self,
    ExponentialMinusOne.self, Logarithm.self, BinaryLogarithm.self, DecimalLogarithm.self,
    LogarithmOnePlus.self, ErrorFunction.self, Sine.self, Cosine.self, Tangent.self,
    ArcSine.self, ArcCosine.self, ArcTangent.self, ArcTangent2.self, HyperbolicSine.self,
    HyperbolicCosine.self, HyperbolicTangent.self, InverseHyperbolicSine.self,
    InverseHyperbolicCosine.self, InverseHyperbolicTangent.self,
  ]
}

/// A function that is printed below a program which calls it.
struct WrittenOutFunction: Sendable {
  let name: String
  let parameters: [String]

  /// What it is good for, in a line.
  let comment: String

  /// Its body, without indentation.
  let lines: [String]

  init(_ name: String, _ parameters: String..., comment: String, _ lines: [String]) {
    self.name = name
    self.parameters = parameters
    self.comment = comment
    self.lines = lines
  }
}

/// A call of a function that computes gradients, in a program that prints them.
struct FunctionCall: Sendable {
  let name: String

  /// The numbers that it is called with, in the language's words.
  let arguments: [String]

  /// The names of its variables.
  let variables: [String]
}
