extension GradientCheck: CustomStringConvertible {
  /// A table with a row for each input.
  public var description: String {
    let header = ["input", "reverse", "forward", "numeric", "relative error", ""]
    let rows = inputs.map { input in
      [
        input.name, number(input.reverse), number(input.forward), number(input.numeric),
        input.relativeError.roughly, "\(input.verdict)",
      ]
    }
    let table = [header] + rows
    let widths = header.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    let lines = table.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    return lines.joined(separator: "\n")
      + (value.isFinite ? "" : "\nThe value is \(number(value)).")
  }
}

extension Double {
  /// The number with one digit: 4e-13.
  fileprivate var roughly: String {
    guard isFinite, self != 0 else { return number(self) }
    let exponent = log10(self).rounded(.down)
    let digit = Int((self / pow(10, exponent)).rounded())
    return digit < 10 ? "\(digit)e\(Int(exponent))" : "1e\(Int(exponent) + 1)"
  }
}
