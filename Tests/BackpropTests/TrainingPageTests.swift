import Console
import Foundation
import Networks
import TestSupport
import Testing

@testable import Pages
@testable import backprop

@Suite("backprop train: the page")
struct TrainingPageTests {
  private func plan(_ words: String...) throws -> TrainingPlan {
    try TrainingPlan(Arguments(words, options: TrainOptions.all))
  }

  /// Trains, and gives what the page was told, with the parameters and gradients behind each step.
  private func training(
    of plan: TrainingPlan
  ) throws -> (
    page: Recording, html: String, states: [Int: (weights: [Double], gradients: [Double])]
  ) {
    let recorder = TrainingRecorder(of: plan)
    var states = [plan.trainer.step: (plan.network.parameterData, [Double]())]
    let outcome = plan.trainer.train(until: plan.steps) { progress in
      recorder.note(step: progress.step)
      states[progress.step] = (
        plan.network.parameterData, plan.network.parameters.map(\.gradient)
      )
      return .proceed
    }
    let html = try recorder.page(of: TrainingResult(plan, outcome, seconds: 0)).html
    let start = try #require(html.range(of: "id=\"data\">")).upperBound
    let json = html[start...].prefix { $0 != "<" }
    return (try JSONDecoder().decode(Recording.self, from: Data(json.utf8)), html, states)
  }

  @Test("Weights and gradients of each step are those of the training, as are the losses")
  func numbers() throws {
    let plan = try plan("moons", "--steps", "5", "--hidden", "3")
    let (page, _, states) = try training(of: plan)
    #expect(page.steps.map(\.step) == [0, 1, 2, 3, 4, 5])
    for step in page.steps {
      let state = try #require(states[step.step])
      try expectNear(step.weights.flatMap(\.numbers), state.weights)
      if step.step == 0 {
        #expect(step.gradients == nil && step.batchLoss == nil)
      } else {
        try expectNear(try #require(step.gradients).flatMap(\.numbers), state.gradients)
        let first = state.gradients.prefix(9).map { $0 * $0 }.reduce(0, +) / 9
        let size = try #require(step.gradients?[0].rootMeanSquare)
        #expect(abs(size - first.squareRoot()) < 1e-12)
      }
      let scores = plan.trainer.history.evaluations[step.step]
      #expect(step.training.loss == scores.training.loss)
      #expect(step.validation?.right == scores.validation?.accuracy)
      #expect(
        step.batchLoss == (step.step == 0 ? nil : plan.trainer.history.batchLosses[step.step - 1]))
    }
  }

  /// Expects numbers to be the others, as near as two bytes tell them.
  private func expectNear(_ found: [Double], _ right: [Double]) throws {
    try #require(found.count == right.count)
    let size = right.map(\.magnitude).max() ?? 0
    for (a, b) in zip(found, right) {
      #expect(abs(a - b) <= size / 60_000 + 1e-300)
      #expect(a == 0 ? b == 0 : a.sign == b.sign)
    }
  }

  @Test("What is painted is what the network answers", .thorough, arguments: ["moons", "flowers"])
  func answers(task: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "flowers.csv")
      try Data("x,y,kind\n0,0,a\n1,9,b\n9,1,c\n8,2,c\n1,8,b\n1,1,a\n".utf8).write(to: file)
      let plan =
        task == "moons"
        ? try plan("moons", "--steps", "30", "--hidden", "8")
        : try plan("--data", file.path, "--steps", "30")
      let page = try training(of: plan).page
      let grid = try #require(page.plane)
      let plane = try #require(AnswerPlane(of: plan))
      let answer = plane.answers(of: FrozenPerceptron(plan.network))
      let painted = try #require(page.steps.last?.answers?.numbers)
      try #require(painted.count == grid.columns * grid.rows)
      var kinds: Set<Double> = []
      var wrong = 0
      for row in 0..<grid.rows {
        for column in 0..<grid.columns {
          func place(_ index: Int, _ count: Int, _ range: ClosedRange<Double>) -> Double {
            let share = Double(index) / Double(count - 1)
            return range.lowerBound * (1 - share) + range.upperBound * share
          }
          let right = answer(
            place(column, grid.columns, plane.x), place(row, grid.rows, plane.y))
          let number = painted[row * grid.columns + column]
          if task == "moons" {
            if (number > 0) != (right > 0) { wrong += 1 }
            kinds.insert(right > 0 ? 1 : 0)
          } else {
            if number.rounded() != right { wrong += 1 }
            kinds.insert(right)
          }
        }
      }
      #expect(wrong == 0)
      #expect(kinds.count == (task == "moons" ? 2 : 3))
    }
  }

  @Test("A long training is shown at 101 steps at most, more of them at the beginning")
  func steps() {
    #expect(RecordedSteps.chosen(from: 0, to: 100, count: 101) == Set(0...100))
    #expect(RecordedSteps.chosen(from: 7, to: 7, count: 101) == [7])
    #expect(RecordedSteps.chosen(from: 7, to: 0, count: 101) == [7])
    let chosen = RecordedSteps.chosen(from: 50, to: 10_050, count: 101).sorted()
    #expect(chosen.count == 101 && chosen.first == 50 && chosen.last == 10_050)
    let gaps = zip(chosen, chosen.dropFirst()).map { $1 - $0 }
    #expect(gaps == gaps.sorted() && gaps[0] < gaps[99])
  }

  @Test("Of a large network a part is shown, and the page stays small", .thorough)
  func large() throws {
    let plan = try plan("symmetry", "--hidden", "300,100", "--steps", "1", "--batch", "1")
    let (page, html, _) = try training(of: plan)
    #expect(page.layers.map(\.rows).max() ?? 0 < 65)
    let cellCount = page.layers.map { $0.rows * ($0.columns + 1) }.reduce(0, +)
    #expect(cellCount <= 16_000 && page.steps[1].weights.flatMap(\.numbers).count == cellCount)
    #expect(page.plane == nil && html.contains("for two inputs; this one has 6."))
    // The size of a gradient is that of the whole layer.
    let sum = plan.network.layers[1].parameters.map { $0.data * $0.data }.reduce(0, +)
    let all = (sum / 30_100).squareRoot()
    #expect(abs(page.steps[1].weights[1].rootMeanSquare - all) < 1e-12)
  }

  @Test("A training that is lost ends with the reason, and its last step is shown")
  func lost() throws {
    let plan = try plan("line", "--rate", "50", "--steps", "400")
    let page = try training(of: plan).page
    #expect(page.ending.hasPrefix("Then the numbers were lost: "))
    #expect(page.steps.last?.step == plan.trainer.step && plan.trainer.step < 400)
  }

  @Test("Every task has a page of at most 1.5 MB, and its notes say so", .thorough)
  func tasks() throws {
    try withTemporaryFolder { folder in
      for task in TrainingTask.allCases.map(\.rawValue) {
        let tool = try Tool.run(
          ["train", task, "--page", "page.html"] + (task == "digits" ? ["--steps", "90"] : []),
          in: folder)
        #expect(tool.status == 0 && tool.errors == "wrote page.html\n", "\(task)")
        let html = try String(
          contentsOf: folder.appending(path: "page.html"), encoding: .utf8)
        #expect(html.utf8.count < 1_500_000, "\(task): \(html.utf8.count)")
        #expect(html.contains("id=\"answer-place\"") == !html.contains("for two inputs; this one"))
      }
    }
  }
}

/// What a page was told.
private struct Recording: Decodable {
  struct Layer: Decodable { let rows, columns: Int }
  struct Plane: Decodable { let rows, columns: Int }

  struct Packed: Decodable {
    let largest, rootMeanSquare: Double
    let shown: String

    var numbers: [Double] {
      let bytes = [UInt8](Data(base64Encoded: shown) ?? Data())
      return stride(from: 0, to: bytes.count, by: 2).map { index in
        let bits = UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        return Double(Int16(bitPattern: bits)) / 32_767 * largest
      }
    }
  }

  struct Score: Decodable {
    let loss: Double
    let right: Double?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      // "inf" where the numbers were lost.
      loss = (try? container.decode(Double.self, forKey: .loss)) ?? .infinity
      right = try container.decodeIfPresent(Double.self, forKey: .right)
    }

    enum CodingKeys: CodingKey { case loss, right }
  }

  struct Step: Decodable {
    let step: Int
    let batchLoss: Double?
    let training: Score
    let validation: Score?
    let weights: [Packed]
    let gradients: [Packed]?
    let answers: Packed?
  }

  let ending: String
  let layers: [Layer]
  let plane: Plane?
  let steps: [Step]
}
