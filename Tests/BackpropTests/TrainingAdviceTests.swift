import Console
import Foundation
import Networks
import TestSupport
import Testing

@testable import backprop

@Suite("Whether a training was worth it: where the lines are drawn")
struct TrainingAdviceTests {
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

  private func advice(_ plan: TrainingPlan, isTooFast: Bool = false) -> String {
    TrainingAdvice(TrainingResult(plan, .cancelled, seconds: 0), isTooFast: isTooFast).text
  }

  /// Moves the line up until the training loss is this.
  private func setLoss(_ loss: Double, of plan: TrainingPlan, best: [Double]) {
    func reached(_ shift: Double) -> Double {
      plan.network.parameterData = best.map { $0 + shift }
      return plan.trainer.score(on: plan.data.examples)?.loss ?? .nan
    }
    var (low, high) = (0.0, 1e3)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if reached(middle) < loss { low = middle } else { high = middle }
    }
    _ = reached(high)
  }

  @Test(
    "The verdict on a loss before and after, as parts of what the mean of the targets would have",
    arguments: [
      (1, 0.85, .learnt), (1, 0.95, .guessing), (0.3, 0.2, .learnt), (0.3, 0.3, .stuck),
      (0.3, 0.4, .stuck), (5e-7, 6e-7, .learnt), (1e-4, 1.1e-4, .stuck),
    ] as [(Double, Double, TrainingVerdict.Kind)])
  func verdict(before: Double, after: Double, kind: TrainingVerdict.Kind) throws {
    try expect(kind, before: before, after: after, isShare: true)
  }

  @Test(
    "A loss grew where it is more than twice what it was and 1, or rose above 10",
    arguments: [(1, 3.1, true), (1, 2.9, false), (9, 11, true), (8, 9.5, false), (11, 10.5, false)])
  func grown(before: Double, after: Double, isGrown: Bool) throws {
    try expect(isGrown ? .grown : .guessing, before: before, after: after, isShare: false)
  }

  /// Gives a training a loss before and after, and looks at the verdict.
  private func expect(
    _ kind: TrainingVerdict.Kind, before: Double, after: Double, isShare: Bool
  ) throws {
    let plan = try plan("line", "--noise", "0", "--rate", "1e-300")
    let targets = plan.data.examples.map { example -> Double in
      if case .numbers(let numbers) = example.target { numbers[0] } else { .nan }
    }
    // Without noise all examples lie on one line, which two of them give.
    let inputs = plan.data.examples.map { $0.inputs[0] }
    let slope = (targets[1] - targets[0]) / (inputs[1] - inputs[0])
    let best = plan.network.parameters.map { parameter in
      parameter.label?.contains("bias") == true ? targets[0] - slope * inputs[0] : slope
    }
    let mean = targets.reduce(0, +) / Double(targets.count)
    let variance = targets.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(targets.count)
    let unit = isShare && before > 1e-6 ? variance : 1
    setLoss(before * unit, of: plan, best: best)
    plan.trainer.train(until: 1)
    setLoss(after * unit, of: plan, best: best)
    let result = TrainingResult(plan, .stoppedEarly(bestStep: 1), seconds: 0)
    #expect(result.verdict.kind == kind)
    #expect(TrainingVerdict(TrainingResult(plan, .cancelled, seconds: 0)).kind == .unfinished)
  }

  @Test("Where several answers are right, each of them counts as a guess")
  func severalAnswers() throws {
    let plan = try plan("family", "--steps", "0")
    var counts: [Int: Int] = [:]
    for example in plan.data.examples {
      guard case .anyOf(let labels, _) = example.target else { continue }
      for label in Set(labels) { counts[label, default: 0] += 1 }
    }
    let most = Double(counts.values.max() ?? 0) / Double(plan.data.examples.count)
    #expect(try #require(Guess(plan: plan)).words.hasSuffix(TrainingResult.percent(most)))
  }

  @Test("With one class alone to learn from, or one number, nobody can tell guessing from learning")
  func nothingToGuess() throws {
    let rows = (0..<20).map { "\($0),\($0 == 7 ? "rare" : "usual")" }
    let plans = try (0..<40).map { try plan(rows: rows, "--seed", "\($0)", "--steps", "0") }
    let alone = try #require(plans.first { Set($0.data.examples.map(\.target)).count == 1 })
    #expect(Guess(plan: alone) == nil)
    let same = try plan(rows: (0..<8).map { "\($0),5" }, "--loss", "mean-squared-error")
    #expect(Guess(plan: same) == nil)
  }

  @Test("The advice is about what is unusual: the rate, the steps, the layers; else it is general")
  func advice() throws {
    let general = "Try more --steps; or more neurons in --hidden, or another --seed."
    let finished = try plan("xor")
    #expect(advice(finished) == "Try more --steps, such as 300.")
    finished.trainer.train(until: 300)
    #expect(advice(finished) == general)
    #expect(advice(finished, isTooFast: true) == "Try a smaller --rate, such as 0.03.")

    for (rate, words) in [
      ("0.05", "Try more --steps, such as 300; or a larger --rate, such as 0.3."),
      ("0.11", "Try more --steps, such as 300."), ("0.89", "Try more --steps, such as 300."),
      ("0.95", "Try a smaller --rate, such as 0.095."),
    ] {
      #expect(advice(try plan("xor", "--rate", rate)) == words)
    }
    // Adam's usual rate is another than that of the task's own optimizer.
    #expect(
      advice(try plan("xor", "--optimizer", "adam", "--rate", "0.1"))
        == "Try a smaller --rate, such as 0.01.")
  }

  @Test("What a network without bends can learn is straight; through four bends little comes back")
  func layers() throws {
    func words(_ words: String...) throws -> String {
      let plan = try TrainingPlan(Arguments(words, options: TrainOptions.all))
      return advice(plan)
    }
    #expect(try words("line").contains("hidden neurons, such as --hidden 8: this network can only"))
    #expect(try words("line").hasSuffix("a straight line."))
    #expect(try words("xor", "--hidden", "none").hasSuffix("a straight boundary between classes."))
    #expect(
      try words("xor", "--activation", "identity").contains("; or --activation tanh: this network"))
    #expect(try words("xor", "--hidden", "2,2,2,2").contains("through 4 layers of tanh hardly any"))
    #expect(try !words("xor", "--hidden", "2,2,2").contains("hardly any"))
    #expect(try !words("xor", "--hidden", "2,2,2,2", "--activation", "relu").contains("hardly"))
  }
}
