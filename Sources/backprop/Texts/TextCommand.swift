import ChainRule
import Console
import Drawing
import FileAccess
import Foundation
import Networks

/// `backprop train names`: a model learns to write names, or the lines of a text of one's own.
enum TextCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    let plan = try TextPlan(arguments)
    if let file = arguments[TrainCommand.resume] {
      try plan.trainer.resume(
        from: URL(filePath: file.withoutHomeFolder), vocabulary: plan.text.vocabulary)
    }
    try TrainCommand.prepare(arguments, pictures: TextPlots.names)
    let start = ContinuousClock.now
    let outcome = train(plan)
    let result = TextResult(plan, outcome, seconds: (ContinuousClock.now - start) / .seconds(1))
    try TrainCommand.deliver(
      arguments,
      save: { try plan.trainer.save(to: $0, vocabulary: plan.text.vocabulary) },
      pictures: { TextPlots.all(of: result) }, report: TextReport(result), text: result.text)
    return outcome.status
  }

  /// Trains, with a bar on the way; Ctrl-C stops after the present step.
  private static func train(_ plan: TextPlan) -> Trainer.Outcome {
    let stop = StopRequest()
    let bar = StepBar(from: plan.trainer.step, to: plan.steps)
    let outcome = plan.trainer.train(until: plan.steps) { step, loss in
      if stop.isAsked { return .stop }
      bar.show(step, "loss \(loss.description(significantDigits: 3))")
      return .proceed
    }
    ProgressBar.clear()
    return outcome
  }
}
