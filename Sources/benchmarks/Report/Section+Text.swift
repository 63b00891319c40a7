import Foundation

extension Section {
  /// The section as a table for a person: names on the left, figures on the right.
  var text: String {
    let heading = [""] + columns.map(\.heading)
    let lines = rows.map { row in
      [row.name] + columns.map { row.figures[$0.key].map(shown) ?? "–" }
    }
    let widths = heading.indices.map { column in
      ([heading] + lines).map { $0[column].count }.max() ?? 0
    }
    let table = ([heading] + lines).map { line in
      line.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 0 ? line[column] + space : space + line[column]
      }.joined(separator: "  ")
    }
    return "\(name)  \(title)\n" + table.map { "  \($0)\n" }.joined()
  }
}

/// A figure with about three digits, and a comma for each thousand: `0.53`, `34.1`, `1,480`.
func shown(_ figure: Double) -> String {
  let digits = figure.magnitude < 10 ? 2 : figure.magnitude < 100 ? 1 : 0
  let text = String(format: "%.\(digits)f", figure)
  guard digits == 0 else { return text }
  let sign = text.hasPrefix("-") ? "-" : ""
  var whole = ""
  for (index, digit) in text.dropFirst(sign.count).reversed().enumerated() {
    if index > 0 && index.isMultiple(of: 3) { whole.append(",") }
    whole.append(digit)
  }
  return sign + String(whole.reversed())
}
