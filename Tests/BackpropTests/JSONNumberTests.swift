import Foundation
import Testing

@Suite("backprop: numbers in JSON")
struct JSONNumberTests {
  @Test("Numbers that are not finite are the words inf, -inf and nan, in every command's JSON")
  func words() throws {
    let trace = try Tool.run("trace", "x/y - z", "x=0", "y=0", "z=inf", "--json").json
    #expect(trace["value"] as? String == "nan")
    let gradients = try #require(trace["gradients"] as? [String: Any])
    #expect(gradients["x"] as? String == "inf" && gradients["y"] as? String == "nan")
    #expect(gradients["z"] as? Double == -1)
    #expect(try Tool.run("trace", "-1/x", "x=0", "--json").json["value"] as? String == "-inf")

    let check = try Tool.run("check", "log(x)", "x=0", "--json").json
    #expect(check["value"] as? String == "-inf")
    let inputs = try #require(check["inputs"] as? [[String: Any]])
    #expect(inputs[0]["reverse"] as? String == "inf")

    let train = try Tool.run("train", "line", "--rate", "1000000", "--json").json
    let training = try #require(train["training"] as? [String: Any])
    #expect(training["loss"] as? String == "inf")
  }
}
