import ChainRule
import Console
import Drawing
import FileAccess
import Foundation
import Networks

/// `backprop train`: a network learns one of the kit's tasks, or a table of the reader's own.
enum TrainCommand: Command {
  static let help = Help(
    usage: ["backprop train TASK [options]", "backprop train --data FILE.csv [options]"],
    about: """
      Trains a network and prints how well it does, on the examples that it learns from and on \
      others. Ctrl-C stops after the present step; the file of --save is still written. The same \
      seed gives the same numbers. What is left out is what suits the task.
      """,
    details: """
      Tasks
        line     points on a line, with noise   xor       the two bits differ
        moons    two half-moons                 symmetry  six bits, the same backwards
        circles  a circle in a circle           family    who is whose aunt (1986)
        spirals  two spirals                    digits    pictures of 16 × 16 pixels
      """,
    options: TrainOptions.all + [save, resume, plot, json],
    examples: [
      "backprop train moons --hidden 16,16 --loss hinge",
      "backprop train spirals --plot pictures",
      "backprop train digits --label-noise 0.2 --save digits.json",
      "backprop train --data flowers.csv --hidden 8 --steps 500",
      "backprop train --data houses.csv --target price --missing mean --plot pictures",
    ])

  private static let save = Option.word(
    "--save", "FILE", "the name of a file", "the network and the state of the training, as JSON"
  ).writing(.file)

  private static let resume = Option.word(
    "--resume", "FILE", "a file that --save wrote",
    "go on from such a file, bit for bit, with the same options as before")

  private static let plot = Option.word(
    "--plot", "FOLDER", "the name of a folder",
    "pictures: the loss, the decision, and which answers are wrong"
  ).writing(.folder)

  private static let json = Option.flag(
    "--json", #"the result for programs; "nan", "inf" and "-inf" stand for what is not finite"#)

  static func run(_ arguments: Arguments) throws -> Int32 {
    let plan = try plan(arguments)
    if let note = plan.table?.note { Terminal.note(note) }
    if let file = arguments[resume] {
      try plan.trainer.resume(from: URL(filePath: file.withoutHomeFolder))
    }
    try StandardStreams.checkOutput()
    if let folder = arguments[plot] { try prepare(folder) }
    // Checked once more: the folder that was made may have the name of the file.
    if let file = arguments[save] { try checkWritable(file) }

    let start = ContinuousClock.now
    let outcome = train(plan)
    let result = TrainingResult(plan, outcome, seconds: (ContinuousClock.now - start) / .seconds(1))

    // If one of these cannot be written, the others are all the same.
    let failures = [
      failure { if let file = arguments[save] { try writeNetwork(of: plan, to: file) } },
      failure { if let folder = arguments[plot] { try writePictures(of: plan, into: folder) } },
      failure {
        if arguments.has(json) {
          try Terminal.write(JSON.text(TrainingReport(result)))
        } else {
          try Terminal.show(result.text)
        }
      },
    ].compactMap(\.self)
    for failure in failures.dropLast() { Terminal.complain(failure, as: Backprop.name) }
    if let last = failures.last { throw last }
    return switch outcome {
    case .finished, .stoppedEarly: 0
    case .diverged: 1
    case .cancelled: 130
    }
  }

  /// The training that is asked for. A large table takes some seconds to read.
  private static func plan(_ arguments: Arguments) throws -> TrainingPlan {
    if let file = arguments[TrainOptions.data] { ProgressBar.show(0, "reading \(file)") }
    defer { ProgressBar.clear() }
    return try TrainingPlan(arguments)
  }

  /// What goes wrong in `body`, if something does.
  private static func failure(_ body: () throws -> Void) -> (any Error)? {
    do { try body() } catch { return error }
    return nil
  }

  private static func writeNetwork(of plan: TrainingPlan, to file: String) throws {
    try plan.trainer.save(
      to: URL(filePath: file.withoutHomeFolder), description: plan.description)
    Terminal.note("wrote \(file)")
  }

  private static func writePictures(of plan: TrainingPlan, into folder: String) throws {
    for (name, svg) in TrainingPlots.all(of: plan) {
      try writeFile(svg, to: "\(folder)/\(name).svg")
      Terminal.note("wrote \(folder)/\(name).svg")
    }
  }

  /// Makes the folder, and makes sure that each picture that may be drawn can be written.
  private static func prepare(_ folder: String) throws {
    try createFolder(folder)
    for name in TrainingPlots.names { try checkWritable("\(folder)/\(name).svg") }
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
