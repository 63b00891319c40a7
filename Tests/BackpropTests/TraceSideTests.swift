import ChainRule
import Testing

@testable import backprop

@Suite("backprop: what a table must not confuse")
struct TraceSideTests {
  @Test("Of a node that is used twice by another, left and right are told apart")
  func sides() throws {
    let text = try Tool.run("trace", "x - x", "x=2").text
    let steps = text.split(separator: "\n").filter { $0.contains(" → ") }
    #expect(steps.count == 2)
    #expect(steps[0].contains(/→ x \(left\) +1 +× +1 += 1/))
    #expect(steps[1].contains(/→ x \(right\) +1 +× +-1 += -1/))
    let power = Trace(of: pow(Value(3, "x"), Value(2, "y")))
    #expect(power.steps.map(\.side) == ["", ""])
    let x = Value(2, "x")
    let own = Trace(of: x ** x)
    #expect(own.steps.map(\.side) == [" (left)", " (right)"])
    #expect(own.steps[0].localDerivative == 4)
  }

  @Test("Columns of a table are aligned, and no line ends in blanks")
  func table() {
    var table = Table(.left, .right, .left)
    table.add("a", "1", "")
    table.add("long", "1000", "end")
    #expect(table.text == "  a        1\n  long  1000  end\n")
    #expect(Table(.left).text == "")
  }

  @Test("A value may hold an equals sign, be empty, or begin with a hyphen; a flag has none")
  func values() throws {
    let file = Option("--file", "FILE", "a file", "") { $0 }
    let json = Option.flag("--json", "")
    func value(_ words: String...) throws -> String? {
      try Arguments(words, options: [file, json])[file]
    }
    #expect(try value("--file=a=b") == "a=b")
    #expect(try value("--file=") == "")
    #expect(try value("--file", "-json") == "-json")
    #expect(try value("--file=--json") == "--json")
    #expect(try value("--json") == nil)
    #expect(throws: UsageError.self) { try value("--file", "--json") }
    #expect(throws: UsageError.self) { try value("--file") }
    #expect(throws: UsageError.self) { try value("--file", "a", "--file", "a") }
    #expect(throws: UsageError.self) { try value("--json=") }
    let rest = try Arguments(["a", "--", "--json", "-b", "--"], options: [file, json])
    #expect(rest.positional == ["a", "--json", "-b", "--"] && !rest.has(json))
  }
}
