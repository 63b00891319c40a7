import Console
import Foundation
import TestSupport
import Testing

@testable import benchmarks

@Suite("benchmarks: the command line")
struct RequestTests {
  @Test("Names may be written in any case, and are measured in one order, each once")
  func names() throws {
    #expect(try Request(["DIGITS", "w2", "W1", "w1"]).benchmarks == [.build, .train, .digits])
    #expect(
      try Request([]).benchmarks
        == [.build, .train, .deep, .replay, .names, .digits, .growth, .outside])
  }

  @Test("Options may stand anywhere")
  func options() throws {
    let request = try Request(["--runs", "3", "W4", "--json"])
    #expect(request.runs == 3 && request.isJSON && request.benchmarks == [.replay])
    #expect(try Request(["--runs=7"]).runs == 7)
    #expect(try Request([]).runs == 5)
  }

  @Test("The help tells of every benchmark and every option")
  func help() {
    // A long summary goes on in the next line.
    let words = Request.help.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for benchmark in Benchmark.allCases {
      #expect(Request.help.text.contains("  \(benchmark.rawValue) "))
      #expect(words.contains(benchmark.summary))
    }
    for option in ["--runs N", "--data  ", "--json  "] {
      #expect(Request.help.text.contains("  \(option)  "))
    }
  }

  @Test(
    "A mistake is told in a sentence that says what would be right",
    arguments: [
      (
        ["growht"],
        "there is no benchmark ‘growht’; they are W1, W2, W3, W4, W5, digits, growth, outside, "
          + "texts; did you mean growth?"
      ),
      (["W1", "--rusn", "3"], "there is no option --rusn; did you mean --runs?"),
      (["--runs", "0"], "--runs is a whole number from 1 to 1000, not ‘0’"),
      (["--runs"], "--runs needs a value: a whole number from 1 to 1000"),
    ])
  func mistakes(words: [String], message: String) {
    let error = #expect(throws: UsageError.self) { try Request(words) }
    #expect(error?.description == message)
  }

  @Test("The tool says what is wrong on standard error, with exit status 2")
  func exitStatus() throws {
    let tool = try run("W9")
    #expect(tool.status == 2 && tool.output.isEmpty)
    #expect(tool.errors.hasPrefix("benchmarks: there is no benchmark ‘W9’"))
    #if DEBUG
      let debug = try run("W4")
      #expect(debug.status == 2 && debug.output.isEmpty)
      #expect(debug.errors.hasSuffix("run it with: swift run -c release benchmarks\n"))
    #endif
  }

  private func run(_ word: String) throws -> Command {
    try Command([Place.products.appending(path: "benchmarks").path, word])
  }
}
