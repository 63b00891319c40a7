import ChainRule
import TestSupport
import Testing

@testable import Notation

@Suite("Programs with blanks to be filled in")
struct HiddenCodeTests {
  @Test("A blank stands for what is computed, and the comment does not give it away")
  func blanks() throws {
    let file = Self.file()
    #expect(file.lineCount == 7)
    let text = try file.text(in: .python, hiding: [1, 3, 4], withSolutions: true)
    #expect(
      text == """
        import math

        # The value, and the gradients by all parameters in their order.
        def f(a, b):
            # Forward: each value from those above it.
            v1 = a + b  # goes into v2
            v2 = ________  # the result
            # Backward: each node passes its gradient on to its inputs.
            gradient_v2 = 1.0  # the result by itself
            gradient_v1 = ________  # v2 passes its gradient on to v1
            gradient_a = ________  # v2 passes its gradient on to a
            gradient_a += gradient_v1  # v1 passes its gradient on to a: local derivative 1
            gradient_b = gradient_v1  # v1 passes its gradient on to b: local derivative 1
            return v2, [gradient_a, gradient_b]

        # Solutions
        #   v2 = v1 * a  # the result
        #   gradient_v1 = gradient_v2 * a  # v2 passes its gradient on to v1: local derivative a
        #   gradient_a = gradient_v2 * v1  # v2 passes its gradient on to a: local derivative v1

        """)
  }

  @Test(
    "No line says what is hidden, in any language and in a loop over examples",
    arguments: Language.allCases)
  func leaks(language: Language) throws {
    let x = Value(2, "x")
    let w = Value(3, "w")
    let tape = Tape(of: tanh(w * x).named("y"), inputs: [x], parameters: [w])
    for file in [Self.file(), SourceFile([BatchFunction(of: tape)])] {
      let whole = try file.text(in: language).split(separator: "\n")
      let all = try file.text(in: language, hiding: Set(0..<file.lineCount))
      let lines = all.split(separator: "\n")
      #expect(lines.count == whole.count && !all.contains("local derivative"))
      let blanks = lines.indices.filter { lines[$0].contains(" ________") }
      #expect(blanks.count == file.lineCount)
      for index in lines.indices where !blanks.contains(index) {
        #expect(lines[index] == whole[index])
      }
      let last = try file.text(in: language, hiding: HiddenLines.last(1).places(of: file))
      #expect(last.contains(" ________") && !last.contains("Solutions"))
      #expect(throws: TooFewLines(hiddenCount: 99, lineCount: file.lineCount)) {
        try HiddenLines.last(99).places(of: file)
      }
    }
  }

  @Test("A blank that is left is a fault, and with its solution the program runs", .needs(.cc))
  func filledIn() throws {
    let places = try HiddenLines.random(4, seed: 2).places(of: Self.file())
    let text = try Self.file().text(in: .c, withMain: true, hiding: places, withSolutions: true)
    var lines = text.split(separator: "\n").map(String.init)
    let blanks = lines.indices.filter { lines[$0].contains(" ________") }
    let first = try #require(lines.firstIndex(of: "// Solutions")) + 1
    #expect(blanks.count == 4 && lines.count == first + 4)
    for (blank, solution) in zip(blanks, first...) {
      lines[blank] = String(lines[solution].dropFirst(5))
    }
    #expect(try Language.c.run(lines.joined(separator: "\n")) == [10, 7, 2])
  }

  private static func file() -> SourceFile {
    let a = Value(2, "a")
    let b = Value(3, "b")
    return SourceFile([GradientFunction(of: (a + b) * a, withRespectTo: [a, b])])
  }
}
