import ChainRule
import Drawing
import Networks

/// The pictures that `backprop train names --plot` writes.
enum TextPlots {
  /// The names that files may get.
  static let names = ["loss", "attention", "embedding"]

  /// Each picture under the name of its file.
  static func all(of result: TextResult) -> [(name: String, svg: String)] {
    [("loss", loss(of: result).svg)]
  }

  /// The losses of the steps and of the evaluations, with the baselines.
  private static func loss(of result: TextResult) -> Plot {
    let plan = result.plan
    let history = plan.trainer.history
    let name = shownLabel(plan.name, limit: 60)
    var plot = Plot(
      title: "\(name): the loss while learning", x: Axis("step"), y: Axis("loss per token"))
    plot.add(.line(history.batchLosses, name: "step's documents", color: .grey))
    return plot
  }
}
