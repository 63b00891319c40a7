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

  /// Reads a file; of 20 rows or more a fifth is for validation, if no part is told.
  init(
    _ file: String, _ options: TableOptions, validation: Double?,
    using generator: inout SeededGenerator
  ) throws {
    var parts = try Self.parts(of: file, options, validation, using: &generator)
    guard !parts.training.examples.isEmpty else {
      throw UsageError("\(file): with --validation \(validation ?? 0) no row is left to learn from")
    }
    inputScalings = parts.training.inputScalings
    targetScaling = parts.training.targetScaling
    parts.training.scale(inputs: inputScalings, target: targetScaling)
    parts.validation.scale(inputs: inputScalings, target: targetScaling)
    columns = parts.columns
    note = parts.note
    training = parts.training
    self.validation = parts.validation.examples.isEmpty ? nil : parts.validation
    (trainingLines, validationLines) = parts.lines
  }

  /// What a table is before it is scaled.
  private typealias Parts = (
    columns: TableColumns, note: String, training: DataSet, validation: DataSet,
    lines: (training: [Int], validation: [Int])
  )

  /// The two parts of a table. The table itself ends here: large parts that nobody else holds are
  /// scaled where they are, without a copy.
  private static func parts(
    of file: String, _ options: TableOptions, _ validation: Double?,
    using generator: inout SeededGenerator
  ) throws -> Parts {
    let table = try read(file, options)
    let count = table.data.examples.count
    let places = table.data.splitPlaces(
      validation: validation ?? (count < 20 ? 0 : 0.2), using: &generator)
    return (
      table.columns, "\(file): \(table.assumptions.joined(separator: "; "))",
      table.data.part(at: places.training), table.data.part(at: places.validation),
      (places.training.map { table.lines[$0] }, places.validation.map { table.lines[$0] })
    )
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
