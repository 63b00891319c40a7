import ChainRule
import Foundation

extension Section {
  /// The section as a table for a person: names on the left, figures on the right.
  var text: String {
    var table = TextTable([.left] + columns.map { _ in .right }, indentation: 2)
    table.add([""] + columns.map(\.heading))
    for row in rows {
      table.add([row.name] + columns.map { row.figures[$0.key].map(shown) ?? "–" })
    }
    return "\(name)  \(title)\n" + table.text
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
