extension Tape {
  /// The list with the value and the gradient of each line, as a textbook prints it.
  public struct Table: Sendable {
    /// A line of the list.
    public struct Row: Hashable, Sendable {
      /// What the line is called: its label, or v1, v2 …
      public let name: String

      /// The sign or name of the operation, or `input`, `parameter` or `number`.
      public let operation: String

      /// The names of the lines that the operation works on.
      public let operands: [String]

      /// The number of the line.
      public let value: Double

      /// The derivative of the weighted sum of the outputs by the line; `nil` for a number that does
      /// not change.
      public let gradient: Double?
    }

    /// The lines in the order of evaluation.
    public let rows: [Row]
  }

  /// The list with the numbers of a replay.
  ///
  /// Here every line is evaluated for itself, where a replay takes whole sums at one go.
  ///
  /// - Parameters:
  ///   - inputs: a number for each input; those of the recorded graph if left out.
  ///   - parameters: a number for each parameter; those of the recorded graph if left out.
  ///   - weights: the factor of each output in the sum that is differentiated; 1 if left out.
  public func table(
    inputs: [Double]? = nil, parameters: [Double]? = nil, weights: [Double]? = nil
  ) -> Table {
    let values = lines.values(
      inputs ?? lines.recordedInputs, parameters ?? lines.recordedParameters)
    let gradients = lines.gradients(at: values, weights ?? lines.outputs.map { _ in 1 })
    let names = lines.names
    return Table(
      rows: lines.sources.indices.map { line in
        let source = lines.sources[line]
        return Table.Row(
          name: names[line], operation: source.name, operands: source.operands.map { names[$0] },
          value: values[line], gradient: source.isNumber ? nil : gradients[line])
      })
  }
}

extension Tape: CustomStringConvertible {
  /// The table with the numbers of the recorded graph.
  public var description: String { table().description }
}

extension Tape.Table: CustomStringConvertible {
  public var description: String {
    let head = ["line", "operation", "operands", "value", "gradient"]
    let cells =
      [head]
      + rows.map { row in
        [
          row.name, row.operation, row.operands.joined(separator: ", "), number(row.value),
          row.gradient.map(number) ?? "",
        ]
      }
    let widths = head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      let columns = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column < 3 ? cell.0 + space : space + cell.0
      }
      let line = columns.joined(separator: "  ")
      return String(line.prefix(through: line.lastIndex { $0 != " " } ?? line.startIndex))
    }.joined(separator: "\n")
  }
}
