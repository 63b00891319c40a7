import TestSupport
import Testing

@testable import ChainRule
@testable import Notation

@Suite("Gradients as code")
struct CodeTests {
  @Test("A line is one operation or one application of the chain rule, with its comment")
  func lines() throws {
    let text = try code("c = a + b; c*a", .python)
    #expect(
      text == """
        import math

        # The value, and the gradients by all parameters in their order.
        def f(a, b):
            # Forward: each value from those above it.
            c = a + b  # goes into v1
            v1 = c * a  # the result
            # Backward: each node passes its gradient on to its inputs.
            gradient_v1 = 1.0  # the result by itself
            gradient_c = gradient_v1 * a  # v1 passes its gradient on to c: local derivative a
            gradient_a = gradient_v1 * c  # v1 passes its gradient on to a: local derivative c
            gradient_a += gradient_c  # c passes its gradient on to a: local derivative 1
            gradient_b = gradient_c  # c passes its gradient on to b: local derivative 1
            return v1, [gradient_a, gradient_b]

        """)
  }

  @Test(
    "Names are kept where a language allows them, and never become one",
    arguments: Language.allCases)
  func names(language: Language) throws {
    let labels = ["θ", "theta", "w₁", "w_1", "x′", "for", "for_", "sigmoid", "ж", "gradient_w_1"]
    let inputs = labels.map { Value(1, $0) }
    let text = try SourceFile([GradientFunction(of: inputs.sum(), withRespectTo: inputs)])
      .text(in: language)
    let head = try #require(text.split(separator: "\n").first { $0.contains(" f(") })
    let words = head.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    let expected = [
      "theta_2", "theta", "w_1_2", "w_1", "x_prime", "for__2", "for_", "sigmoid_", "_u436_",
      "gradient_w_1",
    ]
    #expect(words.filter { expected.contains($0) } == expected, "\(head)")
    #expect(text.contains("the_gradient_w_1 = "))
    #expect(text.contains("theta_2 is θ."))
  }

  @Test("The negative of a negative number is no operator of its own", arguments: Language.allCases)
  func signs(language: Language) throws {
    let x = Value(2, "x")
    let output = x * -Value.constant(-3) - Value.constant(-1)
    let text = try SourceFile([GradientFunction(of: output, withRespectTo: [x])]).text(in: language)
    #expect(text.contains("= -(-3.0)") && text.contains(" - -1.0"))
  }

  @Test("What several local derivatives share, or the forward pass has, is computed once")
  func sharing() throws {
    let angle = try code("atan2(y, x)", .c)
    #expect(angle.matches(of: /= hypot\(y, x\)/).count == 1)
    let power = try code("x^2.5 * 2^x", .c)
    #expect(power.matches(of: /= pow\(2\.0, x\)/).count == 1)
    #expect(power.contains("v2 * log(2.0)"))
  }

  @Test("Nothing is computed that no wanted gradient needs")
  func unneeded() throws {
    let x = Value(2, "x")
    let y = Value(3, "y")
    let z = Value(5, "z")
    let function = GradientFunction(of: sin(x) * exp(y), withRespectTo: [y, z])
    let text = try SourceFile([function]).text(in: .swift)
    #expect(text.contains("func f(_ y: Double, _ z: Double)"))
    #expect(text.contains("let x = 2.0"))
    #expect(!text.contains("gradient_x") && !text.contains("cos"))
    #expect(text.contains("[gradient_y, 0.0]"))
    #expect(!text.contains("sigmoid"), "functions that are not called are not printed")
  }

  @Test("An operation of a user's own is written from its rule, if that can be read")
  func ownOperations() throws {
    let x = Value(2, "x")
    let cube = SourceFile([GradientFunction(of: Cube.of(x), withRespectTo: [x])])
    let text = try cube.text(in: .javascript)
    #expect(text.contains("function cube(x) {\n  return x * x * x;\n}"))
    #expect(text.contains("gradient_v1 * (3.0 * x * x)"))
    let hidden = SourceFile([GradientFunction(of: Hidden.of(x), withRespectTo: [x])])
    #expect(throws: UnwritableOperation(symbol: "hidden")) { try hidden.text(in: .c) }
  }

  @Test("A program of many lines is printed in a time that grows as they do", .thorough)
  func length() throws {
    let inputs = [Value(0.5, "x"), Value(2, "y")]
    var node = inputs[0]
    for _ in 0..<10_000 { node = tanh(node * inputs[1]) + inputs[0] }
    let start = ContinuousClock.now
    let text = try SourceFile([GradientFunction(of: node, withRespectTo: inputs)]).text(in: .c)
    #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } > 80_000)
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  private func code(_ formula: String, _ language: Language) throws -> String {
    let formula = try Formula(formula)
    let output = try formula.value(
      Dictionary(uniqueKeysWithValues: formula.variables.map { ($0.name, 1) }))
    let inputs = Graph(of: output).filter(\.isLeaf)
    return try SourceFile([GradientFunction(of: output, withRespectTo: inputs)]).text(in: language)
  }
}

private enum Cube: UnaryOperation {
  static let symbol = "cube"
  static func value<S: Scalar>(_ x: S) -> S { x * x * x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 3 * x * x }
}

private enum Hidden: UnaryOperation {
  static let symbol = "hidden"
  static func value<S: Scalar>(_ x: S) -> S { .elementary(Self.self, x) { $0 + 1 } }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { .constant(1) }
}
