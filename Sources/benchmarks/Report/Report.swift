import FileAccess

/// All that was measured.
struct Report: Encodable {
  let runs: Int
  var sections: [Section]

  /// Tables for a person.
  var text: String {
    let count = runs == 1 ? "One run" : "Medians of \(runs) runs"
    return sections.map { $0.text + "\n" }.joined() + "\(count). Machines drift, ratios hold.\n"
  }

  /// The same for programs; a figure that the system does not tell is left out.
  func json() throws -> String { try JSON.text(self) }
}
