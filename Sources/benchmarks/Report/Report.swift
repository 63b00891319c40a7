import Foundation

/// All that was measured.
struct Report {
  let runs: Int
  var sections: [Section]

  /// Tables for a person.
  var text: String {
    let count = runs == 1 ? "one run" : "medians of \(runs) runs"
    return sections.map(\.text).joined(separator: "\n")
      + "\n\(count); machines drift, ratios hold\n"
  }

  /// The same for programs; a figure that the system does not tell is left out.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension Report: Encodable {}

/// What was measured of one benchmark: a table.
struct Section {
  /// A kind of figure.
  struct Column {
    /// Its name for programs, with the unit: `buildNanoseconds`.
    let key: String

    /// Its name for a person, with the unit: `build ns`.
    let heading: String
  }

  /// The figures of one competitor, by the keys of their columns.
  struct Row: Encodable {
    let name: String
    let figures: [String: Double]
  }

  let name: String
  let title: String
  let columns: [Column]
  let rows: [Row]
}

extension Section: Encodable {
  enum CodingKeys: CodingKey { case name, title, rows }
}
