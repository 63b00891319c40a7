import FileAccess
import Foundation

extension DataSet {
  /// What the target's column of a table holds.
  public enum TargetKind: Sendable {
    /// The name of a class, which may be a number.
    case label

    /// A number to predict.
    case number
  }

  /// Reads a table: a row for each example, its target in the last column if no other is told.
  ///
  /// ```swift
  /// let plants = try DataSet(csv: "height,width,kind\n1.5,0.2,a\n0.5,0.4,b\n")
  /// print(plants.inputNames, plants.classNames)  // ["height", "width"] ["a", "b"]
  /// ```
  ///
  /// Without a header the inputs are called `x1`, `x2`, …. Columns of text become an input for each
  /// of their values. Classes are in the order of their names, by value if those are numbers; `1`
  /// and `1.0` are one class. A ``DataTable`` says more: which line an example comes from, and what
  /// was assumed.
  public init(
    csv text: String, target: TargetKind? = nil, options: TableOptions = TableOptions()
  ) throws(CSVError) {
    var options = options
    if let target { options.task = target }
    self = try DataTable(csv: text, options: options).data
  }

  /// Reads a file of a table in UTF-8, as ``init(csv:target:options:)`` does its text.
  ///
  /// - Throws: ``CSVError`` if it is no such table, ``FileError`` if it cannot be read.
  public init(
    csvFile file: URL, target: TargetKind? = nil, options: TableOptions = TableOptions()
  ) throws {
    var options = options
    if let target { options.task = target }
    self = try DataTable(csvFile: file, options: options).data
  }
}

extension DataTable {
  /// Reads a file of a table in UTF-8.
  ///
  /// - Throws: ``CSVError`` if it is no such table, ``FileError`` if it cannot be read.
  public init(csvFile file: URL, options: TableOptions = TableOptions()) throws {
    let bytes = try readTable(file)
    self = try withText(of: bytes) { text throws(CSVError) in try DataTable(text, options) }
  }
}

/// The bytes of a file, as it was named.
func readTable(_ file: URL) throws(FileError) -> Data { try readFile(file.relativePath) }
