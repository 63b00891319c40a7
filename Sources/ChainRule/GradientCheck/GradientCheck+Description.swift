extension GradientCheck: CustomStringConvertible {
  /// A table with a row for each input.
  public var description: String {
    var table = TextTable(Array(repeating: .left, count: 6))
    table.add(["input", "reverse", "forward", "numeric", "relative error"])
    for input in inputs {
      table.add([
        input.name, number(input.reverse), number(input.forward), number(input.numeric),
        input.relativeError.roughly, "\(input.verdict)",
      ])
    }
    return table.lines.joined(separator: "\n")
      + (value.isFinite ? "" : "\nThe value is \(number(value)).")
  }
}

extension Double {
  /// The value with one digit: 4e-13.
  fileprivate var roughly: String {
    guard isFinite, self != 0 else { return number(self) }
    let exponent = log10(self).rounded(.down)
    let digit = Int((self / pow(10, exponent)).rounded())
    return digit < 10 ? "\(digit)e\(Int(exponent))" : "1e\(Int(exponent) + 1)"
  }
}
