import Drawing
import Networks

/// The picture of what a network answers where, for two inputs: its boundaries between classes, or
/// the numbers that it predicts.
enum BoundaryPlot {
  /// The picture; `nil` for other numbers of inputs. A table's axes are in its own units.
  static func plot(of plan: TrainingPlan, _ title: String) -> Plot? {
    guard let plane = Plane(around: plan.data) else { return nil }
    let (first, x) = axis(plane.x, plan.table?.inputScalings[0])
    let (second, y) = axis(plane.y, plan.table?.inputScalings[1])
    let network = FrozenPerceptron(plan.network)
    func outputs(_ x: Double, _ y: Double) -> [Double] {
      network.predict([first.scaled(x), second.scaled(y)])
    }
    func place(_ example: Example) -> (Double, Double) {
      (first.unscaled(example.inputs[0]), second.unscaled(example.inputs[1]))
    }
    var plot = Plot(
      title: "\(title): what the network answers where",
      x: Axis(shownLabel(plan.data.inputNames[0]), range: x),
      y: Axis(shownLabel(plan.data.inputNames[1]), range: y), height: 320,
      hasEqualUnits: plan.table == nil, legend: .below)
    let samples = TrainingPlots.samples(of: plan)
    let loss = plan.trainer.settings.loss
    let names = plan.data.classNames.map { shownLabel($0) }
    if names.isEmpty {
      let scaling = plan.table?.targetScaling ?? .none
      let name = shownLabel(plan.table?.columns.target ?? "answer")
      plot.add(
        .surface(x: x, y: y, samples: samples, name: name) { scaling.unscaled(outputs($0, $1)[0]) })
      plot.add(
        .points(plan.data.examples.map(place), name: "examples", color: .black, size: 2))
      return plot
    }
    if names.count == 2 {
      plot.add(.regions(x: x, y: y, samples: samples) { loss.margin(of: outputs($0, $1)) })
    } else {
      plot.add(.areas(x: x, y: y, samples: samples) { loss.label(for: outputs($0, $1)) })
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
