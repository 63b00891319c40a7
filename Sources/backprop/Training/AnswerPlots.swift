import Drawing
import Networks

/// The pictures of which answers are right, and how far the others are off.
enum AnswerPlots {
  /// As many classes get numbers in their cells.
  private static let classLimit = 20

  /// How often each class is taken for each, darker for a greater part of the class.
  static func confusion(
    _ table: ConfusionTable, of plan: TrainingPlan, _ title: String
  ) -> Plot {
    let names = table.classNames.map { shownLabel($0, limit: 12) }
    let side = min(max(Double(names.count) * 40, 160), 600)
    let isNamed = names.count <= classLimit
    func axis(_ label: String) -> Axis {
      isNamed ? Axis(label, categories: names) : Axis("\(label), counted from 0")
    }
    var plot = Plot(
      title: "\(title): which class is taken for which, in the \(plan.judged.name)",
      x: axis("answer"), y: axis("right class"), width: side, height: side)
    let shares = table.counts.map { row in
      let total = Double(max(row.reduce(0, +), 1))
      return row.map { Double($0) / total }
    }
    plot.add(.cells(shares, colors: .grey, range: 0...2))
    if isNamed {
      for (right, row) in table.counts.enumerated() {
        for (answer, count) in row.enumerated() where count > 0 {
          plot.add(.caption("\(count)", at: (Double(answer), Double(right))))
        }
      }
    }
    return plot
  }

  /// The predicted numbers against the right ones, and the line on which they would be equal.
  static func predictions(of plan: TrainingPlan, _ title: String) -> Plot? {
    guard let training = plan.numbers(of: plan.data) else { return nil }
    let name = shownLabel(plan.table?.columns.target ?? "")
    var plot = Plot(
      title: "\(title): predicted against right", x: Axis("right \(name)"),
      y: Axis("predicted \(name)"), height: 320, legend: .below)
    let validation = plan.validation.flatMap(plan.numbers)
    let all = training.right + (validation?.right ?? [])
    if let least = all.min(), let largest = all.max(), least < largest {
      plot.add(.line([(least, least), (largest, largest)], name: "equal", color: .grey))
    }
    plot.add(.points(Array(zip(training.right, training.predicted)), name: "training", size: 2))
    if let validation {
      plot.add(
        .points(Array(zip(validation.right, validation.predicted)), name: "validation", size: 3))
    }
    return plot
  }
}
