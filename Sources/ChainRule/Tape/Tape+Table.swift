extension Tape {
  /// The list with the value and the gradient of each line, as a textbook prints it.
  public struct Table: Sendable {
    /// A line of the list.
    public struct Row: Hashable, Sendable {
      /// What the line is called: its label, or v1, v2 …
      public let name: String

      /// The sign or name of the operation, or `input`, `parameter` or `constant`.
      public let operation: String

      /// The names of the lines that the operation works on.
      public let operands: [String]

      /// The value of the line.
      public let value: Double

      /// The derivative of the weighted sum of the outputs by the line; `nil` for a
      /// constant.
      public let gradient: Double?
    }

    /// The lines in the order of evaluation.
    public let rows: [Row]
  }

  /// The list with the values and gradients of a replay, at the recorded point if left out.
  ///
  /// Here every line is an output, so that none disappears within a sum of products. A weight is
  /// the factor of an output in the sum that is differentiated; 1 if left out.
  public func table(
    inputs: [Double]? = nil, parameters: [Double]? = nil, weights: [Double]? = nil
  ) -> Table {
    precondition(
      weights.map { $0.count == outputCount } ?? true,
      "each of the \(outputCount) outputs of this tape needs one weight")
    var lineWeights = Array(repeating: 0.0, count: lines.sources.count)
    for (output, line) in lines.outputs.enumerated() {
      lineWeights[Int(line)] += weights?[output] ?? 1
    }
    let program = TapeProgram(lines.withAllAsOutputs, inSteps: false)
    var replay = Replay<Double>(
      program, parameters: parameters ?? lines.recordedParameters, weights: lineWeights)
    replay.forward([inputs ?? lines.recordedInputs])
    replay.backward(laneCount: 1, ofInputs: true)

    let names = lines.names
    return Table(
      rows: lines.sources.indices.map { line in
        let (source, slot) = (lines.sources[line], program.outputs[line])
        let gradient: Double? =
          switch source {
          case .constant: nil
          case .parameter(let index): replay.parameterGradients[Int(index)]
          case .input, .unary, .binary: replay.gradients[slot]
          }
        return Table.Row(
          name: names[line], operation: source.name, operands: source.operands.map { names[$0] },
          value: replay.values[slot], gradient: gradient)
      })
  }
}

extension Tape: CustomStringConvertible {
  /// The table at the point where the graph was recorded.
  public var description: String { table().description }
}

extension Tape.Table: CustomStringConvertible {
  public var description: String {
    var table = TextTable([.left, .left, .left, .right, .right])
    table.add(["line", "operation", "operands", "value", "gradient"])
    for row in rows {
      table.add([
        row.name, row.operation, row.operands.joined(separator: ", "), number(row.value),
        row.gradient.map(number) ?? "",
      ])
    }
    return table.lines.joined(separator: "\n")
  }
}
