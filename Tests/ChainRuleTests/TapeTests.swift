import Testing

@testable import ChainRule

@Suite("A tape gives what the graph gives")
struct TapeTests {
  @Test("Random graphs, recorded at one point and replayed at another")
  func randomGraphs() {
    for seed in 0..<50 {
      let function = RandomFunction(seed: seed)
      let recorded = [1, 2, 3, 4].map { Value($0) }
      let tape = Tape(
        of: function(recorded), inputs: Array(recorded[..<2]), parameters: Array(recorded[2...]))

      let point = function.point
      let leaves = point.map { Value($0) }
      let output = function(leaves)
      output.backward()
      let replay = tape.replay(inputs: Array(point[..<2]), parameters: Array(point[2...]))
      #expect(replay.outputs == [output.data], "seed \(seed)")
      #expect(
        isNear(replay.inputs + replay.parameters, leaves.map(\.gradient), 1e-12), "seed \(seed)")
    }
  }

  @Test("Every operation, for one number and in lanes", arguments: TestedOperation.all)
  func operations(_ tested: TestedOperation) {
    let leaves = (0..<tested.operation.inputCount).map { _ in Value(1) }
    let tape = Tape(of: tested.function(leaves), inputs: leaves, parameters: [])
    let numbers = [0.3, -1.5, 0, 2, -0.0, 1, 40, .infinity, .nan]
    let points = numbers.flatMap { a in
      leaves.count == 1 ? [[a]] : numbers.map { [a, $0] }
    }
    let inLanes = tape.evaluate(examples: points, parameters: [])
    let ofParameters = Tape(of: tested.function(leaves), inputs: [], parameters: leaves)
    for (point, lane) in zip(points, inLanes) {
      let inputs = point.map { Value($0) }
      let output = tested.function(inputs)
      output.backward()
      let replay = tape.replay(inputs: point, parameters: [])
      #expect(isSame(replay.outputs[0], output.data), "at \(point)")
      #expect(isSame(lane[0], output.data), "at \(point)")
      let sums = ofParameters.replay(examples: [[], []], parameters: point)
      for (index, input) in inputs.enumerated() {
        #expect(isSame(replay.inputs[index], input.gradient), "at \(point)")
        #expect(isSame(sums.parameters[index], 2 * input.gradient), "in lanes at \(point)")
      }
    }
  }

  @Test("An operation of one's own")
  func ownOperation() {
    let x = Value(1)
    let w = Value(1)
    let tape = Tape(of: OwnOperationTests.Swish.of(w * x), inputs: [x], parameters: [w])
    let expected = Value(0.5)
    let output = OwnOperationTests.Swish.of(expected * -3)
    output.backward()
    let replay = tape.replay(inputs: [-3], parameters: [0.5])
    #expect(replay.outputs == [output.data] && replay.parameters == [expected.gradient])
    #expect(tape.evaluate(examples: [[-3], [2]], parameters: [0.5])[0] == [output.data])
  }

  @Test("Several outputs are differentiated as a weighted sum; one may stand there twice")
  func outputs() {
    let x = Value(3)
    let square = x * x
    let tape = Tape(of: [square, square * x, square], inputs: [x], parameters: [])
    let sum = tape.replay(inputs: [2], parameters: [])
    #expect(sum.outputs == [4, 8, 4] && sum.inputs == [4 + 12 + 4])
    let weighted = tape.replay(inputs: [2], parameters: [], weights: [10, -1, 0])
    #expect(weighted.inputs == [10 * 4 - 12])
  }

  @Test("A leaf in neither list keeps its number; one that is not in the graph has gradient 0")
  func otherLeaves() {
    let (x, kept, absent) = (Value(3), Value(5), Value(7))
    let tape = Tape(of: x * kept, inputs: [x, absent], parameters: [])
    kept.data = 100
    let replay = tape.replay(inputs: [2, 1], parameters: [])
    #expect(replay.outputs == [10] && replay.inputs == [5, 0])
  }

  @Test("An output that is a leaf, a parameter or a constant")
  func trivial() {
    let (x, w) = (Value(3), Value(4))
    let tape = Tape(of: [x, w, .constant(2) * 3], inputs: [x], parameters: [w])
    let replay = tape.replay(inputs: [5], parameters: [6])
    #expect(replay.outputs == [5, 6, 6] && replay.inputs == [1] && replay.parameters == [1])
  }

  @Test("Twenty thousand lines deep")
  func deep() {
    let x = Value(1)
    var y = x
    for _ in 0..<10_000 { y = y * 1.0 + 1e-4 }
    let replay = Tape(of: y, inputs: [x], parameters: []).replay(inputs: [2], parameters: [])
    #expect(isNear(replay.outputs[0], 3, 1e-9) && replay.inputs == [1])
  }

  @Test("Wrong counts, and nodes that are no leaves, are told", arguments: [0, 1, 2, 3])
  func misuse(_ mistake: Int) async {
    await #expect(processExitsWith: .failure) { [mistake] in
      let (x, w) = (Value(1), Value(2))
      let tape = Tape(of: x * w, inputs: [x], parameters: [w])
      switch mistake {
      case 0: _ = tape.replay(inputs: [], parameters: [1])
      case 1: _ = tape.replay(inputs: [1], parameters: [])
      case 2: _ = Tape(of: x * w, inputs: [x], parameters: [x])
      default: _ = Tape(of: x * w, inputs: [x * w], parameters: [])
      }
    }
  }
}

/// Whether two numbers are the same; NaN is the same as NaN, but −0 is not 0.
private func isSame(_ a: Double, _ b: Double) -> Bool {
  a.bitPattern == b.bitPattern || a.isNaN && b.isNaN
}
