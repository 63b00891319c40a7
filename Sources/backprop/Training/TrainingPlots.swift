import Drawing
import Networks

/// The pictures that `backprop train --plot` writes.
enum TrainingPlots {
  /// The names that files may get.
  static let names = ["loss", "boundary", "misread"]

  /// Each picture under the name of its file.
  static func all(of plan: TrainingPlan) -> [(name: String, svg: String)] {
    var plots = [("loss", loss(of: plan).svg)]
    if let boundary = boundary(of: plan) { plots.append(("boundary", boundary.svg)) }
    if let misread = misread(by: plan) { plots.append(("misread", misread.svg)) }
    return plots
  }

  private static func title(_ plan: TrainingPlan) -> String { shownLabel(plan.name, limit: 60) }

  /// The loss curves: of the batches, and of all training and validation examples.
  private static func loss(of plan: TrainingPlan) -> Plot {
    let history = plan.trainer.history
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

  /// The decision boundary of the network, with the examples.
  private static func boundary(of plan: TrainingPlan) -> Plot? {
    guard let plane = Plane(around: plan.data), plan.data.classNames.count == 2 else { return nil }
    let loss = plan.trainer.settings.loss
    let network = FrozenPerceptron(plan.network)
    var plot = Plot(
      title: "\(title(plan)): what the network answers where",
      x: Axis(shownLabel(plan.data.inputNames[0]), range: plane.x),
      y: Axis(shownLabel(plan.data.inputNames[1]), range: plane.y), height: 320,
      hasEqualUnits: true, legend: .below)
    plot.add(
      .regions(x: plane.x, y: plane.y, samples: samples(of: plan)) { x, y in
        loss.margin(of: network.predict([x, y]))
      })
    for (label, name) in plan.data.classNames.map({ shownLabel($0) }).enumerated() {
      let points = plan.data.examples.filter { $0.target == .label(label, of: 2) }
      plot.add(.points(points.map { ($0.inputs[0], $0.inputs[1]) }, name: name, size: 3))
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

extension Loss {
  /// How far outputs are on the side of the second of two classes; below 0 on that of the first.
  fileprivate func margin(of outputs: [Double]) -> Double {
    if outputs.count == 2 { return outputs[1] - outputs[0] }
    return self == .meanSquaredError ? outputs[0] - 0.5 : outputs[0]
  }
}
