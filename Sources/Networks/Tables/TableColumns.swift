/// What the columns of a table mean to a network: which inputs they become, and what is predicted.
///
/// It is saved beside a network that learnt from a table, so that another table can be read as the
/// first one was, whatever the order of its columns.
public struct TableColumns: Hashable, Codable, Sendable {
  /// A column that is used as input.
  public struct Input: Hashable, Codable, Sendable {
    /// What the column is called.
    public let name: String

    /// The values of a column of text, each of which becomes an input that is 1 where it stands,
    /// and 0 elsewhere; `nil` for a column of numbers.
    public let categories: [String]?

    /// What stands for a missing value: the mean of each input.
    public var means: [Double]

    /// The names of the inputs that the column becomes.
    public var inputNames: [String] { categories.map { $0.map { "\(name): \($0)" } } ?? [name] }
  }

  /// The columns that are used as inputs.
  public var inputs: [Input]

  /// What the target's column is called.
  public let target: String

  /// What each class is called; empty where the target is a number.
  public let classNames: [String]

  /// Whether the table had names for its columns.
  public let hasNames: Bool

  /// What becomes of missing values.
  public let missing: TableOptions.Missing?

  /// The names of all inputs.
  public var inputNames: [String] { inputs.flatMap(\.inputNames) }
}

/// A number as the name of a class: `1` for 1.0.
func className(of number: Double) -> String {
  number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
}
