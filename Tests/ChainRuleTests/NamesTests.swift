import Foundation
import Testing

@testable import ChainRule

@Suite("Names of nodes")
struct NamesTests {
  @Test(
    "Nodes with the same label are told apart, and a label that is a name already keeps it",
    arguments: [
      (["x", "x", "x_2"], ["x", "x_3", "x_2"]),
      (["x_2", "x", "x"], ["x_2", "x", "x_3"]),
      (["x", "x_2", "x", "x_2"], ["x", "x_2", "x_3", "x_2_2"]),
      (["x", "x_3", "x", "x", "x_2_2"], ["x", "x_3", "x_2", "x_4", "x_2_2"]),
      (["", "", "v1"], ["", "_2", "v1"]),
    ])
  func labels(labels: [String], names: [String]) {
    let leaves = labels.map { Value(1, $0) }
    let graph = Graph(of: leaves.map { -$0 })
    let named = zip(graph, graph.names).filter { $0.0.isLeaf }
    #expect(named.map(\.1) == names)
    #expect(Set(graph.names).count == graph.count, "v1 is taken, so results begin with v2")
  }

  @Test("In a formula a label that is a name keeps it, whatever the others become")
  func formulaNames() {
    #expect(FormulaName.distinct(["a b", "a_b", "a-b"]) == ["a_b_2", "a_b", "a_b_3"])
    #expect(FormulaName.distinct(["sin", "1", "pi", "sin_"]) == ["sin__2", "_1", "pi_", "sin_"])
  }

  @Test("Names take a time that grows as their number, where all labels are the same")
  func linearTime() {
    let same = { (count: Int) in
      Array(repeating: (label: "w", constant: Double?.none), count: count)
    }
    let ratio = growth(from: 2_000, to: 16_000) { _ = ChainRule.names(same($0)) }
    #expect(
      ratio < 30, "8 times as many names took \(ratio) times as long; squared, it would be 64")
    let marks = { (count: Int) in (0..<count).map { "\($0)".map { "!#%&+,-./:"[$0] }.joined() } }
    let marked = growth(from: 2_000, to: 16_000) { _ = FormulaName.distinct(marks($0)) }
    #expect(marked < 30, "\(marked)")
  }

  @Test(
    "A number below 0 stands in parentheses before a power and behind a sign",
    arguments: [
      ("(-2)^x", "(-2) ^ x"), ("(-inf)^x", "(-inf) ^ x"), ("x^-2", "x ^ -2"), ("x - -2", "x − -2"),
      ("-2*x", "-2 × x"),
    ])
  func negativeNumbers(text: String, expression: String) throws {
    let graph = Graph(of: try Formula(text).value(["x": 3]))
    #expect(graph.expression(at: graph.count - 1, names: graph.names) == expression)
  }

  @Test("The opposite of a number below 0 has a sign in front of parentheses")
  func negation() {
    let graph = Graph(of: -Value.constant(-2))
    #expect(graph.expression(at: 1, names: graph.names) == "−(-2)")
  }

  @Test("NaN has no sign in print, whatever its sign bit says")
  func notANumber() {
    let nan = -Value(.nan, "x").data
    #expect("\(Value(nan, "x"))" == "Value(x, data: nan, gradient: none)")
    #expect(Graph(of: Value.constant(nan)).names == ["nan"])
  }
}

extension String {
  fileprivate subscript(digit: Character) -> String {
    String(self[index(startIndex, offsetBy: digit.wholeNumberValue ?? 0)])
  }
}
