import Testing

@testable import ChainRule

@Suite("The table of derivatives")
struct OperationTests {
  @Test("Values are right to 4 units in the last place", arguments: TestedOperation.all)
  func value(of tested: TestedOperation) {
    for row in tested.rows {
      let value = tested.operation.apply(to: row.inputs)
      #expect(isClose(value, row.value, .ulps(4)), "\(row)")
    }
  }

  @Test("Derivatives are right, to what each rule allows", arguments: TestedOperation.all)
  func derivatives(of tested: TestedOperation) {
    for row in tested.rows {
      let (_, derivatives) = tested.operation.valueAndDerivatives(row.inputs)
      for (derivative, expected) in zip(derivatives, row.derivatives) {
        #expect(isClose(derivative, expected, tested.derivatives), "\(derivative) in \(row)")
      }
    }
  }

  @Test("Reverse mode gives what the rule gives, bit by bit", arguments: TestedOperation.all)
  func reverse(of tested: TestedOperation) {
    for row in tested.rows {
      let inputs = row.inputs.map { Value($0) }
      let output = tested.function(inputs)
      output.backward()
      #expect(output.operation == tested.operation)
      let (value, rule) = tested.operation.valueAndDerivatives(row.inputs)
      #expect(isSame(output.data, value))
      for (input, derivative) in zip(inputs, rule) {
        #expect(isSame(input.gradient, derivative), "\(input.gradient) in \(row)")
      }
    }
  }

  @Test("Forward mode gives what the rule gives, bit by bit", arguments: TestedOperation.all)
  func forward(of tested: TestedOperation) {
    for row in tested.rows {
      let (output, rule) = tested.operation.valueAndDerivatives(row.inputs)
      for (moving, derivative) in rule.enumerated() {
        let inputs = row.inputs.enumerated().map { $0 == moving ? Dual($1, tangent: 1) : Dual($1) }
        let dual = tested.operation.apply(to: inputs)
        #expect(isSame(dual.value, output))
        #expect(isSame(dual.tangent, derivative), "\(dual.tangent) in \(row)")
      }
    }
  }

  @Test("Derivatives as graphs have the same values", arguments: TestedOperation.all)
  func graphs(of tested: TestedOperation) {
    for row in tested.rows {
      let inputs = row.inputs.map { Value($0) }
      let graphs = gradient(of: tested.function(inputs), withRespectTo: inputs)
      for (graph, expected) in zip(graphs, row.derivatives) {
        #expect(isClose(graph.data, expected, tested.derivatives), "\(graph.data) in \(row)")
      }
    }
  }

  @Test("No operation is left out, and none has fewer than 8 rows")
  func completeness() {
    let rows = Dictionary(grouping: HighPrecisionRow.all, by: \.name).mapValues(\.count)
    #expect(Set(rows.keys) == Set(TestedOperation.all.map(\.name)))
    #expect(rows.allSatisfy { $0.value >= 8 })
  }
}

/// A row of the table.
private struct HighPrecisionRow {
  let name: String
  let inputs: [Double]
  let value: Double
  let derivatives: [Double]

  static let all = highPrecisionTable.split(separator: "\n").map { line in
    let words = line.split(separator: " ")
    let numbers = words.dropFirst().map { Double($0) ?? .nan }
    let count = numbers.count / 2
    return HighPrecisionRow(
      name: String(words[0]), inputs: Array(numbers[..<count]), value: numbers[count],
      derivatives: Array(numbers[(count + 1)...]))
  }
}

extension TestedOperation {
  fileprivate var rows: [HighPrecisionRow] { HighPrecisionRow.all.filter { $0.name == name } }
}

/// Whether two results are one number, or both NaN.
private func isSame(_ a: Double, _ b: Double) -> Bool { a == b || a.isNaN && b.isNaN }

/// Whether a result is the expected number; what is smaller than any normal number may be lost.
private func isClose(
  _ result: Double, _ expected: Double, _ tolerance: TestedOperation.Tolerance
) -> Bool {
  if isSame(result, expected) { return true }
  let allowed =
    switch tolerance {
    case .ulps(let count): count * expected.ulp
    case .relative(let part): part * abs(expected)
    case .absolute(let distance): distance
    }
  return abs(result - expected) <= maximum(allowed, Double.leastNormalMagnitude)
}
