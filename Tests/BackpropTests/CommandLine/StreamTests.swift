import Foundation
import TestSupport
import Testing

/// The tool with its streams set up by the shell.
@Suite("backprop: streams that cannot be read or written")
struct StreamTests {
  @Test(
    "What cannot be printed is a message and status 2, from every command",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"),
    arguments: [
      "", "--help", "--version", "help train", "draw --help", "trace x x=1", "trace x x=1 --json",
      "trace x x=1 --tape", "check x x=1", "check x x=1 --json", "draw x x=1", "draw x x=1 --text",
      "train xor --steps 1", "train xor --steps 1 --json",
    ])
  func full(words: String) throws {
    for (redirection, reason) in [
      (">/dev/full", "no space is left for it"), (">&-", "it is closed"),
    ] {
      let tool = try Tool.shell("\(Tool.path) \(words) \(redirection)")
      #expect(tool.status == 2)
      #expect(tool.errors == "backprop: cannot write standard output: \(reason)\n")
    }
  }

  @Test("A closed pipe is silent")
  func closedPipe() throws {
    let tool = try Tool.shell("\(Tool.path) --help | head -1")
    #expect(tool.status == 0)
    #expect(tool.errors == "")
    let ignored = try Tool.shell(
      "trap '' PIPE; (sleep 0.1; \(Tool.path) trace x x=1; echo $? >&2) | exec <&-")
    #expect(ignored.errors == "0\n")
  }

  @Test("What is learnt is saved although it cannot be shown")
  func savedThough() throws {
    try withTemporaryFolder { folder in
      let tool = try Tool.shell(
        "cd \(folder.path); \(Tool.path) train xor --steps 1 --save net.json --plot plots >/dev/full"
      )
      #expect(tool.status == 2)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(files == ["net.json", "plots"])
    }
  }

  @Test("What is learnt is shown although it cannot be saved, and the message comes after")
  func shownThough() throws {
    let tool = try Tool.shell("\(Tool.path) train xor --steps 1 --save /dev/full --plot /dev/shm")
    #expect(tool.status == 2)
    #expect(tool.text.contains("xor: 2 inputs, 4 tanh, 1 identity"))
    #expect(tool.errors.contains("/dev/full could not be written: no space is left for it"))
  }

  @Test("A formula that cannot be read from standard input is a message of one sentence")
  func input() throws {
    for (redirection, message) in [
      ("<&-", "cannot read standard input: it is closed"),
      ("<.", "cannot read standard input: it is a folder"),
      ("</dev/null", "line 1, column 1: expected a formula, such as a*b + c"),
    ] {
      let tool = try Tool.shell("\(Tool.path) trace - \(redirection)")
      #expect(tool.status == 2)
      #expect(tool.errors.hasPrefix("backprop: \(message)"), "\(tool.errors)")
    }
    let bytes = try Tool.shell("printf 'a\\377' | \(Tool.path) trace -")
    #expect(bytes.errors == "backprop: what came on standard input is not text in UTF-8\n")
  }

  @Test("A closed stream's place is not taken by a file that is written")
  func places() throws {
    try withTemporaryFolder { folder in
      let tool = try Tool.shell(
        "cd \(folder.path); \(Tool.path) draw x x=1 --output x.dot <&- >&- 2>&-")
      #expect(tool.status == 0)
      let text = try String(contentsOf: folder.appending(path: "x.dot"), encoding: .utf8)
      #expect(text.hasPrefix("digraph") && text.hasSuffix("}\n"))
    }
  }

  @Test("Numbers that are not finite are the same three words in every JSON output")
  func json() throws {
    let lines = [
      ["trace", "a/b + (c - c)", "a=1", "b=0", "c=inf", "--json"],
      ["check", "log(x - 1)", "x=1", "--json"],
      ["train", "line", "--rate", "1000000", "--json"],
    ]
    for line in lines {
      let tool = try Tool.run(line)
      _ = try tool.json
      let words = tool.text.matches(of: /"[-+a-zA-Z]*(nan|inf)[a-z]*"(?!:)/.ignoresCase()).map {
        String($0.output.0)
      }
      #expect(!words.isEmpty, "\(line)")
      #expect(Set(words).isSubset(of: ["\"nan\"", "\"inf\"", "\"-inf\""]), "\(words)")
    }
  }
}
