import Foundation
import Testing

@Suite("backprop: help and bad input")
struct UsageTests {
  @Test("A bare backprop and --help explain with examples")
  func help() throws {
    let bare = try Tool.run()
    #expect(bare.status == 0)
    #expect(bare.text == (try Tool.run("--help").text))
    #expect(bare.text.contains("Examples"))
    for command in ["trace", "draw", "check"] {
      let help = try Tool.run(command, "--help")
      #expect(help.status == 0)
      #expect(help.text.hasPrefix("backprop \(command) FORMULA"))
      #expect(help.text.contains("Examples"))
      #expect(help.text == (try Tool.run("help", command).text))
    }
    #expect(try Tool.run("--version").text.hasPrefix("backprop "))
  }

  @Test("Every option that the help names exists")
  func options() throws {
    for command in ["trace", "draw", "check"] {
      let help = try Tool.run(command, "--help").text
      for option in Set(help.matches(of: /--[a-z]+/).map { String($0.output) }) {
        let tool = try Tool.run(command, "x", "x=1", option)
        #expect(!tool.errors.contains("there is no option"), "\(command) \(option)")
      }
    }
  }

  @Test(
    "A mistake gets one clear message on standard error and exit status 2",
    arguments: [
      (["trace"], "a formula is missing, such as \"a*b + c\"; or - to read one"),
      (["trace", "a*b", "a=1"], "no number for b: give one, as in b=2"),
      (["trace", "a*b"], "no number for a, b: give one, as in a=2"),
      (
        ["trace", "a*b", "a=1", "b=2", "c=3"],
        "c=3: the formula has no variable ‘c’ (its variables are a, b)"
      ),
      (
        ["trace", "rate*x", "x=1", "rat=2"],
        "rat=2: the formula has no variable ‘rat’ (its variables are rate, x); did you mean rate?"
      ),
      (["trace", "a", "a=two"], "‘two’ is not a number, in a=two"),
      (["trace", "a", "a="], "‘’ is not a number, in a="),
      (["trace", "a", "a=1", "a=2"], "a was given two numbers"),
      (["trace", "a", "1"], "expected name=number, such as a=2, but found ‘1’"),
      (["trace", "a", "a=1", "--jsn"], "there is no option --jsn; did you mean --json?"),
      (["trace", "a", "a=1", "--json=1"], "--json takes no value"),
      (["trace", "a", "a=1", "--derivative"], "--derivative needs a value: a variable"),
      (
        ["trace", "a", "a=1", "--derivative", "b"],
        "--derivative: the formula has no variable ‘b’ (its variables are a)"
      ),
      (
        ["trase", "a"],
        "there is no command ‘trase’; did you mean trace? (backprop --help lists them)"
      ),
      (
        ["draw", "a", "a=1", "--format", "gif"],
        "--format is one of dot, svg, png, pdf, not ‘gif’"
      ),
      (
        ["draw", "a", "a=1", "--precision", "x"],
        "--precision is a whole number from 1 to 17, not ‘x’"
      ),
      (["draw", "a*a", "a=1", "--step", "3"], "--step is a whole number from 0 to 2, not ‘3’"),
    ])
  func mistakes(words: [String], message: String) throws {
    let tool = try Tool.run(words)
    #expect(tool.status == 2)
    #expect(tool.output.isEmpty)
    #expect(tool.errors == "backprop: \(message)\n")
  }

  @Test("A mistake in a formula is shown with its place")
  func formula() throws {
    let tool = try Tool.run("trace", "a + tnah(b)", "a=1", "b=1")
    #expect(tool.status == 2)
    #expect(
      tool.errors == """
        backprop: line 1, column 5: there is no function ‘tnah’; did you mean ‘tanh’?
          a + tnah(b)
              ^^^^

        """)
  }
}
