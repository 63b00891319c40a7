import ChainRule
import Testing

@Suite("A tape replayed for many examples")
struct TapeBatchTests {
  private let tape: Tape = {
    let x = [Value(0), Value(0)]
    let w = (0..<3).map { _ in Value(0) }
    let hidden = tanh(w[0] + w[1] * x[0] + w[2] * x[1])
    return Tape(of: [hidden * hidden, x[0] * hidden], inputs: x, parameters: w)
  }()
  private let parameters = [0.1, 0.8, -0.6]

  private func examples(_ count: Int) -> [[Double]] {
    (0..<count).map { number in [Double(number % 7 - 3), Double(number % 11)] }
  }

  @Test("gives the sums over the examples", arguments: [0, 1, 2, 15, 16, 17, 100])
  func sums(_ count: Int) {
    let sums = tape.replay(examples: examples(count), parameters: parameters)
    let each = examples(count).map { tape.replay(inputs: $0, parameters: parameters) }
    #expect(sums.exampleCount == count)
    for i in 0..<2 { #expect(isNear(sums.outputs[i], total(each.map { $0.outputs[i] }), 1e-13)) }
    for i in 0..<3 {
      #expect(isNear(sums.parameters[i], total(each.map { $0.parameters[i] }), 1e-13))
    }
  }

  @Test("with parameters that are multiplied by parameters")
  func parameterProducts() {
    let (x, w, v) = (Value(0), Value(0), Value(0))
    let tape = Tape(of: w * w + v * tanh(v) + x * w * v, inputs: [x], parameters: [w, v])
    let (a, b) = (0.5, 0.25)
    let sums = tape.replay(examples: [[1], [2], [3]], parameters: [a, b])
    #expect(isNear(sums.parameters[0], 3 * 2 * a + 6 * b, 1e-14))
    let (t, slope) = (tanh(b), 1 - tanh(b) * tanh(b))
    #expect(isNear(sums.parameters[1], 3 * (t + b * slope) + 6 * a, 1e-14))

    let square = Tape(of: w * w + x, inputs: [x], parameters: [w])
    #expect(square.replay(examples: [[1], [2]], parameters: [3]).parameters == [12])
  }

  @Test("weighs the outputs")
  func weights() {
    let sums = tape.replay(examples: examples(20), parameters: parameters, weights: [0.5, -2])
    let each = examples(20).map {
      tape.replay(inputs: $0, parameters: parameters, weights: [0.5, -2])
    }
    #expect(isNear(sums.parameters[1], total(each.map { $0.parameters[1] }), 1e-13))
    let first = tape.replay(
      examples: examples(1), parameters: parameters, weights: [0.5, -2])
    #expect(first.parameters == each[0].parameters && first.outputs == each[0].outputs)
  }

  @Test("evaluates each example")
  func evaluation() {
    let outputs = tape.evaluate(examples: examples(37), parameters: parameters)
    #expect(
      outputs
        == examples(37).map { tape.replay(inputs: $0, parameters: parameters).outputs })
  }

  @Test("on four threads at once, and the parts are added")
  func threads() async {
    let all = examples(100)
    let parts = await withTaskGroup(of: Tape.GradientSums.self) { group in
      for part in 0..<4 {
        group.addTask { [tape, parameters] in
          tape.replay(examples: Array(all[(25 * part)...].prefix(25)), parameters: parameters)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let sum = parts.dropFirst().reduce(parts[0], +)
    let expected = tape.replay(examples: all, parameters: parameters)
    #expect(sum.exampleCount == 100 && isNear(sum.outputs, expected.outputs, 1e-13))
    #expect(isNear(sum.parameters, expected.parameters, 1e-13))
  }

  private func total(_ numbers: [Double]) -> Double { numbers.reduce(0, +) }
}
