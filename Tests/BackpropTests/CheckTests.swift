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
}
