import ChainRule

extension Grammar {
  /// Swift, with Foundation for the functions.
  static let swift = Grammar(
    commentSign: "//", indentation: "  ",
    opening: ["import Foundation"],
    reservedWords: words(
      """
      _ actor any as associatedtype await break case catch class continue default defer deinit do \
      else enum extension fallthrough false fileprivate for func guard if import in init inout \
      internal is let nil operator precedencegroup private protocol public repeat rethrows return \
      self Self some static struct subscript super switch throw throws true try typealias var where \
      while Any Double Foundation Protocol Type print
      """),
    infinity: "Double.infinity", notANumber: "Double.nan", bitsOfSubnormals: "Double(bitPattern: ",
    libraryFunctions: library("", absoluteValue: "abs").merging(power("pow")) { $1 },
    writtenOut: [ObjectIdentifier(SquareRoot.self): squareRoot(["return sqrt(x + 0.0)"])],
    constantKeyword: "let ", variableKeyword: "var ", statementEnd: "", bodyEnd: "}",
    declaresFunctions: false,
    functionHead: { name, parameters in
      let list = parameters.map { "_ \($0): Double" }.joined(separator: ", ")
      return "func \(name)(\(list)) -> Double {"
    },
    gradientHead: { name, parameters in
      let list = parameters.map { "_ \($0): Double" }.joined(separator: ", ")
      return "func \(name)(\(list)) -> (value: Double, gradients: [Double]) {"
    },
    returning: { value, gradients in ["return (\(value), [\(gradients.joined(separator: ", "))])"]
    },
    returningIf: { condition, result in "if \(condition) { return \(result) }" },
    call: { call in
      let result = "\(call.name)_result"
      return ["let \(result) = \(call.name)(\(call.arguments.joined(separator: ", ")))"]
        + [#"print("\#(call.name) =", \#(result).value)"#]
        + call.variables.enumerated().map { index, variable in
          #"print("gradient of \#(variable) =", \#(result).gradients[\#(index)])"#
        }
    },
    mainHead: [], mainEnd: [], batch: .swift, parts: .swift)

  /// The words of a text, between spaces.
  static func words(_ text: String) -> Set<String> {
    Set(text.split { $0.isWhitespace }.map(String.init))
  }

  /// The call of a power.
  static func power(_ name: String) -> [ObjectIdentifier: String] {
    [ObjectIdentifier(Power.self): name]
  }

  /// The square root, with given lines.
  static func squareRoot(_ lines: [String]) -> WrittenOutFunction {
    WrittenOutFunction(
      "squareRoot", "x", comment: "The square root; that of -0 is 0, with the slope +infinity.",
      lines)
  }
}
