import ChainRule
import TestSupport
import Testing

@testable import Notation

/// A program that is too long for one function is the same program in parts.
@Suite("Long programs, which are written in parts")
struct PartsTests {
  @Test("A function above the limit of its language is parts of 100 lines, others stay as they are")
  func limit() throws {
    for language in Language.allCases {
      let limit = language.grammar.parts.longestFunction
      let short = try Self.text(lines: limit - 8, language)
      #expect(!short.contains("f_forward_") && !short.contains("value["))
      let long = try Self.text(lines: limit + 8, language)
      let sign = language == .python ? "def" : language == .c ? "static void" : "func"
      #expect(long.matches(of: try Regex("\(sign)[a-z]* f_forward_1\\(")).count == 1)
      // Of 8 lines 3 are forward and 5 backward.
      let count = (3 * limit / 8 + 99) / 100 + (5 * limit / 8 + 100) / 100
      #expect(long.matches(of: try Regex("\(sign)[a-z]* f_[a-z]+_[0-9]+\\(")).count == count)
      #expect(long.matches(of: /passes its gradient on/).count == 5 * (limit / 8 + 1))
      let lengths = long.split(separator: "f_forward_")[1].count { $0 == "\n" }
      #expect(lengths < 105)
    }
  }

  @Test("A comment says what an element of an array is, in the names of the formula")
  func comments() throws {
    let text = try Self.text(lines: 480, .swift)
    #expect(text.contains("func f_forward_1(_ value: UnsafeMutablePointer<Double>) {\n"))
    #expect(text.contains("  value[2] = value[0] * value[1]  // v1: goes into v2\n"))
    #expect(text.contains("passes its gradient on to value_: local derivative 1\n"))
    #expect(text.contains("  value[0] = value_\n"))
  }

  @Test("Swift computes in parts what Value and the tape do", .thorough)
  func swift() throws { try expectAgreement(.swift) }

  @Test("C computes in parts what Value and the tape do", .thorough, .needs(.cc))
  func c() throws { try expectAgreement(.c) }

  @Test("Python computes in parts what Value and the tape do", .thorough, .needs(.python))
  func python() throws { try expectAgreement(.python) }

  @Test("JavaScript computes in parts what Value and the tape do", .thorough, .needs(.node))
  func javascript() throws { try expectAgreement(.javascript) }

  private func expectAgreement(_ language: Language) throws {
    let (output, leaves) = Self.function(lines: language.grammar.parts.longestFunction + 100)
    let file = SourceFile([GradientFunction(of: output, withRespectTo: leaves)])
    output.backward()
    let expected = [output.data] + leaves.map(\.gradient)
    #expect(try language.run(file.text(in: language, withMain: true)) == expected)

    let unneeded = Value(3, "example")
    let tape = Tape(
      of: [output, leaves[0], leaves[1]], inputs: [unneeded, leaves[0]],
      parameters: Array(leaves[1...]))
    let loop = SourceFile([BatchFunction(of: tape)])
    let sums = tape.replay(
      examples: [[3, leaves[0].data], [1.5, leaves[0].data / 2]],
      parameters: leaves[1...].map(\.data))
    let printed = try language.run(loop.text(in: language, withMain: true))
    let sum = sums.outputs + sums.parameters
    // A loop adds up all examples in another order.
    #expect(printed.count == sum.count)
    for (found, number) in zip(printed, sum) {
      let difference = abs((found ?? .nan) - number) / max(1, abs(number))
      #expect(difference < 1e-12, "\(found ?? .nan), not \(number)")
    }
  }

  @Test("C of 20,000 lines is compiled with optimization, and agrees", .thorough, .needs(.cc))
  func optimized() throws {
    let (output, inputs) = Self.function(lines: 20_000)
    let file = SourceFile([GradientFunction(of: output, withRespectTo: inputs)])
    let printed = try Language.c.run(file.text(in: .c, withMain: true), options: ["-O2"])
    output.backward()
    #expect(printed == [output.data] + inputs.map(\.gradient))
  }

  private static func text(lines: Int, _ language: Language) throws -> String {
    let (output, inputs) = chain(count: lines / 8)
    return try SourceFile([GradientFunction(of: output, withRespectTo: inputs)]).text(in: language)
  }

  /// A chain of so many steps, of 8 lines each, whose inputs are called as arrays are.
  private static func chain(count: Int) -> (output: Value, inputs: [Value]) {
    let inputs = [Value(0.5, "value"), Value(1.5, "gradient")]
    var node = inputs[0]
    for _ in 0..<count { node = tanh(node * inputs[1]) + inputs[0] }
    return (node, inputs)
  }

  /// A chain with an operation of one's own, and parts that local derivatives share.
  private static func function(lines: Int) -> (output: Value, inputs: [Value]) {
    let (chain, inputs) = chain(count: lines / 8)
    let more = Value(0.25, "part")
    return (Kept.of(chain) + atan2(more, inputs[0]) * 1.5, inputs + [more])
  }
}

/// An operation that is called as an array is.
private enum Kept: UnaryOperation {
  static let symbol = "value"
  static func value<S: Scalar>(_ x: S) -> S { x * x }
  static func derivative<S: Scalar>(_ x: S, output y: S) -> S { 2 * x }
}
