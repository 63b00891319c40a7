import ChainRule
import Foundation

/// A network's answer to a row of a table.
public struct Prediction: Codable, Hashable, Sendable {
  /// The line on which the row begins.
  public let line: Int

  /// The name of the class, or the number in the target's own units.
  public let answer: String

  /// The number; `nil` for a class.
  public let number: Double?

  /// The probability of each class; `nil` for numbers, and for losses whose outputs are none.
  public let probabilities: [Double]?

  /// What the table says instead; `nil` where it has no target.
  public let right: String?
}

/// A network's answers to a table.
public struct PredictedTable: Sendable {
  /// The answers, row by row.
  public let predictions: [Prediction]

  /// What was recognised in the table, in a few words each.
  public let assumptions: [String]

  /// Which class was taken for which; `nil` for numbers, and where the table has no target.
  public let confusion: ConfusionTable?

  /// How far numbers are off; `nil` for classes, and where the table has no target.
  public let errors: RegressionErrors?
}

extension Predictor {
  /// Answers the rows of a table, whose columns are found by their names.
  ///
  /// - Throws: ``CSVError`` where it is no table, or one without the columns of the inputs.
  public func predictions(
    csv text: String, options: TableOptions = TableOptions()
  ) throws(CSVError) -> PredictedTable {
    let bytes = Array(text.utf8)
    return try withText(of: bytes) { text throws(CSVError) in try predictions(text, options) }
  }

  /// Answers the rows of a file, as ``predictions(csv:options:)`` does those of its text.
  public func predictions(
    csvFile file: URL, options: TableOptions = TableOptions()
  ) throws -> PredictedTable {
    let bytes = try readTable(file)
    return try withText(of: bytes) { text throws(CSVError) in try predictions(text, options) }
  }

  private func predictions(
    _ text: TableText, _ options: TableOptions
  ) throws(CSVError) -> PredictedTable {
    guard let description else {
      throw CSVError("the network's file does not say what its inputs are: save it once more")
    }
    let rows = try KnownTable(text, description.columns, options)
    let frozen = FrozenPerceptron(network)
    let names = description.columns.classNames
    var confusion = names.isEmpty ? nil : ConfusionTable(classNames: names)
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var (predicted, right): ([Double], [Double]) = ([], [])

    let predictions = rows.inputs.indices.map { index -> Prediction in
      let outputs = frozen.predict(description.scaled(rows.inputs[index]))
      let truth = rows.targets?[index]
      if names.isEmpty {
        let number = (description.targetScaling ?? .none).unscaled(outputs[0])
        if let truth, let truth = Double(truth) {
          predicted.append(number)
          right.append(truth)
        }
        return Prediction(
          line: rows.lines[index], answer: "\(number)", number: number, probabilities: nil,
          right: truth)
      }
      let label = description.loss.label(for: outputs)
      if let truth, let place = places[truth] { confusion?.add(right: place, answer: label) }
      return Prediction(
        line: rows.lines[index], answer: names[label], number: nil,
        probabilities: description.loss.probabilities(outputs, classCount: names.count),
        right: truth)
    }
    return PredictedTable(
      predictions: predictions, assumptions: rows.assumptions,
      confusion: confusion?.total == 0 ? nil : confusion,
      errors: right.isEmpty ? nil : RegressionErrors(predicted: predicted, right: right))
  }
}

extension Loss {
  /// The probabilities of classes that outputs stand for; `nil` for losses of other outputs.
  func probabilities(_ outputs: [Double], classCount: Int) -> [Double]? {
    switch self {
    case .softmaxCrossEntropy: return softmax(outputs)
    case .binaryCrossEntropy where classCount == 2 && outputs.count == 1:
      return [sigmoid(-outputs[0]), sigmoid(outputs[0])]
    default: return nil
    }
  }
}
