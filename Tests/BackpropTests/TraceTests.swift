import Foundation
import Testing

@Suite("backprop trace")
struct TraceTests {
  static let yardstick = "c = a + b; d = a*b; (c + d) + c*d"

  @Test("It shows 25 and 19 and every step on the way")
  func yardstick() throws {
    let tool = try Tool.run("trace", Self.yardstick, "a=2", "b=3")
    #expect(tool.status == 0)
    #expect(tool.errors == "")
    #expect(tool.text.contains("∂/∂a  25\n"))
    #expect(tool.text.contains("∂/∂b  19\n"))
    let steps = tool.text.components(separatedBy: "\n").filter { $0.contains(" → ") }
    #expect(steps.count == 10)
    #expect(steps.last?.contains("c → b") == true)
  }

  @Test("Its JSON tells each node and step, and the contributions add up to the gradients")
  func json() throws {
    let tool = try Tool.run("trace", Self.yardstick, "a=2", "b=3", "--json")
    let json = try tool.json
    #expect(json["formula"] as? String == "c = a + b; d = a*b; c + d + c*d")
    #expect(json["value"] as? Double == 41)
    #expect(json["gradients"] as? [String: Double] == ["a": 25, "b": 19])
    let nodes = try #require(json["nodes"] as? [[String: Any]])
    let steps = try #require(json["steps"] as? [[String: Any]])
    #expect(nodes.map { $0["id"] as? Int } == Array(0..<7))
    #expect(nodes.compactMap { $0["label"] as? String } == ["a", "b", "c", "d"])
    #expect(nodes[6]["inputs"] as? [Int] == [4, 5])
    for (id, node) in nodes.enumerated() {
      let contributions = steps.filter { $0["to"] as? Int == id }.map { step in
        let upstream = step["upstreamGradient"] as? Double ?? .nan
        let local = step["localDerivative"] as? Double ?? .nan
        #expect(step["contribution"] as? Double == upstream * local)
        return upstream * local
      }
      let seed = id == 6 ? 1.0 : 0.0
      #expect(node["gradient"] as? Double == contributions.reduce(seed, +))
    }
  }

  @Test("As a tape it is a line for each node, with its value and its gradient")
  func tape() throws {
    let tool = try Tool.run("trace", Self.yardstick, "a=2", "b=3", "--tape")
    #expect(
      tool.text == """
        line  operation  operands  value  gradient
        a     input                    2        25
        b     input                    3        19
        c     +          a, b          5         7
        d     ×          a, b          6         6
        v1    +          c, d         11         1
        v2    ×          c, d         30         1
        v3    +          v1, v2       41         1

        """)
    let both = try Tool.run("trace", Self.yardstick, "a=2", "b=3", "--tape", "--json")
    #expect(both.status == 2 && both.errors.contains("either --json or --tape"))
  }

  @Test("Numbers in JSON read back exactly, and those that are not finite are words")
  func exactNumbers() throws {
    let json = try Tool.run("trace", "x/3 + 1/y", "x=0.1", "y=0", "--json").json
    #expect(json["value"] as? String == "inf")
    #expect((json["gradients"] as? [String: Any])?["x"] as? Double == 1 / 3.0)
    #expect((json["gradients"] as? [String: Any])?["y"] as? String == "-inf")
    let nodes = try #require(json["nodes"] as? [[String: Any]])
    #expect(nodes.contains { $0["data"] as? Double == 0.1 / 3 })
    #expect(nodes.contains { $0["gradient"] is NSNull }, "constants have no gradient")
  }

  @Test("A derivative is a graph that can be traced, again and again")
  func derivatives() throws {
    let second = try Tool.run(
      "trace", "x^3 + y*x", "x=2", "y=5", "--derivative", "x", "--derivative", "x", "--json")
    let json = try second.json
    #expect(json["value"] as? Double == 12)
    #expect((json["gradients"] as? [String: Double])?["x"] == 6)
    #expect((json["gradients"] as? [String: Double])?["y"] == 0)
    let mixed = try Tool.run("trace", "x*y", "x=2", "y=5", "--derivative=x", "--json").json
    #expect(mixed["value"] as? Double == 5)
  }

  @Test("A formula may come on standard input, and may begin with a sign")
  func input() throws {
    let read = try Tool.run("trace", "-", "x=2", "--json", input: "# no\n")
    #expect(read.status == 2)
    #expect(
      try Tool.run("trace", "-", "x=2", "--json", input: "x*x\n").json["value"] as? Double == 4)
    #expect(try Tool.run("trace", "-x*x", "x=2", "--json").json["value"] as? Double == -4)
    #expect(try Tool.run("trace", "--json", "--", "--x", "x=2").json["value"] as? Double == 2)
  }

  @Test("Numbers may be written as one thinks of them")
  func numbers() throws {
    for (text, number) in [("1/4", 0.25), ("pi", Double.pi), ("-1e-3", -0.001), ("0x10", 16)] {
      #expect(
        try Tool.run("trace", "x + 0", "x=\(text)", "--json").json["value"] as? Double == number)
    }
  }
}
