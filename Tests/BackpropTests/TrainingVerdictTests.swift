import ChainRule
import Console
import Foundation
import Networks
import TestSupport
import Testing

@testable import backprop

@Suite("Whether a training was worth it")
struct TrainingVerdictTests {
  private static let tenSigmoids = ["--hidden", "4,4,4,4,4,4,4,4,4,4", "--activation", "sigmoid"]

  @Test(
    "A run that came to nothing says so, and what to try, in text and in JSON", .thorough,
    arguments: [
      (["moons", "--rate", "100", "--steps", "25"], "no better than guessing", "a smaller --rate"),
      (
        ["circles", "--steps", "8"] + tenSigmoids, "no better than guessing",
        "through 10 layers of sigmoid hardly any gradient comes back"
      ),
      (
        ["circles", "--hidden", "none", "--steps", "100"], "no better than guessing",
        "can only learn a straight boundary"
      ),
      (["line", "--rate", "1e-9", "--steps", "9"], "no better than guessing", "a larger --rate"),
      (["line", "--rate", "5", "--steps", "60"], "the loss grew", "a smaller --rate, such as 0.3"),
      (["line", "--rate", "1000000"], "diverged", "a smaller --rate, such as 0.3"),
      (["xor", "--steps", "1"], "no better than guessing", "more --steps, such as 300"),
    ])
  func failures(words: [String], verdict: String, advice: String) throws {
    let json = try Tool.run(["train"] + words + ["--json"]).json
    #expect(json["verdict"] as? String == verdict)
    let sentence = try #require(json["advice"] as? String)
    #expect(sentence.hasPrefix("Nothing was learnt"))
    #expect(sentence.contains(advice), "\(sentence)")
    #expect(try Tool.run(["train"] + words).text.contains(sentence))
  }

  @Test("A loss of a hundred digits stands beside the one before, in words")
  func hugeLoss() throws {
    let text = try Tool.run("train", "line", "--rate", "5", "--steps", "60").text
    #expect(text.contains("the loss grew: each step went too far. It was 1.23 and is 4.349e94."))
  }

  @Test(
    "A run that learnt has nothing to be told, and neither has one without a step",
    arguments: [
      (["line"], "learnt"), (["circles", "--steps", "40"], "learnt"), (["xor"], "learnt"),
      (["line", "--steps", "0"], "unfinished"),
    ])
  func successes(words: [String], verdict: String) throws {
    let json = try Tool.run(["train"] + words + ["--json"]).json
    #expect(json["verdict"] as? String == verdict)
    #expect(json["advice"] == nil)
    #expect(try !Tool.run(["train"] + words).text.contains("Nothing was learnt"))
  }

  @Test("Guessing the most frequent of unequal classes is guessing, though nine of ten are right")
  func unequalClasses() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "own.csv")
      let rows = (0..<40).map { "\($0 % 7),\($0 % 5),\($0 % 10 == 3 ? "rare" : "usual")" }
      try Data(rows.joined(separator: "\n").utf8).write(to: file)
      let words = ["train", "--data", file.path, "--hidden", "none", "--rate", "1e-6", "--json"]
      #expect(try Tool.run(words).json["verdict"] as? String == "no better than guessing")
    }
  }

  @Test("The numbers of a network predict what the network predicts, to the last bit")
  func frozen() {
    var generator = SeededGenerator(seed: 3)
    for activation in Activation.allCases {
      let network = MultilayerPerceptron([3, 5, 4, 2], activation: activation, using: &generator)
      let frozen = FrozenPerceptron(network)
      for parameter in network.parameters { parameter.data += 0.25 }
      for _ in 0..<20 {
        let inputs = (0..<3).map { _ in generator.uniform(in: -3..<3) }
        #expect(FrozenPerceptron(network).predict(inputs) == network.predict(inputs))
        #expect(frozen.predict(inputs) != network.predict(inputs), "later changes do not matter")
      }
    }
  }

  @Test("The picture of a decision is as wide as there is room, with short names of ten classes")
  func boundary() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "own.csv")
      let long = String(repeating: "x", count: 50_000)
      let rows = (0..<60).map { "\($0 % 8),\($0 % 9),\($0 % 12 == 3 ? long : "c\($0 % 12)")" }
      try Data(rows.joined(separator: "\n").utf8).write(to: file)
      let words = ["--data", file.path, "--steps", "1", "--hidden", "3"]
      let plan = try TrainingPlan(Arguments(words, options: TrainOptions.all))
      for columns in [64, 40, 30] {
        let text = try #require(BoundaryText(of: plan, columns: columns)).text
        let lines = text.split(separator: "\n")
        #expect(lines.count == columns * 3 / 8 + 1)
        #expect(lines.dropLast().allSatisfy { $0.count == columns })
        #expect(lines[lines.count - 1].count < 400)
        #expect(text.contains("and 2 more"))
      }
    }
  }
}
