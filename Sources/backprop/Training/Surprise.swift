import Drawing
import Networks

/// An example that a network answers badly.
struct Surprise: Encodable {
  /// The line of the table on which it begins.
  let line: Int

  /// The right answer, and the network's.
  let right, answer: String

  /// The loss of the example.
  let loss: Double

  /// The examples of a table's validation, or of its training where it has none, that surprise the
  /// network most: those with the largest losses, the largest first.
  static func most(of plan: TrainingPlan, count: Int = 5) -> [Surprise] {
    guard let table = plan.table else { return [] }
    let (data, lines) =
      table.validation.map { ($0, table.validationLines) }
      ?? (table.training, table.trainingLines)
    let network = FrozenPerceptron(plan.network)
    let loss = plan.trainer.settings.loss
    let all = data.examples.enumerated().map { index, example in
      let outputs = network.predict(example.inputs)
      return (
        index: index, outputs: outputs, loss: loss(outputs, loss.numbers(for: example.target))
      )
    }
    return all.sorted { ($1.loss, $0.index) < ($0.loss, $1.index) }.prefix(count).map { item in
      Surprise(
        line: lines[item.index], right: table.right(data.examples[item.index].target),
        answer: table.answer(item.outputs, loss), loss: item.loss * plan.lossUnit)
    }
  }
}

extension LearningTable {
  /// The right answer as a table names it.
  fileprivate func right(_ target: Target) -> String {
    switch target {
    case .label(let label, _): columns.classNames[label]
    case .numbers(let numbers): shown(numbers[0])
    case .anyOf: ""
    }
  }

  /// A network's answer as a table names it.
  fileprivate func answer(_ outputs: [Double], _ loss: Loss) -> String {
    columns.classNames.isEmpty ? shown(outputs[0]) : columns.classNames[loss.label(for: outputs)]
  }

  private func shown(_ number: Double) -> String {
    (targetScaling ?? .none).unscaled(number).description(significantDigits: 4)
  }
}
