import Drawing
import Networks

/// The pictures that `backprop train --plot` writes.
enum TrainingPlots {
  /// The names that files may get.
  static let names = ["loss", "boundary", "misread", "confusion", "predictions"]

  /// Each picture under the name of its file.
  static func all(of plan: TrainingPlan) -> [(name: String, svg: String)] {
    var plots = [("loss", loss(of: plan).svg)]
    if let boundary = BoundaryPlot.plot(of: plan, title(plan)) {
      plots.append(("boundary", boundary.svg))
    }
    if let table = plan.confusion {
      plots.append(("confusion", AnswerPlots.confusion(table, of: plan, title(plan)).svg))
    }
    if let predictions = AnswerPlots.predictions(of: plan, title(plan)) {
      plots.append(("predictions", predictions.svg))
    }
    if let misread = misread(by: plan) { plots.append(("misread", misread.svg)) }
    return plots
  }

  private static func title(_ plan: TrainingPlan) -> String { shownLabel(plan.name, limit: 60) }

  /// The loss curves: of the batches, and of all training and validation examples.
  static func loss(of plan: TrainingPlan) -> Plot {
    let history = plan.trainer.history.scaled(by: plan.lossUnit)
    var plot = Plot(
      title: "\(title(plan)): the loss while learning", x: Axis("step"),
      y: Axis(plan.trainer.settings.loss.rawValue, scale: .logarithmic))
    if plan.trainer.settings.batchSize != nil {
      plot.add(.line(history.batchLosses, name: "batch", color: .grey))
    }
    plot.add(
      .line(history.evaluations.map { (Double($0.step), $0.training.loss) }, name: "training"))
    if plan.validation != nil {
      let points = history.evaluations.map { (Double($0.step), $0.validation?.loss ?? .nan) }
      plot.add(.line(points, name: "validation"))
    }
    return plot
  }

  /// At how many places along each axis the network predicts, fewer where that takes long.
  static func samples(of plan: TrainingPlan) -> Int {
    min(max(Int(Double(plan.answerLimit).squareRoot()), 15), 81)
  }

  /// The pictures of digits that the network reads wrongly: at most 20 of the validation's.
  private static func misread(by plan: TrainingPlan) -> Panels? {
    guard let data = plan.validation, data.inputNames.count == 256 else { return nil }
    let loss = plan.trainer.settings.loss
    let network = FrozenPerceptron(plan.network)
    let wrong = data.examples.compactMap { example -> Plot? in
      let answer = loss.label(for: network.predict(example.inputs))
      guard case .label(let label, _) = example.target, label != answer else { return nil }
      let rows = (0..<16).map { Array(example.inputs[16 * $0..<16 * $0 + 16]) }
      return .picture(rows, caption: "\(label) read as \(answer)")
    }
    return wrong.isEmpty ? nil : Panels(Array(wrong.prefix(20)), columns: 5)
  }
}
