import Foundation
import Pages
import Testing

@testable import ChainRule

extension BrowserTests {
  @Test("After a change all numbers are those of Value, for every operation")
  func everyOperation() async throws {
    let leaves = [Value(0.5, "x"), Value(0.25, "z")]
    let nodes = StandardOperation.all.map { operation in
      operation.type.apply(to: Array(leaves.prefix(operation.type.inputCount)))
    }
    let output = nodes.sum()
    try await open(Page(of: output)) { browser in
      let points = [[-1.5, 2], [0, 0], [0.5, 0.25], [3, -0.75], [1, 1], [1e-3, 800]]
      for point in points.prefix(Self.triesAll ? 6 : 2) {
        for (index, number) in point.enumerated() {
          try await browser.type("\(number)", into: "leaf\(index)")
          leaves[index].data = number
        }
        try await expectNumbers(of: output, in: browser, "at \(point)")
      }
    }
  }

  /// Expects the numbers in the tables of the page to be those of the graph.
  private func expectNumbers(
    of output: Value, in browser: Browser, _ place: String
  ) async throws {
    let graph = Graph(of: output)
    graph.resetGradientsOfLeaves()
    let steps = graph.record(BackwardPass(from: output))
    let values = graph.filter { $0.operation != nil || !$0.isConstant }.map { [$0.data] }
    expectNear(try await browser.numbers(in: "forward-table"), values, "\(place), forward")
    let passed = steps.map {
      [$0.upstreamGradient, $0.localDerivative, $0.contribution, $0.runningTotal]
    }
    expectNear(try await browser.numbers(in: "backward-table"), passed, "\(place), backward")
  }

  /// Expects two tables to hold the same numbers, up to what libraries of mathematics round.
  func expectNear(_ found: [[Double]], _ expected: [[Double]], _ place: String) {
    guard found.count == expected.count else {
      Issue.record("\(place): \(found.count) rows, not \(expected.count)")
      return
    }
    for (index, (row, right)) in zip(found, expected).enumerated() {
      let size = right.filter(\.isFinite).map(abs).max() ?? 0
      let isNear =
        row.count == right.count
        && zip(row, right).allSatisfy { a, b in
          a == b || a.isNaN && b.isNaN || abs(a - b) <= 1e-12 * max(size, 1)
        }
      #expect(isNear, "\(place), row \(index): \(row), not \(right)")
    }
  }

  @Test("Typing and dragging change everything, and a wrong word changes nothing")
  func changes() async throws {
    try await open(Self.yardstick()) { browser in
      try await browser.type("4", into: "leaf0")
      #expect(try await browser.text("sentence").hasPrefix("y is 103."))
      let label = "return document.getElementById('s0node0').getAttribute('aria-label')"
      #expect(try await browser.run(label, as: String.self) == "a, value 4, gradient ∂ = 37")
      #expect(try await browser.text("leaves") == "a =∂ = 37b =∂ = 45")

      try await browser.type("four", into: "leaf0")
      #expect(try await browser.text("sentence").hasPrefix("y is 103."))
      let invalid = "return document.getElementById('leaf0').getAttribute('aria-invalid')"
      #expect(try await browser.run(invalid, as: String.self) == "true")

      try await browser.type("2", into: "drag0")
      #expect(try await browser.text("sentence").hasPrefix("y is 41."))
      #expect(try await browser.run("return document.getElementById('leaf0').value") == "2")
      try await browser.run("document.getElementById('drag0').focus()")
      try await browser.press(.right, .right)
      #expect(try await browser.run("return document.getElementById('leaf0').value") == "2.1")
      #expect(try await browser.step() == 0, "the arrows are the slider's")
      try await browser.type("−1/4", into: "leaf1")
      try await browser.click("restore")
      #expect(try await browser.text("sentence").hasPrefix("y is 41."))
    }
  }

  @Test("What is not finite is told with the first node that made it so", .thorough)
  func faults() async throws {
    try await open(Self.page("u = log(t); u*x + sqrt(x)", ["t": 2, "x": 4])) { browser in
      let isHidden = "return document.getElementById('fault').hidden"
      #expect(try await browser.run(isHidden) == true)
      try await browser.type("-1", into: "leaf0")
      #expect(
        try await browser.text("fault")
          == "u = log(t) = log(−1) is nan: the first node that is no finite number. Whatever "
          + "depends on it may be none either.")
      try await browser.type("1", into: "leaf0")
      try await browser.type("0", into: "leaf1")
      #expect(
        try await browser.text("fault")
          == "The gradient of x is ∞: it became so in the report of v2, 1 × ∞.")
      try await browser.type("inf", into: "leaf0")
      #expect(try await browser.text("fault") == "t itself is ∞.")
    }
  }

  @Test("Variables on which the result does not depend are named", .thorough)
  func unusedVariables() async throws {
    let x = Value(2, "x")
    for (output, words) in [
      ((3 * x).named("y"), "y does not depend on z: whatever it is, its gradient is 0."),
      (
        Value.constant(3).named("y"),
        "y does not depend on x, z: whatever they are, their gradients are 0."
      ),
    ] {
      try await open(Page(of: output, inputs: [x, Value(1, "z")])) { browser in
        let text = try await browser.text("unused")
        #expect(text == words)
        let isShown = "return document.getElementById('unused').checkVisibility()"
        #expect(try await browser.run(isShown, as: Bool.self))
      }
    }
    try await open(Page(of: 3 * x, inputs: [x])) { browser in
      let isHidden = try await browser.run(
        "return document.getElementById('unused').hidden", as: Bool.self)
      #expect(isHidden)
    }
  }

  @Test("A change of a leaf is predicted by its gradient", .thorough)
  func whatIf() async throws {
    try await open(Self.yardstick()) { browser in
      #expect(
        try await browser.text("what-if-answer")
          == "y would go from 41 to 43.53, a change of 2.53. Gradient × change predicts "
          + "25 × 0.1 = 2.5; the smaller the change, the closer.")
      try await browser.type("1", into: "changed-leaf")
      try await browser.type("-0.01", into: "change")
      #expect(
        try await browser.text("what-if-answer")
          .contains("a change of −0.1898. Gradient × change predicts 19 × (−0.01) = −0.19;"))
    }
  }
}

extension Graph {
  /// Forgets what earlier passes have left in the leaves.
  fileprivate func resetGradientsOfLeaves() {
    for node in self { node.resetGradient() }
  }
}
