import ChainRule
import Console
import Foundation
import Networks
import TestSupport
import Testing

@testable import backprop

@Suite("backprop train: the plan and the report")
struct TrainingPlanTests {
  private func plan(_ words: String...) throws -> TrainingPlan {
    try TrainingPlan(Arguments(words, options: TrainOptions.all))
  }

  /// A plan for a table of these rows.
  private func plan(rows: [String], _ words: String...) throws -> TrainingPlan {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "table.csv")
      try Data(rows.joined(separator: "\n").utf8).write(to: file)
      return try TrainingPlan(
        Arguments(["--data", file.path] + words, options: TrainOptions.all))
    }
  }

  @Test("Validation data are scaled like the training data, not by a mean of their own")
  func oneScale() throws {
    // The target is the input once more, so that each example says what its input was.
    let rows = (0..<30).map { "\($0 * $0),\($0 * $0)" }
    let plan = try plan(rows: rows, "--loss", "mean-squared-error")
    let training = plan.data.examples
    let validation = try #require(plan.validation?.examples)
    #expect(training.count == 24 && validation.count == 6)
    let mean = training.reduce(0) { $0 + number($1) } / 24
    let variance = training.reduce(0) { $0 + (number($1) - mean) * (number($1) - mean) } / 24
    for example in training + validation {
      let scaled = (number(example) - mean) / variance.squareRoot()
      #expect(abs(example.inputs[0] - scaled) < 1e-12)
    }
  }

  @Test("Of 20 rows a fifth is for validation; of 19 none, as there are too few")
  func parts() throws {
    let twenty = try plan(rows: (0..<20).map { "\($0),\($0 % 2)" })
    #expect(twenty.data.examples.count == 16 && twenty.validation?.examples.count == 4)
    let nineteen = try plan(rows: (0..<19).map { "\($0),\($0 % 2)" })
    #expect(nineteen.data.examples.count == 19 && nineteen.validation == nil)
  }

  @Test(
    "A large table is not evaluated after each step, which would take as long as the step",
    .thorough)
  func evaluations() throws {
    for (count, interval) in [(100, 1), (1000, 10)] {
      let plan = try plan(rows: (0..<count).map { "\($0),\($0 % 2)" }, "--hidden", "1000,20")
      #expect(plan.trainer.settings.evaluationInterval == interval)
    }
  }

  @Test("Digits to learn from are noisy, those for validation are clean", .thorough)
  func cleanDigits() throws {
    let plan = try plan("digits", "--steps", "0")
    let validation = try #require(plan.validation).examples
    #expect(plan.data.examples.count == 1000 && validation.count == 500)
    // A pixel far from the strokes is exactly paper without noise, and hardly ever with it.
    let paper = { (example: Example) in example.inputs.count { $0 == 0 } }
    let noisy = plan.data.examples.prefix(50).map(paper).reduce(0, +)
    let clean = validation.prefix(50).map(paper).reduce(0, +)
    #expect(noisy < clean * 7 / 10)
    #expect(plan.data.examples[0].inputs != validation[0].inputs)
  }

  @Test("Settings at the ends of what is allowed are allowed, and beyond them refused")
  func limits() throws {
    let words = ["xor", "--steps", "0"]
    for (option, allowed, refused) in [
      ("--steps", ["0", "1000000"], ["-1", "1000001", "1.5", ""]),
      ("--batch", ["1", "1000000", "all"], ["0", "1000001", "none"]),
      ("--hidden", ["1", "1000", "none", "2,3"], ["0", "1001", "", "2,", "2,,3", "None"]),
      ("--noise", ["0", "1000"], ["-1", "1000.1", "nan", "inf"]),
      ("--label-noise", ["0", "1"], ["-0.1", "1.1", "nan"]),
      ("--rate", ["1e-9", "1000000"], ["0", "-1", "1000001", "nan"]),
      ("--seed", ["0", "9223372036854775807"], ["-1", "9223372036854775808"]),
    ] {
      let others = option == "--steps" ? ["xor"] : words
      for value in allowed {
        #expect(throws: Never.self, "\(option) \(value)") {
          try TrainingPlan(Arguments(others + [option, value], options: TrainOptions.all))
        }
      }
      for value in refused {
        let error = #expect(throws: UsageError.self, "\(option) \(value)") {
          try TrainingPlan(Arguments(others + [option, value], options: TrainOptions.all))
        }
        #expect(error?.description.hasPrefix(option) == true, "\(option) \(value)")
      }
    }
  }

  @Test("At most 20 hidden layers, and no fewer")
  func layers() throws {
    let twenty = repeatElement("2", count: 20).joined(separator: ",")
    #expect(try plan("xor", "--hidden", twenty).network.layers.count == 21)
    #expect(throws: UsageError.self) { try plan("xor", "--hidden", twenty + ",2") }
    #expect(try plan("xor", "--hidden", "none").network.layers.count == 1)
  }

  @Test("Right answers are rounded: 100 % means all of them, and 0 % none, and nothing else does")
  func percent() {
    for (part, text) in [
      (1, "100 %"), (0.9999, "99.9 %"), (0.99999, "99.9 %"), (0.9995, "99.9 %"),
      (29.0 / 30, "96.7 %"), (0.5, "50 %"),
      (0, "0 %"), (2.0 / 3, "66.7 %"), (0.001, "0.1 %"), (0.0001, "0.1 %"),
    ] as [(Double, String)] {
      #expect(TrainingResult.percent(part) == text)
    }
  }

  @Test("The text map has the origin at the lower left, and each example in its cell")
  func boundary() throws {
    let plan = try plan("xor", "--steps", "0")
    let lines = try #require(BoundaryText(of: plan)).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 26 && lines.prefix(24).allSatisfy { $0.count == 64 })
    let marks = lines.prefix(24).enumerated().flatMap { row, line in
      line.enumerated().filter { "01".contains($0.element) }.map { (row, $0.offset, $0.element) }
    }
    // (0, 1) and (1, 1) stand above (0, 0) and (1, 0).
    #expect(marks.map(\.2) == ["1", "0", "0", "1"])
    #expect(marks[0].0 == marks[1].0 && marks[2].0 == marks[3].0 && marks[0].0 < marks[2].0)
    #expect(marks[0].1 == marks[2].1 && marks[1].1 == marks[3].1)
    #expect(marks[0].1 + marks[1].1 == 63, "in the middle")
    #expect(lines[24] == "0 on ‘ ’ equal, 1 on ‘·’ different")
  }

  @Test(
    "Of a large network a picture asks fewer answers, each shown in a square of characters",
    .thorough)
  func fewerAnswers() throws {
    let plan = try plan("xor")
    plan.trainer.train(until: 100)
    func picture(_ limit: Int?) throws -> [[Character]] {
      let text = try #require(BoundaryText(of: plan, answerLimit: limit)).text
      return text.split(separator: "\n").prefix(24).map(Array.init)
    }
    let (full, coarse) = (try picture(nil), try picture(100))
    for row in 0..<24 {
      for column in 0..<64 where !"01".contains(coarse[row][column]) {
        let middle = full[row / 4 * 4 + 2][column / 4 * 4 + 2]
        if "01".contains(middle) { continue }
        #expect(coarse[row][column] == middle)
      }
    }
    #expect(full != coarse)
    #expect(try picture(1536) == full && picture(1535) != full)
    #expect(TrainingPlots.samples(of: plan) == 81)
    let large = try self.plan("xor", "--hidden", "300,300", "--steps", "0")
    #expect(TrainingPlots.samples(of: large) == 46 && large.answerLimit > 1536)
  }

  @Test("What the network answers above is shown above, what it answers on the left on the left")
  func answers() throws {
    for (column, isRight) in [(0, true), (1, false)] {
      let rows = (0..<16).map { index in
        let point = [index % 4, index / 4]
        return "\(point[0]),\(point[1]),\(point[column] < 2 ? "less" : "more")"
      }
      let plan = try plan(rows: rows, "--hidden", "none")
      plan.trainer.train(until: 200)
      let map = try #require(BoundaryText(of: plan)).text.split(separator: "\n").map(Array.init)
      // The classes are in the order of their names: less is blank, more is a dot.
      let corners = [map[0][0], map[0][63], map[23][0], map[23][63]]
      #expect(corners == (isRight ? [" ", "·", " ", "·"] : ["·", "·", " ", " "]))
    }
  }

  @Test("A plane has a margin of a tenth around the points, and is 1.25 times as wide as high")
  func plane() throws {
    func plane(_ points: [[Double]]) throws -> Plane {
      try #require(
        Plane(
          around: DataSet(
            points.map { Example($0, .label(0, of: 2)) }, inputNames: ["x", "y"],
            classNames: ["a", "b"])))
    }
    let wide = try plane([[0, 0], [10, 2]])
    #expect(wide.x == -1...11)
    #expect(abs(wide.y.lowerBound + 3.8) < 1e-12 && abs(wide.y.upperBound - 5.8) < 1e-12)
    let high = try plane([[0, 0], [2, 10]])
    #expect(high.y == -1...11)
    #expect(abs(high.x.lowerBound + 6.5) < 1e-12 && abs(high.x.upperBound - 8.5) < 1e-12)
    let point = try plane([[3, 3]])
    #expect(point.y == 2.9...3.1)
  }

  private func number(_ example: Example) -> Double {
    if case .numbers(let numbers) = example.target { numbers[0] } else { .nan }
  }
}
