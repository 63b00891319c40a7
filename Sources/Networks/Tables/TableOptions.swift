/// How a table is to be read; what is left out is recognised from the table itself.
///
/// ```swift
/// var options = TableOptions()
/// options.target = "price"
/// options.ignored = ["street"]
/// options.missing = .mean
/// let houses = try DataSet(
///   csv: "price,street,rooms\n300,A,4\n250,B,\n410,C,6\n", options: options)
/// print(houses.examples.map(\.inputs))  // [[4.0], [5.0], [6.0]]
/// ```
public struct TableOptions: Hashable, Sendable {
  /// What stands between two columns.
  public enum Separator: String, CaseIterable, Sendable {
    /// `,`.
    case comma

    /// `;`, where a comma stands in numbers.
    case semicolon

    /// The tabulator.
    case tab

    /// `|`.
    case bar

    /// The character as a byte.
    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      case .bar: UInt8(ascii: "|")
      }
    }

    /// The name of several of them.
    var plural: String { self == .bar ? "bars" : rawValue + "s" }
  }

  /// What becomes of a row in which a value is missing.
  public enum Missing: String, CaseIterable, Codable, Sendable {
    /// The row is left out.
    case drop

    /// An input takes the mean of its column. A row without a target is left out.
    case mean
  }

  /// What stands between two columns.
  public var separator: Separator?

  /// Whether the first line holds the names of the columns.
  public var hasHeader: Bool?

  /// The name of the target's column, or its number, from 1.
  public var target: String?

  /// The names, or the numbers, of columns to leave out; `nil` leaves out those that only count or
  /// name the rows, and an empty list none.
  public var ignored: [String]?

  /// What becomes of missing values; without it they are an error.
  public var missing: Missing?

  /// What the target's column holds.
  public var task: DataSet.TargetKind?

  /// Options of which nothing is told.
  public init() {}
}
