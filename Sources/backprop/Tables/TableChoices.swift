import Console
import Networks

/// The options that say how a table is to be read.
enum TableChoices {
  /// The options of a table to learn from.
  static let all: [any CommandOption] = reading + [target, ignore, task, validation]

  /// The options of any table.
  static let reading: [any CommandOption] = [separator, header, missing]

  static let separator = Option<TableOptions.Separator>.choice(
    "--separator", "NAME", "what stands between two columns, where it is not recognised"
  ).onlyWith("--data")

  static let header = Option<YesOrNo>.choice(
    "--header", "ANSWER", "whether line 1 holds the names of the columns"
  ).onlyWith("--data")

  static let missing = Option<TableOptions.Missing>.choice(
    "--missing", "WAY",
    "rows with missing values (empty, NA or ?) are left out, or filled with the column's mean"
  ).onlyWith("--data")

  static let target = Option.word(
    "--target", "COLUMN", "the name or the number of a column",
    "the column that is predicted, by name or number; the last one, if none is called so"
  ).onlyWith("--data")

  static let ignore = Option(
    "--ignore", "COLUMNS", "names or numbers of columns with commas between them, or none",
    "columns that are left out; none keeps those too that only count the rows"
  ) { word -> [String]? in
    if word == "none" { return [] }
    let names = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return names.contains("") ? nil : names
  }.onlyWith("--data")

  static let task = Option<TableTask>.choice(
    "--task", "KIND", "what the target is, where it is not recognised"
  ).onlyWith("--data")

  static let validation = Option(
    "--validation", "P", "a part from 0 to 0.9",
    "the part of the rows that is kept for validation; a fifth of 20 rows or more"
  ) { word in Double(word).flatMap { (0...0.9).contains($0) ? $0 : nil } }.onlyWith("--data")

  /// A question's answer.
  enum YesOrNo: String, CaseIterable {
    case yes, no
  }

  /// What is made of a target.
  enum TableTask: String, CaseIterable {
    case classes, regression
  }

  /// How the command line asks to read a table.
  static func options(_ arguments: Arguments) -> TableOptions {
    var options = TableOptions()
    options.separator = arguments[separator]
    options.hasHeader = arguments[header].map { $0 == .yes }
    options.missing = arguments[missing]
    options.target = arguments[target]
    options.ignored = arguments[ignore]
    options.task = arguments[task].map { $0 == .classes ? .label : .number }
    return options
  }
}
