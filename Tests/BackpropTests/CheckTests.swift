import Foundation
import Testing

@Suite("backprop check")
struct CheckTests {
  @Test("Three ways to the same derivative, and exit status 0")
  func agreement() throws {
    let tool = try Tool.run("check", "x^y + sin(x)", "x=2", "y=3")
    #expect(tool.status == 0)
    #expect(tool.errors == "")
    #expect(tool.text.matches(of: /agrees/).count == 2)
  }

  @Test("Its JSON has every figure")
  func json() throws {
    let json = try Tool.run("check", "x*y", "x=2", "y=3", "--json").json
    #expect(json["value"] as? Double == 6)
    let inputs = try #require(json["inputs"] as? [[String: Any]])
    #expect(inputs.map { $0["name"] as? String } == ["x", "y"])
    #expect(inputs.map { $0["reverse"] as? Double } == [3, 2])
    #expect(inputs.map { $0["forward"] as? Double } == [3, 2])
    for input in inputs {
      let numeric = try #require(input["numeric"] as? Double)
      let reverse = try #require(input["reverse"] as? Double)
      #expect(abs(numeric - reverse) < 1e-6)
      #expect(try #require(input["relativeError"] as? Double) < 1e-6)
      #expect(input["kink"] as? Bool == false)
      #expect(input["agrees"] as? Bool == true)
      #expect(input["verdict"] as? String == "agrees")
      #expect(abs(numeric - reverse) <= (try #require(input["numericError"] as? Double)))
    }
  }

  @Test("A kink is called a kink, not a failure")
  func kink() throws {
    let tool = try Tool.run("check", "relu(x) + y", "x=0", "y=1")
    #expect(tool.status == 0)
    #expect(tool.text.contains("kink"))
  }

  @Test("Without a value there is nothing to agree on: exit status 1, and where it went wrong")
  func notFinite() throws {
    let tool = try Tool.run("check", "t = x - 1; y = log(t); y + 2", "x=1")
    #expect(tool.status == 1)
    #expect(tool.text.contains("log(t) is -inf at t = 0"))
  }

  @Test(
    "Numbers that are not finite get a row that says so, and exit status 1",
    arguments: [
      ["x", "x=inf"], ["x", "x=-inf"], ["x", "x=nan"], ["x", "x=1/0"], ["x", "x=log(0)"],
      ["x", "x=1e400"], ["rate=inf; x*rate", "x=1"], ["x^2", "x=1e300"], ["1/x", "x=0"],
      ["log(x)*0", "x=0"], ["x - x", "x=inf"],
    ])
  func nothingToMeasure(words: [String]) throws {
    let tool = try Tool.run(["check"] + words)
    #expect(tool.status == 1)
    #expect(tool.errors == "")
    #expect(tool.text.contains("cannot be measured here: not finite"))
    #expect(!tool.text.contains("disagree"))
  }

  @Test("A variable that is fine is checked beside one that is not")
  func besideNotFinite() throws {
    let tool = try Tool.run("check", "exp(-x) + y^2", "x=inf", "y=3")
    #expect(tool.status == 1)
    #expect(tool.text.contains(#/  x .*not finite/#))
    #expect(tool.text.contains(#/  y .*agrees/#))
  }

  @Test(
    "No right gradient is refused because it is hard to measure",
    arguments: [
      ["tanh(x)", "x=12"], ["tanh(x)", "x=13.4"], ["tanh(w*x + b)", "w=3", "x=4", "b=0"],
      ["sigmoid(x)", "x=26"], ["1 + exp(-x)", "x=25"], ["1 + exp(-x)", "x=250"],
      ["exp(-x^3)", "x=10"], ["exp(x)", "x=-790"], ["exp(x)", "x=-990"], ["x", "x=5e-324"],
      ["x", "x=1e-320"], ["x", "x=1.797e308"], ["sin(x)", "x=1e17"], ["tanh(x)", "x=30"],
      ["tanh(x)", "x=12", "--derivative", "x"], ["sigmoid(x)", "x=24", "--derivative", "x"],
    ])
  func hardToMeasure(words: [String]) throws {
    let tool = try Tool.run(["check"] + words)
    #expect(tool.status == 0, "\(tool.text)")
    #expect(!tool.text.contains("disagree"))
  }

  @Test("Reverse and forward mode that are both NaN are not said to disagree")
  func bothNaN() throws {
    let tool = try Tool.run("check", "sqrt(x*x)", "x=0")
    #expect(tool.status == 1)
    #expect(tool.text.contains("cannot be measured here: not finite"))
    #expect(!tool.text.contains("disagree"))
  }

  @Test("The help names every verdict, as JSON does")
  func help() throws {
    let help = try Tool.run("check", "--help").text
    for verdict in [
      "agrees", "disagrees", "kink", "notFinite", "tooFlat", "tooSteep", "endOfRange",
    ] {
      #expect(help.contains(verdict))
    }
  }
}
