import ChainRule

extension Grammar {
  /// JavaScript, from the standard of 2015 on, for browsers and for Node.
  static let javascript = Grammar(
    commentSign: "//", indentation: "  ",
    opening: [#""use strict";"#],
    reservedWords: words(
      """
      _ arguments await break case catch class const continue debugger default delete do else enum \
      eval export extends false finally for function if implements import in instanceof interface \
      let new null package private protected public return static super switch this throw true try \
      typeof undefined var void while with yield Infinity NaN Math console
      """),
    infinity: "Infinity", notANumber: "NaN", bitsOfSubnormals: nil,
    libraryFunctions: library(
      "Math.", without: [BinaryExponential.self, ErrorFunction.self], absoluteValue: "Math.abs"),
    writtenOut: [
      ObjectIdentifier(SquareRoot.self): squareRoot(["return Math.sqrt(x + 0);"]),
      ObjectIdentifier(Power.self): WrittenOutFunction(
        "power", "a", "b", comment: "a ** b, with 1 where a is 1, or -1 to an infinite power.",
        [
          "if (a === 1 || (a === -1 && Math.abs(b) === Infinity)) return 1;",
          "return a ** b;",
        ]),
      ObjectIdentifier(BinaryExponential.self): WrittenOutFunction(
        "exp2", "x", comment: "2 to the power of x.", ["return 2 ** x;"]),
      ObjectIdentifier(ErrorFunction.self): WrittenOutFunction(
        "erf", "x",
        comment: "The error function, by its series 7.1.6 in Abramowitz and Stegun.",
        [
          "if (Math.abs(x) > 6) return Math.sign(x);",
          "let term = x;",
          "let sum = x;",
          "for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {",
          "  term *= (2 * x * x) / (2 * n + 1);",
          "  sum += term;",
          "}",
          "return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;",
        ]),
    ],
    constantKeyword: "const ", variableKeyword: "let ", statementEnd: ";", bodyEnd: "}",
    declaresFunctions: false,
    functionHead: { name, parameters in
      "function \(name)(\(parameters.joined(separator: ", "))) {"
    },
    gradientHead: { name, parameters in
      "function \(name)(\(parameters.joined(separator: ", "))) {"
    },
    returning: { value, gradients in
      ["return { value: \(value), gradients: [\(gradients.joined(separator: ", "))] };"]
    },
    returningIf: { condition, result in "if (\(condition)) return \(result);" },
    call: { call in
      let result = "\(call.name)_result"
      return ["const \(result) = \(call.name)(\(call.arguments.joined(separator: ", ")));"]
        + [#"console.log("\#(call.name) =", \#(result).value);"#]
        + call.variables.enumerated().map { index, variable in
          #"console.log("gradient of \#(variable) =", \#(result).gradients[\#(index)]);"#
        }
    },
    mainHead: [], mainEnd: [], batch: .javascript, parts: .javascript)
}
