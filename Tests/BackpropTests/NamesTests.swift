import ChainRule
import Console
import Foundation
import Networks
import TestSupport
import Testing

@testable import backprop

@Suite("backprop train names")
struct NamesTests {
  private static let lines = "anna\nhanna\n\nnan\r\nhannah\n ann \nnana\n"

  /// Runs the tool on a small text, with the options behind it.
  private func train(_ words: String..., in folder: URL) throws -> Tool {
    try Data(Self.lines.utf8).write(to: folder.appending(path: "lines.txt"))
    return try Tool.run(["train", "names", "--data", "lines.txt"] + words, in: folder)
  }

  /// The plan for words behind `names`, or what is said against them.
  private func textPlan(_ words: String...) throws -> TextPlan {
    try TextPlan(Arguments(["names"] + words, options: TrainCommand.help.options))
  }

  @Test("A text of one's own is learnt, and what it says that was there already is marked")
  func summary() throws {
    try withTemporaryFolder { folder in
      let tool = try train("--steps", "2", "--samples", "3", "--width", "4", in: folder)
      #expect(tool.status == 0 && tool.errors == "")
      #expect(
        tool.text.hasPrefix("lines.txt: GPT: 4 tokens, context 16, width 4, 4 heads, 1 layer"))
      #expect(
        tool.text.contains(
          "6 documents of 3 different characters; adam, learning rate 0.01 to 0.001"))
      #expect(tool.text.contains("knowing nothing                             1.386           4"))
      #expect(tool.text.contains("2 steps in "))
      #expect(tool.text.contains("New ones, at the temperature 0.5"))
    }
    let many = TextResult(try textPlan("--steps=0", "--model=table"), .finished, seconds: 0)
    #expect(many.text.contains("500 of 1219") && many.text.contains("26 different characters"))
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "one.txt")
      try Data("aa".utf8).write(to: file)
      let one = TextResult(try textPlan("--data", file.path, "--steps=0"), .finished, seconds: 0)
      #expect(one.text.contains("\n1 document of one character; adam"))
      #expect(!one.text.contains("try a smaller --rate"))
      let lost = try textPlan("--data", file.path, "--width=4", "--rate=1000")
      lost.trainer.train(until: 3)
      for parameter in lost.model.parameters { parameter.data *= -1e3 }
      #expect(
        TextResult(lost, .finished, seconds: 1).text.contains(
          "\n3 steps in 1 s; far worse than knowing nothing: try a smaller --rate\n"))
    }
  }

  @Test("The report says which new texts stand in the data, and the losses that are compared")
  func report() throws {
    let plan = try withTemporaryFolder { folder in
      let file = folder.appending(path: "few.txt")
      try Data("a\nb\na\nab\nba\naba\nbab\na\nb\na\nb\na\n".utf8).write(to: file)
      return try textPlan("--data", file.path, "--steps=0", "--model=table", "--samples=40")
    }
    let result = TextResult(plan, .finished, seconds: 0)
    #expect(result.samples.contains { $0.isInData } && result.samples.contains { !$0.isInData })
    for sample in result.samples {
      #expect(sample.isInData == plan.text.documents.contains(sample.text))
      let shown = sample.text.isEmpty ? "\"\"" : sample.text
      #expect(result.text.contains("  \(shown)\(sample.isInData ? " *" : "")\n"))
    }
    #expect(result.ignorance == log(3.0))
    #expect(abs(result.training - log(3.0)) < 1e-12)
    let report = TextReport(result)
    #expect(report.documentCount == 12 && report.heldOutCount == 1 && report.vocabularySize == 3)
    #expect(abs(report.trainingPerplexity - 3) < 1e-12)
    #expect(report.pairLoss < log(3.0))
  }

  @Test("The model that is asked for is built, and a recurrent cell as large as the GPT")
  func models() throws {
    #expect(try textPlan().model.parameters.count == 4192)
    #expect(try textPlan("--model=table").model.architecture == "table: 27 tokens, context 16")
    for (words, count) in [([], 4192), (["--width=8"], 1328), (["--context=3"], 3984)] {
      let model = try TextPlan(
        Arguments(["names", "--model=recurrent"] + words, options: TrainCommand.help.options)
      ).model
      #expect(model.parameters.count <= count && model.parameters.count > count * 9 / 10)
    }
    let deep = try textPlan("--layers=2", "--width=6", "--heads=3", "--context=5").model
    #expect(deep.architecture == "GPT: 27 tokens, context 5, width 6, 3 heads, 2 layers")
  }

  @Test("Nothing that is held out is learnt from, and another seed holds out others")
  func heldOut() throws {
    let (first, second) = (try textPlan(), try textPlan("--seed=2"))
    #expect(first.text.heldOut.count == 135 && first.trainer.heldOut == first.text.heldOut)
    #expect(Set(first.trainer.sequences).isDisjoint(with: first.text.heldOut))
    #expect(first.text.heldOut != second.text.heldOut)
    #expect(first.model.parameters[0].data != second.model.parameters[0].data)
  }

  @Test(
    "An option that has no effect is refused",
    arguments: [
      (["--hidden=3"], "--hidden is not for names: its models are built with --model"),
      (["--loss=hinge"], "--loss is not for names: its loss is that of the next letter"),
      (["--optimizer=adam"], "--optimizer is not for names: it is learnt with Adam"),
      (["--noise=1"], "--noise is not for names: it is learnt as it is"),
      (["--data=a.txt", "--target=1"], "--target is not for names: it reads lines, not a table"),
      (["--model=table", "--layers=2"], "--layers is for --model gpt, not table"),
      (["--model=recurrent", "--heads=2"], "--heads is for --model gpt, not recurrent"),
      (["--model=table", "--width=2"], "--width is not for --model table"),
      (["--heads=3"], "--heads 3 cannot share --width 16: take a divisor of it"),
      (["--samples=0", "--temperature=1"], "--temperature goes with new names; --samples 0"),
      (["xor"], "one task at a time: names or xor"),
      (
        ["--width=128", "--layers=8"],
        "a model of 1581824 parameters that reads --context 16 is too much"
      ),
      (["--data=own.csv"], "own.csv: a table is a task of its own: train --data own.csv"),
      (["--data=nowhere.txt"], "cannot read nowhere.txt: there is no such file"),
    ])
  func refusals(words: [String], said: String) throws {
    let error = #expect(throws: (any Error).self) {
      try TextPlan(Arguments(["names"] + words, options: TrainCommand.help.options))
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains(said))
    let others = #expect(throws: UsageError.self) {
      try TextOptions.checkOthers(
        Arguments(["xor", "--temperature=1"], options: TrainCommand.help.options))
    }
    #expect(others?.description == "--temperature is for the task names: backprop train names")
  }

  @Test(
    "A training that is saved and resumed ends with the same file as one that was not", .thorough)
  func resume() throws {
    try withTemporaryFolder { folder in
      _ = try train("--steps", "3", "--width=4", "--save", "half.json", in: folder)
      let resumed = try train(
        "--steps", "6", "--width=4", "--resume", "half.json", "--save", "resumed.json", in: folder)
      let whole = try train("--steps", "6", "--width=4", "--save", "whole.json", in: folder)
      #expect(resumed.status == 0 && whole.status == 0)
      let files = try ["resumed", "whole"].map {
        try Data(contentsOf: folder.appending(path: "\($0).json"))
      }
      #expect(files[0] == files[1])
      let other = try train("--width=8", "--resume", "half.json", in: folder)
      #expect(other.status == 2)
      #expect(
        other.errors.contains("it was saved by a network of GPT: 4 tokens, context 16, width 4"))
    }
  }

  @Test("Ctrl-C stops after the step, and the file is still saved", .thorough)
  func interruption() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "stopped.json")
      let process = try Tool.start(
        "train", "names", "--width", "4", "--steps", "1000000", "--save", file.path,
        output: folder.appending(path: "output"))
      process.waitUntilListening()
      process.interrupt()
      process.waitUntilExit(seconds: 20)
      #expect(process.terminationStatus == 130)
      let resumed = try Tool.run(
        "train", "names", "--width", "4", "--steps", "0", "--resume", file.path, "--json")
      #expect(resumed.status == 0)
      #expect(try resumed.json["steps"] as? Int ?? 0 > 0)
    }
  }
}
