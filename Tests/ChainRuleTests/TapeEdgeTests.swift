import ChainRule
import Testing

@Suite("Tapes at their edges")
struct TapeEdgeTests {
  @Test("A table uses the recorded numbers for those that are left out, inputs or parameters")
  func recordedNumbers() {
    let (x, w) = (Value(2, "x"), Value(3, "w"))
    let tape = Tape(of: w * x, inputs: [x], parameters: [w])
    (x.data, w.data) = (100, 100)
    #expect(tape.table().rows.map(\.value) == [3, 2, 6])
    #expect(tape.table(inputs: [5]).rows.map(\.value) == [3, 5, 15])
    #expect(tape.table(parameters: [7]).rows.map(\.value) == [7, 2, 14])
    #expect(tape.table(inputs: [5], parameters: [7]).rows.map(\.gradient) == [5, 7, 1])
  }

  @Test("The last example of every group counts, and no lane is left over from the group before")
  func lastLane() {
    let (x, w) = (Value(0), Value(0))
    let tape = Tape(of: [w * exp(x), x], inputs: [x], parameters: [w])
    for count in [1, 7, 8, 9, 15, 16, 17, 31, 32, 33] {
      // All examples but the last give 1; the last gives e⁵, and e¹⁰⁰ before the group's start.
      let examples = (0..<count).map { [$0 == count - 1 ? 5.0 : $0 == 0 && count > 16 ? 100 : 0] }
      let sums = tape.replay(examples: examples, parameters: [1], weights: [1, 0])
      let expected = examples.reduce(0) { $0 + exp($1[0]) }
      #expect(isNear(sums.parameters[0] / expected, 1, 1e-14), "\(count)")
      #expect(isNear(sums.outputs[0] / expected, 1, 1e-14), "\(count)")
      #expect(sums.outputs[1] == examples.reduce(0) { $0 + $1[0] })
      #expect(
        tape.evaluate(examples: examples, parameters: [1]).map { $0[1] } == examples.map { $0[0] })
    }
  }

  @Test(
    "A linear layer straight after another has its gradients, though nothing stands between them")
  func linearLayers() {
    let (x, v, w) = (Value(0), Value(0), Value(0))
    let tape = Tape(of: w * (v * x + 0.0), inputs: [x], parameters: [v, w])
    let one = tape.replay(inputs: [5], parameters: [3, 2])
    #expect(one.outputs == [30] && one.inputs == [6] && one.parameters == [10, 15])
    let both = tape.replay(examples: [[5], [7]], parameters: [3, 2])
    #expect(both.outputs == [72] && both.parameters == [24, 36])
    let sum = Tape(of: w * (v + x) + w, inputs: [x], parameters: [v, w])
    #expect(sum.replay(examples: [[5]], parameters: [3, 2]).parameters == [2, 9])
  }

  @Test("A sum that is an output and a part of another sum as well is both")
  func sumTwice() {
    let (x, w) = (Value(0), Value(0))
    let inner = w * x + x * x
    let tape = Tape(of: [inner, inner + w * x], inputs: [x], parameters: [w])
    let replay = tape.replay(inputs: [3], parameters: [10], weights: [100, 1])
    #expect(replay.outputs == [39, 69])
    #expect(replay.parameters == [306] && replay.inputs == [100 * 16 + 26])
  }

  @Test("Sums of tapes add up their outputs, their parameters and their counts")
  func sums() {
    let (x, w) = (Value(0), Value(0))
    let tape = Tape(of: [w * x, x * x], inputs: [x], parameters: [w])
    let first = tape.replay(examples: [[1], [2]], parameters: [10])
    let second = tape.replay(examples: [[3]], parameters: [10])
    #expect(first + second == tape.replay(examples: [[1], [2], [3]], parameters: [10]))
    #expect((first + second).outputs == [60, 14])
  }
}
