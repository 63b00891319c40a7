import ChainRule
import Console
import Foundation
import Testing

@testable import backprop

@Suite("backprop: help and bad input")
struct UsageTests {
  @Test("A bare backprop and --help explain with examples")
  func help() throws {
    let bare = try Tool.run()
    #expect(bare.status == 0)
    #expect(bare.text == (try Tool.run("--help").text))
    #expect(bare.text.contains("Examples"))
    for command in ["trace", "draw", "check", "code", "derive", "page"] {
      let help = try Tool.run(command, "--help")
      #expect(help.status == 0)
      #expect(help.text.hasPrefix("backprop \(command) FORMULA"))
      #expect(help.text.contains("Examples"))
      #expect(help.text == (try Tool.run("help", command).text))
    }
    #expect(try Tool.run("--version").text.hasPrefix("backprop "))
  }

  @Test("No line of any help is wider than 80 columns, and every option has its row there")
  func width() throws {
    for (name, command) in Backprop.commands {
      let help = try Tool.run(name, "--help").text
      for option in command.help.options {
        #expect(help.contains("\n  \(option.name)"), "\(name) \(option.name)")
      }
      #expect(help == (try Tool.run(name, "-h").text))
    }
    for text in [Help.overview] + Backprop.commands.values.map({ $0.help.text }) {
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test("The help lists every function under each of its names")
  func functions() throws {
    let help = try Tool.run("trace", "--help").text
    let part = try #require(help.firstMatch(of: /Functions([^;]*?)\n  Numbers/)?.1)
    let words = Set(part.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(
      words.isSuperset(of: ["ln", "log", "pow", "greater", "max", "maximum", "minimum", "atan2"]))
    for function in Formula.functions {
      for name in function.names {
        #expect(words.contains(name))
        let inputs = function.inputNames.map { _ in "0.5" }.joined(separator: ", ")
        #expect(try Formula("\(name)(\(inputs))").variables.isEmpty)
      }
    }
  }

  @Test("What follows -- is never an option")
  func afterDashes() throws {
    for word in ["--help", "-h", "--json"] {
      let tool = try Tool.run("trace", "a", "a=1", "--", word)
      #expect(tool.status == 2)
      #expect(tool.errors == "backprop: expected name=number, such as a=2, but found ‘\(word)’\n")
    }
    #expect(try Tool.run("trace", "--", "--help", "help=2").text.contains("∂/∂help  1"))
    #expect(try Tool.run("trace", "a", "--help", "--").text.hasPrefix("backprop trace"))
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
        "--format is one of dot, svg, png, pdf, tikz, not ‘gif’"
      ),
      (
        ["draw", "a", "a=1", "--precision", "x"],
        "--precision is a whole number from 1 to 17, not ‘x’"
      ),
      (["help", "draw", "trace"], "help on one command at a time: draw or trace"),
      (["--version", "x"], "nothing goes with --version, not ‘x’"),
      (
        ["draw", "a", "a=1", "--output", "--text"],
        "--output needs a value: the name of a file; --text is an option"
          + " (--output=--text, if it is meant as the value)"
      ),
      (["draw", "a", "a=1", "--text", "--text"], "--text was given 2 times; once is enough"),
      (
        ["draw", "a", "a=1", "--text", "--output", "a.svg"],
        "a.svg: text is not svg; leave out --text, or end in .txt"
      ),
      (["draw", "a", "--network", "1,1"], "draw a formula or a network: ‘a’ or --network"),
      (
        ["train", "xor", "--data", "a.csv"],
        "either a task or --data: a table is a task of its own, not ‘xor’"
      ),
      (
        ["train", "--data", "a.csv", "--noise", "1"],
        "either --noise or --data: a table is learnt as it is"
      ),
      (
        ["train", "--data", "a.csv", "--label-noise", "1"],
        "either --label-noise or --data: a table is learnt as it is"
      ),
      (
        ["train", "line", "--label-noise", "0.1"],
        "--label-noise is for classes; these targets are numbers"
      ),
      (["train", "xor", "--label-noise", "0.1"], "--label-noise 0.1 of 4 labels is less than one"),
      (
        ["train", "line", "--activation", "relu"],
        "--activation is for hidden layers; this network has none"
      ),
      (
        ["draw", "a", "a=1", "--attributes", "--output", "a.svg"],
        "--attributes is for dot, not svg, where nobody would see them"
      ),
      (
        ["draw", "a", "a=1", "--theme", "auto"],
        "--theme auto is for svg, not dot: take light, dark or print"
      ),
      (
        ["draw", "a", "a=1", "--theme", "dark", "--labels", "plain"],
        "--labels plain has no colours: leave out --theme"
      ),
      (
        ["draw", "a", "a=1", "--labels", "plain", "--output", "a.tex"],
        "--labels plain is not for tikz, which sets its labels itself"
      ),
      (
        ["draw", "a", "a=1", "--animate", "a.png"],
        "--animate a.png: an animation is an svg; end the name in .svg"
      ),
      (
        ["draw", "a", "a=1", "--animate", "a.svg", "--labels", "plain"],
        "either --animate or --labels plain: nothing moves in plain labels"
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
