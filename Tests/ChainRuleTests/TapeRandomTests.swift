import Foundation
import Testing

@testable import ChainRule

/// Random graphs of vectors and matrices, in all the shapes that a tape puts together to blocks.
///
/// `TAPES=10000 swift test --filter TapeRandomTests` tries more of them.
@Suite("A tape of any graph gives what the graph gives")
struct TapeRandomTests {
  static let count = ProcessInfo.processInfo.environment["TAPES"].flatMap(Int.init) ?? 40

  @Test("Outputs to the last bit, gradients to their rounding: alone, in lanes, and in steps")
  func graphs() {
    for seed in 0..<Self.count {
      let graph = RandomGraph(seed: seed)
      let (inputs, parameters) = (graph.inputs, graph.parameters)
      let (x, w) = (inputs.map(\.data), parameters.map(\.data))
      let expected = graph.outputs.map(\.data)
      graph.outputs.sum().backward()
      let gradients = (inputs + parameters).map(\.gradient)
      for tape in [
        Tape(of: graph.outputs, inputs: inputs, parameters: parameters),
        Tape(steps: graph.outputs, inputs: inputs, parameters: parameters),
      ] {
        let one = tape.replay(inputs: x, parameters: w)
        #expect(one.outputs == expected, "seed \(seed)")
        #expect(isNear(one.inputs + one.parameters, gradients), "seed \(seed)")
        let examples = (0..<19).map { number in x.map { $0 * (1 + Double(number) / 9) } }
        let alone = examples.map { tape.replay(inputs: $0, parameters: w) }
        for count in [1, 5, 16, 19] {
          let first = examples[..<count]
          #expect(
            tape.evaluate(examples: Array(first), parameters: w) == alone[..<count].map(\.outputs),
            "seed \(seed), \(count) examples")
          let sums = tape.replay(examples: Array(first), parameters: w).parameters
          let added = w.indices.map { index in alone[..<count].map { $0.parameters[index] }.sum() }
          #expect(isNear(sums, added), "seed \(seed), \(count) examples")
        }
      }
      for count in graph.outputs.indices.map({ $0 + 1 }) {
        let outputs = Array(graph.outputs[..<count])
        let part = Tape(steps: graph.outputs, inputs: inputs, parameters: parameters)
          .cut(toOutputs: count, inputs: inputs.count).replay(inputs: x, parameters: w)
        let whole = Tape(of: outputs, inputs: inputs, parameters: parameters)
          .replay(inputs: x, parameters: w)
        #expect(part.outputs == whole.outputs, "seed \(seed), the first \(count)")
        #expect(isNear(part.parameters, whole.parameters), "seed \(seed), the first \(count)")
      }
    }
  }
}

/// Whether gradients are equal, but for the rounding of sums in another order.
private func isNear(_ found: [Double], _ expected: [Double]) -> Bool {
  let scale = expected.reduce(1) { max($0, $1.magnitude) }
  return found.count == expected.count
    && zip(found, expected).allSatisfy { ($0 - $1).magnitude <= 1e-11 * scale }
}

/// A graph that is made of vectors, one operation after the other.
private struct RandomGraph {
  let inputs, parameters: [Value]
  private(set) var outputs: [Value] = []
  private var vectors: [[Value]]
  private var generator: SeededGenerator

  init(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    inputs = (0..<9).map { _ in Value(generator.normal()) }
    parameters = (0..<60).map { _ in Value(generator.normal()) }
    vectors = [inputs]
    self.generator = generator
    for _ in 0..<Int.random(in: 2...9, using: &self.generator) { grow() }
    for _ in 0..<Int.random(in: 1...4, using: &self.generator) {
      outputs.append(drawn(drawn(vectors)))
    }
  }

  private mutating func drawn<T>(_ choices: [T]) -> T {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }

  private mutating func drawn(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// Makes a vector of those that are there.
  private mutating func grow() {
    let (a, b) = (drawn(vectors), drawn(vectors))
    var vector: [Value]
    switch drawn(0...7) {
    case 0, 1, 2: vector = rows(of: a)
    case 3:
      let rule = drawn(
        [{ tanh($0) }, { relu($0) }, { sin($0) }, { abs($0) }] as [(Value) -> Value])
      vector = a.map(rule)
    case 4:
      let rule = drawn(
        [{ $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { maximum($0, $1) }] as [(Value, Value) -> Value])
      vector = zip(a, b).map(rule)
    case 5: vector = a.map { $0 * b[0] }
    case 6: vector = [zip(a, b).map { $0 * $1 }.sum(), a.sum()]
    default: vector = Array((a + b).shuffled(using: &generator).prefix(9))
    }
    if vector.contains(where: { $0.data.magnitude > 20 }) { vector = vector.map { tanh($0) } }
    vectors.append(vector)
  }

  /// Weighted sums of a vector, with parameters in any order, that begin and end in different ways.
  private mutating func rows(of vector: [Value]) -> [Value] {
    let first = drawn(0...59)
    let (rowStride, columnStride) = drawn([
      (vector.count, 1), (vector.count + 1, 1), (1, 9), (2, 5),
    ])
    let (start, end) = (drawn(0...5), drawn(0...5))
    let repetitions = drawn([1, 1, 1, 2, 3])
    func parameter(_ index: Int) -> Value { parameters[(first + index) % parameters.count] }
    var rows: [Value] = []
    for row in 0..<drawn(1...10) {
      var sum: Value?
      switch start {
      case 0: sum = parameter(row * rowStride + vector.count)
      case 1: sum = parameter(7 * row)
      case 2: sum = vectors[0][row % 9]
      case 3: sum = rows.last
      case 4: sum = .constant(0.5)
      default: break
      }
      for column in 0..<vector.count * repetitions {
        let weight = parameter(row * rowStride + column * columnStride)
        let product = weight * vector[column % vector.count]
        sum = sum.map { $0 + product } ?? product
      }
      switch end {
      case 0: sum = sum.map { $0 + parameter(row) }
      case 1: sum = sum.map { $0 + vectors[0][row % 9] * vector[0] }
      case 2: sum = sum.map { $0 + vector[row % vector.count] }
      default: break
      }
      if let sum { rows.append(sum) }
    }
    return rows
  }
}
