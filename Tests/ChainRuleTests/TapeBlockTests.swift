import Testing

@testable import ChainRule

@Suite("What a tape carries out at once gives what its lines give, one after the other")
struct TapeBlockTests {
  @Test(
    "A layer of any size is one matrix, with the same outputs to the last bit",
    arguments: [(2, 2), (3, 8), (8, 3), (7, 9), (8, 8), (9, 17), (16, 16), (19, 5)])
  func layers(rowCount: Int, columnCount: Int) {
    for form in MatrixForm.allCases {
      let layer = LinearLayer(rowCount, columnCount, form)
      let tape = layer.tape { $0 }
      let matrices = tape.program.matrices.matrices
      #expect(matrices.count == 1, "\(form)")
      #expect(matrices.first?.rowCount == rowCount && matrices.first?.columnCount == columnCount)
      expectSame(tape, layer, "\(form)")
    }
  }

  @Test("Infinity and NaN among the parameters or the vector reach what they reach by the lines")
  func infinities() {
    for form in MatrixForm.allCases {
      for number in [Double.infinity, -.infinity, .nan, 1e308, -0.0] {
        for place in [0, 7, 10] {
          var layer = LinearLayer(10, 11, form)
          layer.parameters[place].data = number
          layer.inputs[place % 2].data = 0
          expectSame(layer.tape { $0 }, layer, "\(form), parameter \(place) is \(number)")
          layer = LinearLayer(10, 11, form)
          layer.inputs[place].data = number
          expectSame(layer.tape { tanh($0) }, layer, "\(form), input \(place) is \(number)") {
            tanh($0)
          }
        }
      }
    }
  }

  @Test("Two layers, one matrix for several vectors, and what is read twice")
  func networks() {
    let x = (0..<9).map { Value(0.1 * Double($0) - 0.4) }
    let w = (0..<90).map { Value(Double(($0 * 37) % 19) / 19 - 0.5) }
    func product(_ first: Int, _ rows: Int, _ vector: [Value]) -> [Value] {
      (0..<rows).map { row in
        vector.indices.map { w[first + row * vector.count + $0] * vector[$0] }.sum()
      }
    }
    let hidden = product(0, 9, x).map { tanh($0) }
    func rows(_ count: Int, _ terms: Int = 8, _ term: (Int, Int) -> Value) -> [Value] {
      (0..<count).map { row in (0..<terms).map { term(row, $0) }.sum() }
    }
    var graphs: [[Value]] = [product(0, 9, hidden), product(0, 9, x) + product(0, 9, hidden)]
    graphs.append(product(0, 2, x.map { relu($0) } + hidden).map { exp($0) })
    graphs.append(rows(4) { w[$0 + $1] * hidden[$1] })
    graphs.append(rows(4) { w[$1] * hidden[$1] + 0 * Value.constant(Double($0)) })
    graphs.append(rows(4) { w[8 * $0 + $1] * hidden[$1 / 2] })
    graphs.append(rows(4) { w[40 + 8 * $0 - $1] * hidden[$1] })
    graphs.append(rows(4) { w[3 * $0 + 7 * $1] * hidden[$1] })
    graphs.append(rows(3) { w[8 * $0 + $1] * w[60 + $1] })
    graphs.append(zip(rows(3) { w[8 * $0 + $1] * w[$1] }, hidden).map { $0 + $1 })
    graphs.append(rows(20, 4) { w[$0 + 20 * $1] * hidden[$1] })
    func biased(_ starts: [Value], _ vector: [Value]) -> [Value] {
      starts.enumerated().map { row, start in
        vector.indices.reduce(start) { $0 + w[9 * row + $1] * vector[$1] }
      }
    }
    for starts in [[81, 82, 83], [81, 84, 87], [81, 82, 84], [81, 81, 81], [83, 82, 81]] {
      graphs.append(biased(starts.map { w[$0] }, x))
    }
    graphs.append(biased([hidden[0], w[81], w[82]], x))
    graphs.append(product(0, 3, x) + biased([w[81], w[82], w[83]], x.map { relu($0) }))
    graphs.append(zip(product(0, 9, x), w[81...]).map { $0 + $1 })
    graphs.append(zip(product(0, 9, hidden), w[81...]).map { $0 + $1 * x[0] + hidden[1] * x[2] })
    for (index, outputs) in graphs.enumerated() {
      let output = zip(outputs, w).map { $0 * $1 }.sum() * outputs[0]
      expectSame(Tape(of: output, inputs: x, parameters: w), output, x, w, "graph \(index)")
    }
  }

  @Test("What a sum adds to a row of a matrix does not spoil the matrix")
  func embedding() {
    let letters = (0..<8).map { Value($0 == 3 ? 1 : 0) }
    let w = (0..<40).map { Value(Double(($0 * 37) % 19) / 19 - 0.5) }
    let sums = (0..<4).map { row in
      letters.indices.map { w[row + 4 * $0] * letters[$0] }.sum() + w[33 + row]
    }
    let output = sums.map { tanh($0) }.sum()
    let tape = Tape(of: output, inputs: letters, parameters: w)
    #expect(tape.program.matrices.matrices.map(\.columnCount) == [8, 1])
    expectSame(tape, output, letters, w)
  }

  @Test("Operations of equal depth stand side by side, each rule in one run")
  func runs() {
    let x = (0..<5).map { Value(Double($0) + 0.5) }
    let lines = x.map { exp($0) / (tanh($0) - log($0)) }
    let tape = Tape(of: lines.sum(), inputs: x, parameters: [])
    let runs = tape.program.blocks.compactMap { block -> Int? in
      switch block {
      case .unary(_, _, let count), .binary(_, _, let count): Int(count)
      default: nil
      }
    }
    #expect(runs == [5, 5, 5, 5, 5])
    expectSame(tape, lines.sum(), x, [])
  }

  @Test("What needs the result before it is not carried out at once")
  func applications() {
    let x = (0..<8).map { Value(0.7 - Double($0) / 9) }
    let w = (0..<32).map { Value(Double(($0 * 37) % 19) / 19 - 0.5) }
    func sum(from start: Value? = nil, _ first: Int, _ count: Int) -> Value {
      let products = (0..<count).map { w[first + $0] * x[$0 % 8] }
      return start.map { products.reduce($0, +) } ?? products.sum()
    }
    let one = sum(0, 2)
    let two = sum(from: one, 2, 2)
    let three = sum(from: two, 4, 2)
    for output in [
      cbrt(cbrt(cbrt(x[0]))), one * two, one * two * three, sum(0, 24), sum(0, 32),
      sum(from: one * two, 0, 32),
    ] {
      expectSame(Tape(of: output, inputs: x, parameters: w), output, x, w)
    }
  }

  @Test("A list that is cut to its first outputs gives them, with their gradients")
  func cut() {
    let x = (0..<6).map { Value(Double($0) / 7) }
    let w = (0..<4).map { Value(0.3 - Double($0) / 5) }
    var state = Value.constant(1)
    let outputs = x.map { input -> Value in
      state = tanh(w[0] * state + w[1] * input + w[2])
      return w[3] * state * input
    }
    let tape = Tape(steps: outputs, inputs: x, parameters: w)
    for count in 1...6 {
      let part = tape.cut(toOutputs: count, inputs: count)
      #expect(part.inputCount == count && part.outputCount == count)
      #expect(part.table().rows.count <= tape.table().rows.count)
      let expected = Tape(
        steps: Array(outputs[..<count]), inputs: Array(x[..<count]), parameters: w)
      let (inputs, parameters) = (x[..<count].map(\.data), w.map(\.data))
      #expect(
        part.replay(inputs: inputs, parameters: parameters)
          == expected.replay(inputs: inputs, parameters: parameters))
      #expect(
        part.evaluate(examples: [inputs, inputs], parameters: parameters)
          == [outputs, outputs].map { $0[..<count].map(\.data) })
    }
  }

  @Test("A list cannot be cut so that inputs are missing")
  func cutInputs() async {
    await #expect(processExitsWith: .failure) {
      let x = [Value(1), Value(2)]
      _ = Tape(steps: [x[0] * x[1], x[1] + 1], inputs: x, parameters: []).cut(
        toOutputs: 1, inputs: 1)
    }
  }
}

/// How the parameters of a matrix lie.
private enum MatrixForm: CaseIterable {
  case rows, rowsWithBiases, columns
}

/// A matrix of parameters times a vector of inputs.
private struct LinearLayer {
  let inputs, parameters: [Value]
  private let rowCount: Int
  private let form: MatrixForm

  init(_ rowCount: Int, _ columnCount: Int, _ form: MatrixForm) {
    var generator = SeededGenerator(seed: UInt64(100 * rowCount + columnCount))
    inputs = (0..<columnCount).map { _ in Value(generator.normal()) }
    parameters = (0..<rowCount * (columnCount + 1)).map { _ in Value(generator.normal()) }
    self.rowCount = rowCount
    self.form = form
  }

  /// The weighted sum of each row.
  var rows: [Value] {
    (0..<rowCount).map { row in
      let products = inputs.indices.map { column in
        let index =
          switch form {
          case .rows: row * inputs.count + column
          case .rowsWithBiases: row * (inputs.count + 1) + column
          case .columns: column * rowCount + row
          }
        return parameters[index] * inputs[column]
      }
      return form == .rowsWithBiases
        ? products.reduce(parameters[(row + 1) * (inputs.count + 1) - 1]) { $0 + $1 }
        : products.sum()
    }
  }

  /// The rows' sum, each row weighed and taken through a function.
  func output(_ function: (Value) -> Value) -> Value {
    rows.enumerated().map { function($1) * (1.5 - Double($0) / 3) }.sum()
  }

  func tape(_ function: (Value) -> Value) -> Tape {
    Tape(of: output(function), inputs: inputs, parameters: parameters)
  }
}

private func expectSame(
  _ tape: Tape, _ layer: LinearLayer, _ comment: Comment,
  _ location: SourceLocation = #_sourceLocation, function: (Value) -> Value = { $0 }
) {
  expectSame(
    tape, layer.output(function), layer.inputs, layer.parameters, comment, location)
}

/// Expects what the graph gives: the value to the last bit, gradients to its rounding; with one
/// example, and in lanes that are full or not.
private func expectSame(
  _ tape: Tape, _ output: Value, _ inputs: [Value], _ parameters: [Value],
  _ comment: Comment? = nil, _ location: SourceLocation = #_sourceLocation
) {
  (inputs + parameters).resetGradients()
  output.backward()
  let (x, w) = (inputs.map(\.data), parameters.map(\.data))
  let one = tape.replay(inputs: x, parameters: w)
  #expect(isSame(one.outputs[0], output.data, 0), comment, sourceLocation: location)
  for (gradient, leaf) in zip(one.inputs + one.parameters, inputs + parameters) {
    #expect(isSame(gradient, leaf.gradient, 1e-13), comment, sourceLocation: location)
  }
  for count in [3, 16] {
    let sums = tape.replay(examples: Array(repeating: x, count: count), parameters: w)
    #expect(
      isSame(sums.outputs[0], Double(count) * output.data, 1e-14), comment,
      sourceLocation: location)
    for (gradient, leaf) in zip(sums.parameters, parameters) {
      #expect(
        isSame(gradient, Double(count) * leaf.gradient, 1e-13), comment, sourceLocation: location)
    }
  }
}

/// Whether two numbers are close, or both infinite with one sign, or both NaN.
private func isSame(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
  a == b || a.isNaN && b.isNaN || (a - b).magnitude <= tolerance * max(1, b.magnitude)
}
