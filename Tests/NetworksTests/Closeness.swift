import Testing

/// Expects two numbers to be the same up to a tolerance, relative to numbers above 1.
func expectClose(
  _ result: Double, _ expected: Double, within tolerance: Double = 1e-12, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let difference: Double = (result - expected).magnitude
  let limit: Double = tolerance * Swift.max(1, expected.magnitude)
  #expect(
    difference <= limit, comment ?? "\(result) is not \(expected)", sourceLocation: sourceLocation)
}

/// Expects lists of numbers to be the same up to a tolerance, relative to numbers above 1.
func expectClose(
  _ results: [Double], _ expected: [Double], within tolerance: Double = 1e-12,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(results.count == expected.count, sourceLocation: sourceLocation)
  for (result, expected) in zip(results, expected) {
    expectClose(result, expected, within: tolerance, sourceLocation: sourceLocation)
  }
}
