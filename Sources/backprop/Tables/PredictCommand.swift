import Console
import Drawing
import FileAccess
import Foundation
import Networks

/// `backprop predict`: a network that was saved answers the rows of a table.
enum PredictCommand: Command {
  static let help = Help(
    usage: [
      "backprop predict FILE --data TABLE [options]",
      "backprop predict FILE [--beginning TEXT] [options]",
    ],
    about: """
      Asks a network that train --save wrote about the rows of a table, and prints its answers as a \
      table: the line of each row, the answer, for classes how probable it is, and what the table \
      says itself, if it does. Columns are found by their names, in any order, and scaled as those \
      that the network learnt from. A model of texts tells what may come next behind a beginning, \
      and goes on from there.
      """,
    options: [data] + TableChoices.reading + TextPrediction.options + [output, json],
    examples: [
      "backprop train --data flowers.csv --save flowers.json",
      "backprop predict flowers.json --data new.csv",
      "backprop predict flowers.json --data new.csv --output answers.csv",
      "backprop train names --save names.json",
      "backprop predict names.json --beginning mar --samples 5",
    ])

  static let data = Option.word(
    "--data", "TABLE", "a file of comma-separated values", "the table, with or without the target"
  ).reading()

  private static let output = Option.word(
    "--output", "FILE", "the name of a file", "write the answers to a file"
  ).writing(.file)

  private static let json = Option.flag(
    "--json", "the answers for programs, with the probability of each class")

  static func run(_ arguments: Arguments) throws -> Int32 {
    guard let file = arguments.positional.first else {
      throw UsageError("a file is missing, which train --save wrote")
    }
    if arguments.positional.count > 1 {
      throw UsageError("one network at a time: \(file) or \(arguments.positional[1])")
    }
    if let answers = arguments[output], isSameFile(answers, file) {
      throw UsageError("--output would write over \(file): name another file")
    }
    let predictor: Predictor
    switch try SavedModel(from: URL(filePath: file.withoutHomeFolder)) {
    case .text(let model):
      let answer = try TextPrediction(of: model, file, arguments)
      Terminal.note("\(file): \(model.model.architecture); \(model.proof.words)")
      try deliver(arguments.has(json) ? JSON.text(answer) : answer.text, arguments)
      return 0
    case .network(let network): predictor = network
    }
    try TextPrediction.checkTable(arguments)
    guard let table = arguments[data] else { throw UsageError("--data TABLE is missing") }
    try StandardStreams.checkOutput()
    let answers = try predict(predictor, file, table, arguments)
    let report = PredictionReport(predictor, answers)
    Terminal.note("\(file): \(predictor.network.architecture); \(predictor.proof.words)")
    Terminal.note(
      "\(table): \((answers.assumptions + [report.score].compactMap(\.self)).joined(separator: "; "))"
    )
    try deliver(arguments.has(json) ? JSON.text(report) : report.table, arguments)
    return 0
  }

  /// Writes the answers to the file that is asked for, or to standard output.
  private static func deliver(_ text: String, _ arguments: Arguments) throws {
    if let place = arguments[output] {
      try writeFile(Data(text.utf8), to: place)
      Terminal.note("wrote \(place)")
    } else if Terminal.isInteractive {
      try Terminal.show(text)
    } else {
      try Terminal.write(text)
    }
  }

  private static func predict(
    _ predictor: Predictor, _ file: String, _ table: String, _ arguments: Arguments
  ) throws -> PredictedTable {
    if predictor.description == nil {
      throw UsageError(
        "\(file) was saved by an older version, without the names and the scaling of its inputs:"
          + " backprop train … --resume \(file) --save NEW, with the options of then, adds them")
    }
    do {
      return try predictor.predictions(
        csvFile: URL(filePath: table.withoutHomeFolder), options: TableChoices.options(arguments))
    } catch let error as CSVError {
      throw UsageError("\(table): \(error.commandLineDescription)")
    }
  }
}

extension ProofResult {
  /// The result as it is told to a person.
  var words: String {
    func examples(_ count: Int) -> String { count == 1 ? "an example" : "\(count) examples" }
    return switch self {
    case .same(let count):
      "it answers \(examples(count)) as when it was saved, bit for bit"
    case .near(let count):
      "it answers \(examples(count)) as when it was saved, but for the last digits"
    case .different: "it does not answer as when it was saved"
    case .unknown: "its file holds no answers to compare with"
    }
  }
}
