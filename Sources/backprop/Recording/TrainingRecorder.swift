import ChainRule
import Drawing
import Networks
import Pages

/// Notes the states of a training on its way, for a page.
final class TrainingRecorder {
  /// A page of at most so many steps, and of about so many bytes of weights, gradients and answers,
  /// can be opened and sent around.
  private static let mostSteps = 101
  private static let roomInBytes = 1_000_000

  private let plan: TrainingPlan
  private let plane: AnswerPlane?
  private let steps: Set<Int>
  private let firstStep: Int
  private let samples: (columns: Int, rows: Int)
  private var record: TrainingRecord

  /// A recorder that has noted the state from which the training goes on.
  init(of plan: TrainingPlan) {
    self.plan = plan
    plane = AnswerPlane(of: plan)
    firstStep = plan.trainer.step
    let layers = TrainingRecord.layers(of: plan.network)
    let cellCount = layers.map(\.cellCount).reduce(0, +)
    let planeCount = plane == nil ? 0 : 41 * 33
    let fitting = Self.roomInBytes / (2 * (2 * cellCount + planeCount))
    steps = RecordedSteps.chosen(
      from: firstStep, to: plan.steps, count: min(max(fitting, 12), Self.mostSteps))
    // All pictures together take a few seconds at most.
    let part = Double(plan.answerLimit) / Double(steps.count) / Double(41 * 33)
    let fineness = min(1, max(part * 4, 0.05).squareRoot())
    samples = (Int(40 * fineness) + 1, Int(32 * fineness) + 1)
    let isPixels = plan.table == nil && plan.data.inputNames.count == 256
    record = TrainingRecord(
      title: shownLabel(plan.name, limit: 100), facts: [],
      inputs: plan.data.inputNames.prefix(layers[0].columns).map { shownLabel($0, limit: 40) },
      pictureWidth: isPixels ? 16 : nil, layers: layers)
    if let plane {
      record.plane = TrainingRecord.Plane(
        answer: plane.answer, columns: samples.columns, rows: samples.rows,
        colors: Plot.Color.seriesColors)
    } else {
      let count = plan.data.inputNames.count
      record.noAnswers =
        "What the network answers where can be painted for two inputs; this one has \(count)."
    }
    note()
  }

  /// Notes the state after a step, if it is one of those that the page shows.
  func note(step: Int) { if steps.contains(step) { note() } }

  private func note() {
    let trainer = plan.trainer
    let isFirst = record.steps.isEmpty
    let layers = plan.network.layers
    func packed(_ number: (Value) -> Double) -> [PackedNumbers] {
      zip(layers, record.layers).map { layer, shown in
        PackedNumbers(
          layer.neurons.prefix(shown.rows).flatMap { neuron in
            neuron.weights.prefix(shown.columns).map(number) + [number(neuron.bias)]
          }, of: layer.parameters.map(number))
      }
    }
    var step = TrainingRecord.Step(
      step: trainer.step, weights: packed(\.data), gradients: isFirst ? nil : packed(\.gradient))
    if !isFirst {
      step.batchLoss = trainer.history.batchLosses.last.map { $0 * plan.lossUnit }
      step.learningRate = trainer.settings.schedule.rate(at: trainer.step - 1)
    }
    let scores = trainer.history.evaluations.last
    step.scoredAt = scores?.step ?? trainer.step
    step.training = (scores?.training ?? trainer.score(on: plan.data.examples)).map(score)
    step.validation =
      (scores?.validation ?? plan.validation.flatMap { trainer.score(on: $0.examples) })
      .map(score)
    step.answers = plane.map { PackedNumbers(answers(on: $0)) }
    record.steps.append(step)
  }

  private func score(_ score: Score) -> TrainingRecord.Score {
    TrainingRecord.Score(loss: plan.inOwnUnits(score).loss, right: score.accuracy)
  }

  /// The answers at the corners of the grid, row by row from below.
  private func answers(on plane: AnswerPlane) -> [Double] {
    let answer = plane.answers(of: FrozenPerceptron(plan.network))
    func place(_ index: Int, of count: Int, in range: ClosedRange<Double>) -> Double {
      let share = Double(index) / Double(max(count - 1, 1))
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
    return (0..<samples.rows).flatMap { row in
      (0..<samples.columns).map { column in
        let number = answer(
          place(column, of: samples.columns, in: plane.x), place(row, of: samples.rows, in: plane.y)
        )
        // Far from the boundary it does not matter how far: so what lies near it is told finely.
        return plane.answer == .margin ? number / (1 + number.magnitude) : number
      }
    }
  }

  /// The page, once the training has come to its end.
  func page(of result: TrainingResult) throws -> TrainingPage {
    if record.steps.last?.step != plan.trainer.step { note() }
    record.ending = result.endingOnPage
    record.facts = plan.facts(recorded: record.steps.count, from: firstStep)
    var loss = TrainingPlots.loss(of: plan)
    loss.add(
      .place(TrainingPage.lossPlace, x: Double(firstStep)...Double(plan.trainer.step)))
    let answers = plane?.plot(
      record.title,
      over: .place(TrainingPage.answerPlace, x: plane?.x ?? 0...1, y: plane?.y ?? 0...1))
    return try TrainingPage(record, loss: loss, answers: answers)
  }
}
