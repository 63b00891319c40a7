import Testing

@testable import Console

@Suite("A command line")
struct CommandLineTests {
  private let count = Option.wholeNumber("--count", "N", in: 1...9, "how many (1)")
  private let json = Option.flag("--json", "the figures for programs")

  private var options: [any CommandOption] { [count, json] }

  @Test(
    "A mistake is told in a sentence that says what would be right",
    arguments: [
      (["--cuont", "3"], "there is no option --cuont; did you mean --count?"),
      (["--xyzzy"], "there is no option --xyzzy"),
      (["--count", "12"], "--count is a whole number from 1 to 9, not ‘12’"),
      (["--count"], "--count needs a value: a whole number from 1 to 9"),
      (["--json=1"], "--json takes no value"),
      (["--json", "--json"], "--json was given 2 times; once is enough"),
    ])
  func mistakes(words: [String], message: String) {
    let error = #expect(throws: UsageError.self) { try Arguments(words, options: options) }
    #expect(error?.description == message)
  }

  @Test("A value may hold an equals sign, be empty, or begin with a hyphen; a flag has none")
  func values() throws {
    let file = Option("--file", "FILE", "a file", "") { $0 }
    func value(_ words: String...) throws -> String? {
      try Arguments(words, options: [file, json])[file]
    }
    #expect(try value("--file=a=b") == "a=b")
    #expect(try value("--file=") == "")
    #expect(try value("--file", "-json") == "-json")
    #expect(try value("--file=--json") == "--json")
    #expect(try value("--json") == nil)
    #expect(throws: UsageError.self) { try value("--file", "--json") }
    #expect(throws: UsageError.self) { try value("--file") }
    #expect(throws: UsageError.self) { try value("--file", "a", "--file", "a") }
    #expect(throws: UsageError.self) { try value("--json=") }
    let rest = try Arguments(["a", "--", "--json", "-b", "--"], options: [file, json])
    #expect(rest.positional == ["a", "--json", "-b", "--"] && !rest.has(json))
  }

  @Test("The help has a row for each option, whose words go on below themselves")
  func help() {
    let wide = Option.flag("--wide", Array(repeating: "word", count: 20).joined(separator: " "))
    let help = Help(
      usage: ["tool NAME"], about: "Does it.", options: [count, wide], examples: ["tool a"])
    #expect(
      help.text == """
        tool NAME

        Does it.

        Options
          --count N  how many (1)
          --wide     word word word word word word word word word word word word word
                     word word word word word word word

        Examples
          tool a

        """)
    #expect(Help.isAsked(in: ["a", "-h"]) && Help.isAsked(in: ["--help"]))
    #expect(!Help.isAsked(in: ["a", "--", "--help"]))
  }

  @Test("A word is suggested where it is near, and only there")
  func suggestions() {
    #expect(suggestion(for: "moon", among: ["line", "moons"]) == "; did you mean moons?")
    #expect(suggestion(for: "elephant", among: ["line", "moons"]) == "")
  }

  @Test("A file is not written over by what does not go on from it, nor written twice")
  func files() throws {
    let options = [
      Option.word("--data", "FILE", "a file", "").reading(),
      Option.word("--resume", "FILE", "a file", "").reading(replacedBy: "--save"),
      Option.word("--save", "FILE", "a file", "").writing(.file),
      Option.word("--page", "FILE", "a file", "").writing(.file),
    ]
    for (words, said) in [
      (["--data=a", "--save=./a"], "--save would write over --data a: name another file"),
      (["--page=a", "--resume=a"], "--page would write over --resume a: name another file"),
      (["--save=a", "--page=a"], "--save and --page are one file: a"),
      (["--save=a", "--resume=a"], nil),
      (["--save=a", "--page=b", "--data=c", "--resume=a"], nil),
    ] {
      let found: String?
      do {
        _ = try Arguments(words, options: options)
        found = nil
      } catch {
        found = error.description
      }
      #expect(found == said)
    }
  }

  @Test("The limits of a number are shown as one would write them")
  func limits() {
    for (most, said) in [(1000.0, "1000"), (0.5, "0.5"), (1_000_000, "1000000")] {
      let option = Option.number("--rate", "R", in: 0...most, "")
      let error = #expect(throws: UsageError.self) {
        try Arguments(["--rate", "-1"], options: [option])
      }
      #expect(error?.description == "--rate is a number from 0 to \(said), not ‘-1’")
    }
  }
}
