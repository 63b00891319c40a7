import Drawing
import Networks

/// The picture of what a network answers where, for two inputs: its boundaries between classes, or
/// the numbers that it predicts.
enum BoundaryPlot {
  /// The picture; `nil` for other numbers of inputs. A table's axes are in its own units.
  static func plot(of plan: TrainingPlan, _ title: String) -> Plot? {
    guard let plane = AnswerPlane(of: plan) else { return nil }
    let (x, y) = (plane.x, plane.y)
    let samples = TrainingPlots.samples(of: plan)
    let answers = plane.answers(of: FrozenPerceptron(plan.network))
    let picture: Plot.Mark =
      switch plane.answer {
      case .margin: .regions(x: x, y: y, samples: samples, answers)
      case .label: .areas(x: x, y: y, samples: samples) { Int(answers($0, $1)) }
      case .number:
        .surface(
          x: x, y: y, samples: samples, name: shownLabel(plan.table?.columns.target ?? "answer"),
          answers)
      }
    return plane.plot(title, over: picture)
  }
}
