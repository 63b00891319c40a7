// One example: eight rows at once on the way forward, and eight columns on the way back.

extension MatrixProduct {
  /// Copies the parameters so that eight rows lie side by side.
  func copy(_ parameters: Span<Double>, into copies: inout MutableSpan<Rows>) {
    var place = copy
    for firstRow in stride(from: 0, to: rowCount, by: Rows.scalarCount) {
      let count = min(Rows.scalarCount, rowCount - firstRow)
      copies[place] = starts(from: firstRow, count, parameters)
      place += 1
      for column in 0..<columnCount {
        var rows = Rows.zero
        let first = parameter(firstRow, column)
        if count == Rows.scalarCount {
          for row in 0..<Rows.scalarCount { rows[row] = parameters[first + row * rowStride] }
        } else {
          for row in 0..<count { rows[row] = parameters[first + row * rowStride] }
        }
        copies[place] = rows
        place += 1
      }
    }
  }

  /// What some rows begin with, where it is not slots.
  private func starts(from firstRow: Int, _ count: Int, _ parameters: Span<Double>) -> Rows {
    var rows = Rows(repeating: .nothing)
    if case .parameters(let first, let stride) = starts {
      for row in 0..<count { rows[row] = parameters[first + (firstRow + row) * stride] }
    }
    return rows
  }

  @inline(__always)
  func forward(
    _ copies: Span<Rows>, _ operands: Span<Int32>, _ values: inout MutableSpan<Double>
  ) {
    var place = copy
    for firstRow in stride(from: 0, to: rowCount, by: Rows.scalarCount) {
      let count = min(Rows.scalarCount, rowCount - firstRow)
      var sums = copies[place]
      place += 1
      if case .slots(let list) = starts {
        for row in 0..<count { sums[row] = values[Int(operands[list + firstRow + row])] }
      }
      add(to: &sums, copies.extracting(place..<place + columnCount), values.span)
      place += columnCount
      if count == Rows.scalarCount {
        for row in 0..<Rows.scalarCount { values[firstResult + firstRow + row] = sums[row] }
      } else {
        for row in 0..<count { values[firstResult + firstRow + row] = sums[row] }
      }
    }
  }

  /// Adds the products of eight rows, column by column.
  @inline(__always)
  private func add(to sums: inout Rows, _ rows: Span<Rows>, _ values: Span<Double>) {
    let vector = values.extracting(factors)
    for column in vector.indices { sums += rows[column] * vector[column] }
  }

  @inline(__always)
  func backward(
    _ parameters: Span<Double>, _ operands: Span<Int32>, _ values: Span<Double>,
    _ gradients: inout MutableSpan<Double>, _ parameterGradients: inout MutableSpan<Double>,
    ofInputs: Bool
  ) {
    passToStarts(operands, &gradients, &parameterGradients, laneCount: 1)
    let needsFactors = ofInputs || !ofGivenNumbers
    if columnStride != 1 {
      backwardByColumns(parameters, values, &gradients, &parameterGradients, needsFactors)
      return
    }
    let end = columnCount - columnCount % 8
    for column in stride(from: 0, to: end, by: 8) {
      let factor = values.eight(at: firstFactor + column)
      var gradient = SIMD8<Double>.zero
      if needsFactors { gradient = gradients.span.eight(at: firstFactor + column) }
      for row in (0..<rowCount).reversed() {
        let upstream = gradients[firstResult + row]
        let place = parameter(row, column)
        parameterGradients.add(upstream * factor, at: place)
        if needsFactors { gradient += upstream * parameters.eight(at: place) }
      }
      if needsFactors { gradients.set(gradient, at: firstFactor + column) }
    }
    for column in end..<columnCount {
      for row in (0..<rowCount).reversed() {
        let upstream = gradients[firstResult + row]
        let place = parameter(row, column)
        parameterGradients[place] += upstream * values[firstFactor + column]
        if needsFactors { gradients[firstFactor + column] += upstream * parameters[place] }
      }
    }
  }

  /// The way back where the parameters of a column lie side by side.
  private func backwardByColumns(
    _ parameters: Span<Double>, _ values: Span<Double>, _ gradients: inout MutableSpan<Double>,
    _ parameterGradients: inout MutableSpan<Double>, _ needsFactors: Bool
  ) {
    let end = rowCount - rowCount % 8
    for column in 0..<columnCount {
      let factor = values[firstFactor + column]
      let place = parameter(0, column)
      for row in stride(from: 0, to: end, by: 8) {
        parameterGradients.add(
          factor * gradients.span.eight(at: firstResult + row), at: place + row)
      }
      for row in end..<rowCount {
        parameterGradients[place + row] += factor * gradients[firstResult + row]
      }
      guard needsFactors else { continue }
      for row in (0..<rowCount).reversed() {
        gradients[firstFactor + column] += gradients[firstResult + row] * parameters[place + row]
      }
    }
  }
}
