// Several examples in lanes: each parameter times all lanes.

extension MatrixProduct {
  @inline(__always)
  func forward(
    _ parameters: Span<Double>, _ operands: Span<Int32>, _ values: inout MutableSpan<Lanes>
  ) {
    for row in 0..<rowCount {
      let start = start(of: row, parameters, operands, values.span)
      values[firstResult + row] = sum(from: start, row, parameters, values.span)
    }
  }

  /// The sum of a row.
  @inline(__always)
  private func sum(
    from start: Lanes, _ row: Int, _ parameters: Span<Double>, _ values: Span<Lanes>
  ) -> Lanes {
    let vector = values.extracting(factors)
    var sum = start
    var place = parameter(row, 0)
    for column in vector.indices {
      sum = sum + parameters[place] * vector[column]
      place &+= columnStride
    }
    return sum
  }

  @inline(__always)
  func backward(
    _ parameters: Span<Double>, _ operands: Span<Int32>, _ values: Span<Lanes>,
    _ gradients: inout MutableSpan<Lanes>, _ parameterGradients: inout MutableSpan<Double>,
    laneCount: Int, ofInputs: Bool
  ) {
    passToStarts(operands, &gradients, &parameterGradients, laneCount: laneCount)
    // Each of the two loops keeps what it multiplies by, or adds to, in registers.
    let vector = values.extracting(factors)
    for row in 0..<rowCount {
      let upstream = gradients[firstResult + row]
      var place = parameter(row, 0)
      for column in vector.indices {
        parameterGradients[place] += (upstream * vector[column]).sum(laneCount: laneCount)
        place &+= columnStride
      }
    }
    guard ofInputs || !ofGivenNumbers else { return }
    for column in 0..<columnCount {
      let gradient = gradients[firstFactor + column]
      gradients[firstFactor + column] = sum(
        ofGradients: gradients.span, from: gradient, column, parameters)
    }
  }

  /// The gradient of a column's factor, to which each row adds its part.
  @inline(__always)
  private func sum(
    ofGradients gradients: Span<Lanes>, from start: Lanes, _ column: Int,
    _ parameters: Span<Double>
  ) -> Lanes {
    let upstream = gradients.extracting(results)
    var sum = start
    var place = parameter(rowCount - 1, column)
    for row in upstream.indices.reversed() {
      sum = sum + parameters[place] * upstream[row]
      place &-= rowStride
    }
    return sum
  }
}
