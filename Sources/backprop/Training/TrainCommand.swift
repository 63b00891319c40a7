import ChainRule
import Drawing
import Foundation
import Networks

/// `backprop train`: a network learns one of the kit's tasks, or a table of the reader's own.
enum TrainCommand: Command {
  static let help = Help.train

  private static let options: [String: Arguments.Option] = [
    "--save": .value(of: "a file"),
    "--resume": .value(of: "a file that --save wrote"),
    "--plot": .value(of: "a folder"),
    "--json": .flag,
  ]

  static func run(_ words: [String]) throws -> Int32 {
    let arguments = try Arguments(words, options: TrainingPlan.options.merging(options) { $1 })
    let plan = try TrainingPlan(arguments)
    if let file = try arguments.value("--resume") {
      try plan.trainer.resume(from: URL(filePath: file))
    }
    let start = ContinuousClock.now
    let outcome = train(plan)
    let result = TrainingResult(plan, outcome, seconds: (ContinuousClock.now - start) / .seconds(1))

    if let file = try arguments.value("--save") {
      try plan.trainer.save(to: URL(filePath: file))
      Terminal.note("wrote \(file)")
    }
    if arguments.has("--json") {
      Terminal.write(try JSON.text(TrainingReport(result)))
    } else {
      Terminal.show(result.text)
    }
    if let folder = try arguments.value("--plot") {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, svg) in TrainingPlots.all(of: plan) {
        try writeFile(svg, to: "\(folder)/\(name).svg")
        Terminal.note("wrote \(folder)/\(name).svg")
      }
    }
    return switch outcome {
    case .finished, .stoppedEarly: 0
    case .diverged: 1
    case .cancelled: 130
    }
  }

  /// Trains, with a bar on the way; Ctrl-C stops after the present step.
  private static func train(_ plan: TrainingPlan) -> Trainer.Outcome {
    let stop = StopRequest()
    let start = ContinuousClock.now
    let firstStep = plan.trainer.step
    ProgressBar.show(0, "step \(firstStep + 1) of \(plan.steps)")
    let outcome = plan.trainer.train(until: plan.steps) { progress in
      let fraction = Double(progress.step) / Double(progress.lastStep)
      let perStep = (ContinuousClock.now - start) / (progress.step - firstStep)
      let left = perStep * (progress.lastStep - progress.step)
      if stop.isAsked { return .stop }
      ProgressBar.show(fraction, words(progress, left: left))
      return .proceed
    }
    ProgressBar.clear()
    return outcome
  }

  private static func words(_ progress: Trainer.Progress, left: Duration) -> String {
    let loss = progress.batchLoss.description(significantDigits: 3)
    let accuracy = progress.evaluation.training.accuracy.map { ", \(TrainingResult.percent($0))" }
    return "step \(progress.step), loss \(loss)\(accuracy ?? ""), \(left.components.seconds) s left"
  }
}
