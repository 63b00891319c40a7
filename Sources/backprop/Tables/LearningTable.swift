import ChainRule
import Console
import FileAccess
import Foundation
import Networks

/// A table of the reader's own, in two parts and scaled, as a network learns from it.
struct LearningTable {
  /// What the columns mean.
  let columns: TableColumns

  /// How each input was scaled, and the target if it is a number.
  let inputScalings: [Scaling]
  let targetScaling: Scaling?

  let training: DataSet
  let validation: DataSet?

  /// The lines of the file on which the examples begin.
  let trainingLines, validationLines: [Int]

  /// What was recognised, in one line.
  let note: String

  /// Reads a file; of 20 rows or more a fifth is for validation.
  init(
    _ file: String, _ options: TableOptions, using generator: inout SeededGenerator
  ) throws {
    let table = try Self.read(file, options)
    let count = table.data.examples.count
    let places = table.data.splitPlaces(validation: count < 20 ? 0 : 0.2, using: &generator)
    columns = table.columns
    note = "\(file): \(table.assumptions.joined(separator: "; "))"
    trainingLines = places.training.map { table.lines[$0] }
    validationLines = places.validation.map { table.lines[$0] }

    var training = table.data.part(at: places.training)
    var validation = table.data.part(at: places.validation)
    inputScalings = training.inputScalings
    targetScaling = training.targetScaling
    training.scale(inputs: inputScalings, target: targetScaling)
    validation.scale(inputs: inputScalings, target: targetScaling)
    self.training = training
    self.validation = validation.examples.isEmpty ? nil : validation
  }

  /// The table of a file; what is wrong in it is said with its name.
  private static func read(_ file: String, _ options: TableOptions) throws -> DataTable {
    do {
      return try DataTable(csvFile: URL(filePath: file.withoutHomeFolder), options: options)
    } catch let error as CSVError {
      throw UsageError("\(file): \(error.commandLineDescription)")
    }
  }
}
