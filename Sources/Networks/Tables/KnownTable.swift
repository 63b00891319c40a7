import ChainRule

/// A table of which it is known what its columns mean, as another one was read before it.
struct KnownTable {
  /// The inputs of each row, not scaled, and the line on which it begins.
  let inputs: [[Double]]
  let lines: [Int]

  /// What the table says as the target of each row, where it does; `nil` without such a column.
  let targets: [String?]?

  /// What was recognised, in a few words each.
  let assumptions: [String]

  init(_ text: TableText, _ known: TableColumns, _ options: TableOptions) throws(CSVError) {
    let names = known.inputs.map(\.name)
    let scan = try TableScan(text, options, knownNames: names)
    let (found, target) = try Self.places(scan, known)
    var wanted = zip(found, known.inputs).map { (column: $0, isNumeric: $1.categories == nil) }
    if let target { wanted.append((target, false)) }
    var values = try TableValues(scan, columns: wanted)
    let targetData = target == nil ? nil : values.removeLast()

    let places = known.inputs.map { input in
      Dictionary((input.categories ?? []).enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    }
    let missing = options.missing ?? known.missing
    var (inputs, lines, kept): ([[Double]], [Int], [Int]) = ([], [], [])
    for row in 0..<scan.rowCount {
      var numbers: [Double] = []
      var gap: (column: Int, word: String?)?
      for (index, input) in known.inputs.enumerated() {
        switch values.columns[index] {
        case .numbers(let column) where !column[row].isNaN: numbers.append(column[row])
        case .words(let words, let list) where words[row] >= 0:
          let word = list[Int(words[row])]
          if let place = places[index][word] {
            numbers += input.means.indices.map { $0 == place ? 1 : 0 }
          } else {
            gap = gap ?? (found[index], word)
            numbers += input.means
          }
        default:
          gap = gap ?? (found[index], nil)
          numbers += input.means
        }
      }
      if let gap {
        if missing == nil { throw Self.gap(gap, line: values.lines[row]) }
        if missing == .drop { continue }
      }
      inputs.append(numbers)
      lines.append(values.lines[row])
      kept.append(row)
    }
    self.inputs = inputs
    self.lines = lines
    targets = targetData.map { data in
      kept.map { row in
        if case .words(let words, let list) = data, words[row] >= 0 {
          list[Int(words[row])]
        } else {
          nil
        }
      }
    }
    var parts = ["\(scan.rowCount) row\(scan.rowCount == 1 ? "" : "s")"]
    parts.append(scan.hasHeader ? "columns found by name" : "no header: columns in order")
    if kept.count < scan.rowCount {
      parts.append("\(scan.rowCount - kept.count) without a value left out")
    }
    assumptions = parts
  }

  private static func gap(_ gap: (column: Int, word: String?), line: Int) -> CSVError {
    let problem =
      gap.word.map { "\(quoted($0)) is no value that the network knows" } ?? "a value is missing"
    return CSVError(
      line: line, column: gap.column + 1, problem, advice: ("missing", "drop or mean"))
  }

  /// The columns of the inputs, and that of the target if there is one: by name, or in order where
  /// one of the tables has no names.
  private static func places(
    _ scan: TableScan, _ known: TableColumns
  ) throws(CSVError) -> (inputs: [Int], target: Int?) {
    func place(_ name: String) -> Int? {
      scan.names.firstIndex(of: name)
        ?? scan.names.firstIndex { $0.lowercased() == name.lowercased() }
    }
    let places = known.inputs.map { place($0.name) }
    let found = places.compactMap(\.self)
    if found.count == places.count { return (found, place(known.target)) }
    let isOrdered = !scan.hasHeader || !known.hasNames
    let count = known.inputs.count
    if isOrdered, [count, count + 1].contains(scan.names.count) {
      return (Array(0..<count), scan.names.count > count ? count : nil)
    }
    let name = zip(known.inputs, places).first { $1 == nil }?.0.name ?? ""
    if isOrdered {
      throw CSVError(
        "there are \(scan.names.count) columns, and the network learnt from \(count): name them in"
          + " the first line", advice: ("header", "yes"))
    }
    let near = nearestName(to: name, among: scan.names).map { "; did you mean \($0)?" } ?? ""
    throw CSVError("there is no column \(quoted(name)), from which the network learnt\(near)")
  }
}
