import ChainRule

extension Grammar {
  /// Python, from 3.7 on.
  static let python = Grammar(
    commentSign: "#", indentation: "    ",
    opening: ["import math"],
    reservedWords: words(
      """
      _ False None True and as assert async await break class continue def del elif else except \
      finally for from global if import in is lambda nonlocal not or pass raise return try while \
      with yield abs math print
      """),
    infinity: "math.inf", notANumber: "math.nan", bitsOfSubnormals: nil,
    libraryFunctions: library(
      "math.", without: pythonFunctions.map(\.operation), absoluteValue: "abs"),
    writtenOut: Dictionary(
      uniqueKeysWithValues: pythonFunctions.map { (ObjectIdentifier($0.operation), $0.function) }),
    constantKeyword: "", variableKeyword: "", statementEnd: "", bodyEnd: nil,
    declaresFunctions: false,
    functionHead: { name, parameters in "def \(name)(\(parameters.joined(separator: ", "))):" },
    gradientHead: { name, parameters in "def \(name)(\(parameters.joined(separator: ", "))):" },
    returning: { value, gradients in ["return \(value), [\(gradients.joined(separator: ", "))]"] },
    returningIf: { condition, result in "if \(condition): return \(result)" },
    call: { call in
      ["value, gradients = \(call.name)(\(call.arguments.joined(separator: ", ")))"]
        + [#"print("\#(call.name) =", value)"#]
        + call.variables.enumerated().map { index, variable in
          #"print("gradient of \#(variable) =", gradients[\#(index)])"#
        }
    },
    mainHead: [], mainEnd: [], batch: .python, parts: .python)
}
