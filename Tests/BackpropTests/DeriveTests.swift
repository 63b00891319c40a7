import Foundation
import TestSupport
import Testing

@Suite("backprop derive")
struct DeriveTests {
  @Test("It derives 25 and 19, with numbers where they are given")
  func run() throws {
    let tool = try Tool.run("derive", TraceTests.yardstick, "a=2", "b=3")
    #expect(tool.status == 0 && tool.errors == "")
    #expect(tool.text.contains("  ∂y/∂c = ∂y/∂v₂·∂v₂/∂c + ∂y/∂v₁·∂v₁/∂c = 7\n"))
    #expect(tool.text.hasSuffix(" = 19\n"))
    #expect(try Tool.run("derive", "x/3", "x=1").text.contains("≈ 0.3333333333\n"))
    let missing = try Tool.run("derive", "x*y", "x=2")
    #expect(missing.status == 2 && missing.errors.contains("no number for y"))
  }

  @Test("The README's examples of derive and code are what the tool prints")
  func readme() throws {
    let readme = try String(
      contentsOf: Place.package.appending(path: "README.md"), encoding: .utf8)
    let derive = try #require(
      readme.firstMatch(of: /`backprop derive "([^"]+)"` ends with `([^`]+)`/))
    #expect(try Tool.run("derive", String(derive.1)).text.hasSuffix("  \(derive.2)\n"))
    let code = try #require(
      readme.firstMatch(of: /in `backprop code "([^"]+)"` stands `([^`]+)`/))
    #expect(try Tool.run("code", String(code.1)).text.contains("  \(code.2)  // "))
  }

  @Test("A document of its own is for LaTeX and MathML alone")
  func standalone() throws {
    let page = try Tool.run("derive", "x*y", "--format", "mathml", "--standalone")
    #expect(page.text.hasPrefix("<!DOCTYPE html>") && page.text.hasSuffix("</html>\n"))
    let text = try Tool.run("derive", "x*y", "--format", "text", "--standalone")
    #expect(text.status == 2 && text.output.isEmpty)
    #expect(
      text.errors == "backprop: --standalone is for latex and mathml; text needs no frame\n")
  }

  @Test("Lines are hidden for an exercise, and their solutions follow where that is asked for")
  func hidden() throws {
    let last = try Tool.run("derive", "a*b", "a=2", "b=3", "--hide", "last:2", "--solutions")
    #expect(
      last.text.hasSuffix(
        """
        Gradients
          ∂y/∂a = ________
          ∂y/∂b = ________

        Solutions
          ∂y/∂a = b = 3
          ∂y/∂b = a = 2

        """))
    let random = ["derive", "a*b", "--hide", "random:3", "--seed"]
    let texts = try ["1", "1", "2"].map { try Tool.run(random + [$0]).text }
    #expect(texts[0] == texts[1] && texts[0] != texts[2])
    #expect(texts.allSatisfy { $0.matches(of: /= ________/).count == 3 })
  }

  @Test(
    "What cannot be hidden is refused",
    arguments: [
      (["--hide", "last:10"], "10 lines cannot be hidden: there are only 9"),
      (
        ["--hide", "last:0"],
        "--hide is last:N or random:N, such as last:2 or random:3, not ‘last:0’"
      ),
      (
        ["--hide", "last:1", "--seed", "2"],
        "--seed is for --hide random:N: the last lines are always the same"
      ),
    ])
  func refused(words: [String], message: String) throws {
    let tool = try Tool.run(["derive", "a*b"] + words)
    #expect(tool.status == 2 && tool.output.isEmpty)
    #expect(tool.errors == "backprop: \(message)\n")
  }
}
