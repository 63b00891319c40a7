/// What was measured of one benchmark: a table with a row for each competitor.
struct Section: Encodable {
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
    var figures: [String: Double] = [:]
  }

  let name, title: String
  private(set) var columns: [Column] = []
  private(set) var rows: [Row]

  enum CodingKeys: CodingKey { case name, title, rows }

  /// A table of the competitors' names.
  init(_ name: String, _ title: String, rows names: [String]) {
    self.name = name
    self.title = title
    rows = names.map { Row(name: $0) }
  }

  /// Adds a column; a figure that is `nil` is not known.
  mutating func add(_ key: String, _ heading: String, _ figure: (_ row: Int) -> Double?) {
    columns.append(Column(key: key, heading: heading))
    for row in rows.indices { rows[row].figures[key] = figure(row) }
  }

  /// Adds the columns of a graph's life, in nanoseconds.
  mutating func addPhases(_ figure: (_ row: Int, _ phase: KeyPath<Phases, Double>) -> Double) {
    add("buildNanoseconds", "build ns") { figure($0, \.build) }
    add("backwardNanoseconds", "backward ns") { figure($0, \.backward) }
    add("freeNanoseconds", "free ns") { figure($0, \.free) }
    add("togetherNanoseconds", "together ns") { figure($0, \.total) }
  }
}
