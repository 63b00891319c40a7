import ChainRule
import Foundation
import TestSupport
import Testing

@Suite("backprop draw and trace: what is usual, and what was asked for")
struct DrawEdgeTests {
  @Test("A diagram has its gradients, and numbers on its edges, unless something else is asked for")
  func usual() throws {
    let dot = try Tool.run("draw", "x*x", "x=3").text
    #expect(dot.contains("∂ = 6"))
    #expect(dot.contains("× 3"))
  }

  @Test("The ending of a file counts in any case, and less than --format")
  func endings() throws {
    try withTemporaryFolder { folder in
      for (name, more) in [("a.DOT", []), ("a.svg", ["--format", "dot"])] {
        let file = folder.appending(path: name)
        let tool = try Tool.run(["draw", "x", "x=1", "--output", file.path] + more)
        #expect(tool.status == 0, "\(tool.errors)")
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("digraph"))
      }
    }
  }

  @Test("A network's neurons are tanh, the last as well, or what is asked for; seeds differ")
  func network() throws {
    func dot(_ words: String...) throws -> String {
      try Tool.run(["draw", "--network", "1,1,1"] + words).text
    }
    let usual = try dot()
    #expect(usual.matches(of: /tanh/).count == 2)
    #expect(try dot("--activation", "relu").matches(of: /relu/).count == 2)
    #expect(try dot("--seed", "1") == usual)
    #expect(try dot("--seed", "2") != usual)
    #expect(try Tool.run("draw", "--help").text.contains("tanh (the usual)"))
  }

  @Test("Within its frame a part has a short name; gradients are those of a single output")
  func names() throws {
    let dot = try Tool.run("draw", "--network", "1,2,1").text
    #expect(dot.contains("weight 1") && dot.contains("output"))
    #expect(!dot.contains("neuron 1 weight") && !dot.contains("layer 1 neuron"))
    #expect(dot.contains("∂ ="))
    #expect(try !Tool.run("draw", "--network", "1,2").text.contains("∂ ="))
  }

  @Test("What is traced is the derivative, under its own formula")
  func derivative() throws {
    let trace = try Tool.run("trace", "x^3", "x=2", "--derivative", "x", "--json").json
    let formula = try Formula(#require(trace["formula"] as? String))
    #expect(try formula.evaluate(["x": 5.0]) == 75)
  }

  @Test("Blanks around a name do not count, and only the first = separates it")
  func numbers() throws {
    #expect(try Tool.run("trace", "a", " a =2").status == 0)
    #expect(
      try Tool.run("trace", "a", "a=1=2").errors
        == "backprop: ‘1=2’ is not a number, in a=1=2\n")
  }
}
