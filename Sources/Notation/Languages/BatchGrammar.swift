/// In what functions of arrays of one language differ from those of another.
struct BatchGrammar: Sendable {
  /// The lines up to the loop over the examples, and its first.
  let head: @Sendable (BatchShape) -> [String]

  /// The lines behind those of an example.
  let end: [String]

  /// An input of an example, by its place.
  let input: @Sendable (_ index: Int, BatchShape) -> String

  /// What is handed to a function that takes one example.
  var example: @Sendable (BatchShape) -> String = { _ in "example" }

  /// The lines of a program that call such a function, and print what it gives.
  let call: @Sendable (BatchCall) -> [String]
}

/// How many numbers a function of arrays takes and gives.
struct BatchShape: Sendable {
  let name: String
  let inputCount, outputCount, parameterCount: Int
}

/// A call of a function of arrays, in a program that prints what it gives.
struct BatchCall: Sendable {
  let shape: BatchShape

  /// The numbers that it is called with, in the language's words.
  let examples: [[String]]
  let parameters: [String]
}

extension BatchGrammar {
  /// Swift: arrays of arrays of numbers.
  static let swift = BatchGrammar(
    head: { shape in
      [
        "func \(shape.name)(_ inputs: [[Double]], _ parameters: [Double])"
          + " -> (outputs: [Double], gradients: [Double]) {",
        "  var outputs = [Double](repeating: 0.0, count: \(shape.outputCount))",
        "  \(shape.parameterCount == 0 ? "let" : "var") gradients ="
          + " [Double](repeating: 0.0, count: \(shape.parameterCount))",
        "  for \(shape.inputCount == 0 ? "_" : "example") in inputs {",
      ]
    },
    end: ["  }", "  return (outputs, gradients)", "}"],
    input: { index, _ in "example[\(index)]" },
    call: { call in
      let name = call.shape.name
      return ["let \(name)_result = \(name)("] + list(of: call, "[", "]")
        + [
          ")",
          "for (k, output) in \(name)_result.outputs.enumerated() {"
            + #" print("\#(name) output \(k) =", output) }"#,
          "for (k, gradient) in \(name)_result.gradients.enumerated() {"
            + #" print("gradient \(k) =", gradient) }"#,
        ]
    })

  /// Python: lists of lists of numbers.
  static let python = BatchGrammar(
    head: { shape in
      [
        "def \(shape.name)(inputs, parameters):", "    outputs = [0.0] * \(shape.outputCount)",
        "    gradients = [0.0] * \(shape.parameterCount)", "    for example in inputs:",
      ]
    },
    end: ["    return outputs, gradients"],
    input: { index, _ in "example[\(index)]" },
    call: { call in
      ["outputs, gradients = \(call.shape.name)("] + list(of: call, "[", "]")
        + [
          ")",
          "for k, output in enumerate(outputs):"
            + #" print("\#(call.shape.name) output", k, "=", output)"#,
          #"for k, gradient in enumerate(gradients): print("gradient", k, "=", gradient)"#,
        ]
    })

  /// JavaScript: arrays of arrays of numbers.
  static let javascript = BatchGrammar(
    head: { shape in
      [
        "function \(shape.name)(inputs, parameters) {",
        "  const outputs = new Array(\(shape.outputCount)).fill(0.0);",
        "  const gradients = new Array(\(shape.parameterCount)).fill(0.0);",
        "  for (const example of inputs) {",
      ]
    },
    end: ["  }", "  return { outputs, gradients };", "}"],
    input: { index, _ in "example[\(index)]" },
    call: { call in
      let name = call.shape.name
      return ["const \(name)_result = \(name)("] + list(of: call, "[", "]")
        + [
          ");",
          "\(name)_result.outputs.forEach((output, k) =>"
            + #" console.log("\#(name) output", k, "=", output));"#,
          "\(name)_result.gradients.forEach((gradient, k) =>"
            + #" console.log("gradient", k, "=", gradient));"#,
        ]
    })

  /// C: the inputs of all examples one after the other.
  static let c = BatchGrammar(
    head: { shape in
      [
        "void \(shape.name)(",
        "    int count, const double *restrict inputs, const double *restrict parameters,",
        "    double *restrict outputs, double *restrict gradients) {",
        "  for (int k = 0; k < \(shape.outputCount); k += 1) outputs[k] = 0.0;",
        "  for (int k = 0; k < \(shape.parameterCount); k += 1) gradients[k] = 0.0;",
        "  for (int example = 0; example < count; example += 1) {",
      ]
    },
    end: ["  }", "}"],
    input: { index, shape in "inputs[\(shape.inputCount) * example + \(index)]" },
    example: { shape in "inputs + \(shape.inputCount) * example" },
    call: { call in
      let shape = call.shape
      let examples = rows(of: call.examples.flatMap(\.self), indentation: "      ")
      let parameters = rows(of: call.parameters, indentation: "      ")
      return ["  {", "    const double inputs[] = {"] + examples
        + ["    };", "    const double parameters[] = {"] + parameters
        + [
          "    };",
          "    double outputs[\(max(1, shape.outputCount))];",
          "    double gradients[\(max(1, shape.parameterCount))];",
          "    \(shape.name)(\(call.examples.count), inputs, parameters, outputs, gradients);",
          "    for (int k = 0; k < \(shape.outputCount); k += 1)"
            + #" printf("\#(shape.name) output %d = %.17g\n", k, outputs[k]);"#,
          "    for (int k = 0; k < \(shape.parameterCount); k += 1)"
            + #" printf("gradient %d = %.17g\n", k, gradients[k]);"#,
          "  }",
        ]
    })

  /// The examples and the parameters as lists.
  private static func list(of call: BatchCall, _ open: String, _ close: String) -> [String] {
    let examples = call.examples.map { "    \(open)\($0.joined(separator: ", "))\(close)," }
    return ["  \(open)"] + examples + ["  \(close),", "  \(open)"]
      + rows(of: call.parameters, indentation: "    ") + ["  \(close)"]
  }

  /// Numbers in lines of six; a 0 for none, where an empty list is not allowed.
  private static func rows(of numbers: [String], indentation: String) -> [String] {
    stride(from: 0, to: numbers.count, by: 6).map { start in
      indentation + numbers[start...].prefix(6).joined(separator: ", ") + ","
    }
  }
}
