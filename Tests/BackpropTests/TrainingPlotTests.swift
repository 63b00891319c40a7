import ChainRule
import Console
import Drawing
import Foundation
import Networks
import TestSupport
import Testing

@testable import backprop

@Suite("backprop train: the pictures")
struct TrainingPlotTests {
  private func plan(_ words: String...) throws -> TrainingPlan {
    try TrainingPlan(Arguments(words, options: TrainOptions.all))
  }

  private func picture(_ name: String, of plan: TrainingPlan) throws -> String {
    try #require(TrainingPlots.all(of: plan).first { $0.name == name }).svg
  }

  @Test("The loss has a logarithmic axis, and a line for batches only where there are batches")
  func loss() throws {
    for (batch, isShown) in [("all", false), ("7", true)] {
      let plan = try plan("circles", "--batch", batch)
      plan.trainer.train(until: 4)
      let svg = try picture("loss", of: plan)
      #expect(svg.contains("logarithmic"))
      #expect(svg.contains(">batch</text>") == isShown)
    }
  }

  @Test("The line of the validation is that of the validation's losses")
  func validation() throws {
    let plan = try plan("moons")
    plan.trainer.train(until: 20)
    let lines = try picture("loss", of: plan).split(separator: "\n").filter {
      $0.contains("stroke-width=\"2\"") && $0.contains("L")
    }
    let paths = lines.compactMap { $0.firstMatch(of: #/d="([^"]*L[^"]*L[^"]*)"/#)?.1 }
    #expect(paths.count == 2 && paths[0] != paths[1])
  }

  @Test(
    "Of two classes that stand left and right, the second has the right half, and its points there",
    arguments: ["binary-cross-entropy", "hinge", "softmax-cross-entropy"])
  func sides(loss: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "sides.csv")
      try Data("0,0,a\n0,1,a\n9,0,b\n9,1,b\n".utf8).write(to: file)
      let plan = try plan("--data", file.path, "--hidden", "none", "--loss", loss)
      plan.trainer.train(until: 200)
      let svg = try picture("boundary", of: plan)
      let area = try #require(svg.firstMatch(of: #/<path d="(M[^"]*)" fill="\#[^"]*"\/>/#)).1
      let xs = area.matches(of: #/[ML]([0-9.]+)\ /#).compactMap { Double($0.1) }
      #expect((xs.min() ?? 0) > 160 && (xs.min() ?? 0) < 240 && xs.max() == 400)
      let left = svg.matches(of: #/<circle cx="([0-9.]+)"/#).compactMap { Double($0.1) }
      #expect(left.prefix(2).allSatisfy { $0 < 100 })
    }
  }

  @Test("The margin of a mean squared error is what is beyond one half")
  func half() throws {
    let plan = try plan("xor", "--hidden", "none", "--loss", "mean-squared-error")
    plan.network.parameterData = [0, 1, 0]  // the first input alone, 0 or 1
    let first = try #require(plan.network.parameters.first?.label)
    if first.contains("weight") { plan.network.parameterData = [1, 0, 0] }
    let svg = try picture("boundary", of: plan)
    let area = try #require(svg.firstMatch(of: #/<path d="(M[^"]*)" fill="\#[^"]*"\/>/#)).1
    let xs = area.matches(of: #/[ML]([0-9.]+)\ /#).compactMap { Double($0.1) }
    #expect(abs((xs.min() ?? 0) - 200) < 6, "half-way between 0 and 1")
  }

  @Test(
    "Misread digits are shown upright, as what they are and what they were taken for, 20 of them",
    .thorough)
  func misread() throws {
    let plan = try plan("digits", "--hidden", "none")
    let data = try #require(plan.validation)
    let network = FrozenPerceptron(plan.network)
    let wrong = data.examples.compactMap { example -> Plot? in
      let outputs = network.predict(example.inputs)
      let answer = outputs.indices.max { outputs[$0] < outputs[$1] } ?? 0
      guard case .label(let label, _) = example.target, label != answer else { return nil }
      let rows = stride(from: 0, to: 256, by: 16).map { Array(example.inputs[$0..<$0 + 16]) }
      return .picture(rows, caption: "\(label) read as \(answer)")
    }
    #expect(wrong.count > 20)
    let expected = Panels(Array(wrong.prefix(20)), columns: 5).svg
    #expect(try picture("misread", of: plan) == expected)
  }
}
