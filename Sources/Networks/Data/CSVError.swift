/// What is wrong with a table of comma-separated values, and where.
public struct CSVError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from 1; `nil` if the table as a whole is meant.
  public let line: Int?

  /// The column, counted from 1; `nil` if the line as a whole is meant.
  public let column: Int?

  /// What is wrong and what would be right.
  public let problem: String

  init(line: Int? = nil, column: Int? = nil, _ problem: String) {
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// The place and the problem: `line 3, column 2: ‘x1’ is not a number`.
  public var description: String {
    let places = [line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap(\.self)
    return places.isEmpty ? problem : places.joined(separator: ", ") + ": " + problem
  }
}
