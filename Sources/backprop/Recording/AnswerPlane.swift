import Drawing
import Networks
import Pages

/// The plane of a task with two inputs, in the units of its table, with its examples.
struct AnswerPlane {
  let answer: TrainingRecord.Plane.Answer
  let x, y: ClosedRange<Double>
  private let plan: TrainingPlan
  private let first, second: Scaling

  /// `nil` for other numbers of inputs than two.
  init?(of plan: TrainingPlan) {
    guard let plane = Plane(around: plan.data) else { return nil }
    self.plan = plan
    (first, x) = Self.axis(plane.x, plan.table?.inputScalings[0])
    (second, y) = Self.axis(plane.y, plan.table?.inputScalings[1])
    answer =
      switch plan.data.classNames.count {
      case 0: .number
      case 2: .margin
      default: .label
      }
  }

  /// What a network answers at a place.
  func answers(of network: FrozenPerceptron) -> (_ x: Double, _ y: Double) -> Double {
    let loss = plan.trainer.settings.loss
    let scaling = plan.table?.targetScaling ?? .none
    return { x, y in
      let outputs = network.predict([first.scaled(x), second.scaled(y)])
      return switch answer {
      case .margin: loss.margin(of: outputs)
      case .label: Double(loss.label(for: outputs))
      case .number: scaling.unscaled(outputs[0])
      }
    }
  }

  /// The examples on their axes, over a picture of the answers.
  func plot(_ title: String, over picture: Plot.Mark) -> Plot {
    let inputs = plan.data.inputNames
    var plot = Plot(
      title: "\(title): what the network answers where",
      x: Axis(shownLabel(inputs[0]), range: x), y: Axis(shownLabel(inputs[1]), range: y),
      height: 320, hasEqualUnits: plan.table == nil, legend: .below)
    plot.add(picture)
    func place(_ example: Example) -> (Double, Double) {
      (first.unscaled(example.inputs[0]), second.unscaled(example.inputs[1]))
    }
    let names = plan.data.classNames.map { shownLabel($0) }
    if names.isEmpty {
      let points = plan.data.examples.map(place)
      plot.add(.points(points, name: "examples", color: .black, size: 2))
    }
    for (label, name) in names.enumerated() {
      let points = plan.data.examples.filter { $0.target == .label(label, of: names.count) }
      plot.add(.points(points.map(place), name: name, size: 3))
    }
    return plot
  }

  /// The range in the units of the table, and what scales these; the range as it is, where it has
  /// no units, or is too large or too narrow for an axis.
  private static func axis(
    _ range: ClosedRange<Double>, _ scaling: Scaling?
  ) -> (scaling: Scaling, range: ClosedRange<Double>) {
    guard let scaling else { return (.none, range) }
    let ends = [range.lowerBound, range.upperBound].map(scaling.unscaled)
    let size = max(ends[0].magnitude, ends[1].magnitude)
    guard size < 1e300, ends[1] - ends[0] > 1e-9 * size, ends[1] - ends[0] > 1e-290 else {
      return (.none, range)
    }
    return (scaling, ends[0]...ends[1])
  }
}

extension Loss {
  /// How far outputs are on the side of the second of two classes; below 0 on that of the first.
  fileprivate func margin(of outputs: [Double]) -> Double {
    if outputs.count == 2 { return outputs[1] - outputs[0] }
    return self == .meanSquaredError ? outputs[0] - 0.5 : outputs[0]
  }
}
