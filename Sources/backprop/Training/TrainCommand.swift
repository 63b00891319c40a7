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
        names    given names, letter by letter, and writes new ones
      """,
    options: TrainOptions.all + TextOptions.all + [save, resume, plot, page, json],
    examples: [
      "backprop train moons --hidden 16,16 --loss hinge",
      "backprop train spirals --plot pictures",
      "backprop train moons --page moons.html",
      "backprop train digits --label-noise 0.2 --save digits.json",
      "backprop train --data flowers.csv --hidden 8 --steps 500",
      "backprop train --data houses.csv --target price --missing mean --plot pictures",
      "backprop train names --samples 20",
      "backprop train names --data towns.txt --model recurrent --plot pictures",
    ])

  private static let save = Option.word(
    "--save", "FILE", "the name of a file", "the network and the state of the training, as JSON"
  ).writing(.file)

  static let resume = Option.word(
    "--resume", "FILE", "a file that --save wrote",
    "go on from such a file, bit for bit, with the same options as before"
  ).reading(replacedBy: save.name)

  private static let plot = Option.word(
    "--plot", "FOLDER", "the name of a folder",
    """
    pictures: the loss, the decision, and which answers are wrong; of names the loss, whom each \
    letter looks at, and a map of the letters
    """
  ).writing(.folder)

  static let page = Option.word(
    "--page", "FILE.html", "the name of a file",
    "a web page with a slider through the steps, of which it shows 101 at most"
  ).writing(.file)

  private static let json = Option.flag(
    "--json", #"the result for programs; "nan", "inf" and "-inf" stand for what is not finite"#)

  static func run(_ arguments: Arguments) throws -> Int32 {
    if arguments.positional.first == TextPlan.task { return try TextCommand.run(arguments) }
    try TextOptions.checkOthers(arguments)
    let plan = try plan(arguments)
    if let note = plan.table?.note { Terminal.note(note) }
    if let file = arguments[resume] {
      try plan.trainer.resume(from: URL(filePath: file.withoutHomeFolder))
    }
    try prepare(arguments, pictures: TrainingPlots.names)

    let start = ContinuousClock.now
    let recorder = arguments.has(page) ? TrainingRecorder(of: plan) : nil
    let outcome = train(plan, noting: recorder)
    let result = TrainingResult(plan, outcome, seconds: (ContinuousClock.now - start) / .seconds(1))
    try deliver(
      arguments, save: { try plan.trainer.save(to: $0, description: plan.description) },
      pictures: { TrainingPlots.all(of: plan) }, page: { try recorder?.page(of: result).html },
      report: TrainingReport(result), text: result.text)
    return outcome.status
  }

  /// Makes sure that all that is asked for can be written, before the work.
  static func prepare(_ arguments: Arguments, pictures names: [String]) throws {
    try StandardStreams.checkOutput()
    if let folder = arguments[plot] {
      try createFolder(folder)
      for picture in names.map({ "\(folder)/\($0).svg" }) {
        try checkWritable(picture)
        for option in [TrainOptions.data, resume, save, page] {
          guard let file = arguments[option], isSameFile(file, picture) else { continue }
          throw UsageError("--plot would write over \(option.name) \(file): name another folder")
        }
      }
    }
    // Checked once more: the folder that was made may have the name of the file.
    if let file = arguments[save] { try checkWritable(file) }
    if let file = arguments[page] { try checkWritable(file) }
  }

  /// Writes what is asked for. If one of these cannot be written, the others are all the same.
  static func deliver(
    _ arguments: Arguments, save write: (URL) throws -> Void,
    pictures: () -> [(name: String, svg: String)], page html: () throws -> String? = { nil },
    report: some Encodable, text: String
  ) throws {
    let failures = [
      failure {
        guard let file = arguments[save] else { return }
        try write(URL(filePath: file.withoutHomeFolder))
        Terminal.note("wrote \(file)")
      },
      failure {
        guard let folder = arguments[plot] else { return }
        for (name, svg) in pictures() {
          try writeFile(svg, to: "\(folder)/\(name).svg")
          Terminal.note("wrote \(folder)/\(name).svg")
        }
      },
      failure {
        guard let file = arguments[page], let html = try html() else { return }
        try writeFile(html, to: file)
        Terminal.note("wrote \(file)")
      },
      failure {
        if arguments.has(json) {
          try Terminal.write(JSON.text(report))
        } else {
          try Terminal.show(text)
        }
      },
    ].compactMap(\.self)
    for failure in failures.dropLast() { Terminal.complain(failure, as: Backprop.name) }
    if let last = failures.last { throw last }
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

  /// Trains, with a bar on the way; Ctrl-C stops after the present step.
  private static func train(
    _ plan: TrainingPlan, noting recorder: TrainingRecorder?
  ) -> Trainer.Outcome {
    let stop = StopRequest()
    let bar = StepBar(from: plan.trainer.step, to: plan.steps)
    let outcome = plan.trainer.train(until: plan.steps) { progress in
      recorder?.note(step: progress.step)
      if stop.isAsked { return .stop }
      bar.show(progress.step, words(progress))
      return .proceed
    }
    ProgressBar.clear()
    return outcome
  }

  private static func words(_ progress: Trainer.Progress) -> String {
    let loss = progress.batchLoss.description(significantDigits: 3)
    let accuracy = progress.evaluation.training.accuracy.map { ", \(TrainingResult.percent($0))" }
    return "loss \(loss)\(accuracy ?? "")"
  }
}

extension Trainer.Outcome {
  /// The exit status of the tool.
  var status: Int32 {
    switch self {
    case .finished, .stoppedEarly: 0
    case .diverged: 1
    case .cancelled: 130
    }
  }
}
