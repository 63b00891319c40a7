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
    #expect(power.steps.map(power.side) == ["", ""])
    let x = Value(2, "x")
    let own = Trace(of: x ** x)
    #expect(own.steps.map(own.side) == [" (left)", " (right)"])
    #expect(own.steps[0].localDerivative == 4)
  }
}
