/// What is wrong with a table, and where.
public struct CSVError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An option of the reader that says what to do instead.
  public struct Advice: Hashable, Sendable {
    /// The option's name, as in ``TableOptions`` and on the command line: `header`.
    public let option: String

    /// What it can be: `yes or no`.
    public let values: String
  }

  /// The line, counted from 1; `nil` if the table as a whole is meant.
  public let line: Int?

  /// The column, counted from 1; `nil` if the line as a whole is meant.
  public let column: Int?

  /// What is wrong and what would be right.
  public let problem: String

  /// The option with which the table can be read in spite of it; `nil` for none.
  public let advice: Advice?

  init(
    line: Int? = nil, column: Int? = nil, _ problem: String,
    advice: (option: String, values: String)? = nil
  ) {
    self.line = line
    self.column = column
    // A field in quotes can hold line ends; a message is one line.
    func inOneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
    self.problem = inOneLine(problem)
    self.advice = advice.map { Advice(option: $0.option, values: inOneLine($0.values)) }
  }

  /// The place and the problem: `line 3, column 2: ‘x1’ is not a number`.
  public var description: String { description(optionPrefix: "", separator: ": ") }

  /// The same in words for a command line: `line 1 looks like a header (--header yes or no)`.
  public var commandLineDescription: String { description(optionPrefix: "--", separator: " ") }

  private func description(optionPrefix: String, separator: String) -> String {
    let places = [line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap(\.self)
    let end = advice.map { " (\(optionPrefix)\($0.option)\(separator)\($0.values))" } ?? ""
    return (places.isEmpty ? "" : places.joined(separator: ", ") + ": ") + problem + end
  }
}
