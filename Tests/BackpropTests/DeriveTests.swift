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

  @Test("A document of its own is for LaTeX and MathML alone")
  func standalone() throws {
    let page = try Tool.run("derive", "x*y", "--format", "mathml", "--standalone")
    #expect(page.text.hasPrefix("<!DOCTYPE html>") && page.text.hasSuffix("</html>\n"))
    let text = try Tool.run("derive", "x*y", "--format", "text", "--standalone")
    #expect(text.status == 2 && text.output.isEmpty)
    #expect(
      text.errors == "backprop: --standalone is for latex and mathml; text needs no frame\n")
  }
}
