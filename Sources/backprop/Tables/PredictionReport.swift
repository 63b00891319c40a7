import Drawing
import Networks

/// What `backprop predict` prints.
struct PredictionReport: Encodable {
  let network, target: String
  let classes: [String]?
  let predictions: [Prediction]

  /// Which class was taken for which, and the part of right answers; or how far numbers are off:
  /// where the table has a target itself.
  let confusion: ConfusionTable?
  let accuracy: Double?
  let errors: RegressionErrors?

  init(_ predictor: Predictor, _ answers: PredictedTable) {
    network = predictor.network.architecture
    target = predictor.description?.columns.target ?? ""
    let names = predictor.description?.columns.classNames ?? []
    classes = names.isEmpty ? nil : names
    predictions = answers.predictions
    confusion = answers.confusion
    accuracy = answers.confusion?.accuracy
    errors = answers.errors
  }

  /// How good the answers are, in a few words; `nil` where the table does not say.
  var score: String? {
    if let confusion {
      return "\(TrainingResult.percent(confusion.accuracy)) of the answers are right"
    }
    return errors.map { errors in
      "the typical error is \(errors.rootMeanSquared.description(significantDigits: 4))"
    }
  }

  /// The answers as a table with commas, for people and programs.
  var table: String {
    let hasProbabilities = predictions.contains { $0.probabilities != nil }
    let hasRight = predictions.contains { $0.right != nil }
    var rows = [["line", target] + (hasProbabilities ? ["probability"] : [])]
    if hasRight { rows[0].append("right") }
    for prediction in predictions {
      var row = ["\(prediction.line)", prediction.answer]
      if hasProbabilities {
        let place = classes?.firstIndex(of: prediction.answer) ?? 0
        row.append(prediction.probabilities?[place].description(significantDigits: 4) ?? "")
      }
      if hasRight { row.append(prediction.right ?? "") }
      rows.append(row)
    }
    return rows.map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined()
  }

  /// A field, in quotes where it needs them.
  private static func field(_ text: String) -> String {
    let needsQuotes =
      text.first == " " || text.last == " "
      || text.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
