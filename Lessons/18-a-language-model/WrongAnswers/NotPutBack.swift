// 18.5: Put the new ones into its parameters
import ChainRule
import Homework
import Networks

func normed(_ x: [Value]) -> [Value] {
  return todo([])
}

func block(_ vectors: [[Value]], _ parts: BlockParts) -> [[Value]] {
  return todo([])
}

func logits(after tokens: [Int], by parts: ModelParts) -> [[Value]] {
  return todo([])
}

var parameterCount: Int {
  return todo(0)
}

var firstLoss: Double {
  return todo(.nan)
}

var ranking: [Kind] {
  return todo([])
}

func train(_ recorder: Recorder, on names: [[Int]], rate: Double, steps: Int) -> [Double] {
  var tapes: [Int: Tape] = [:]
  var numbers = recorder.model.parameters.map(\.data)
  var adam = Adam(beta1: 0.85, beta2: 0.99)
  let losses = (0..<steps).map { step in
    let name = names[step % names.count]
    let tape = tapes[name.count] ?? recorder.tape(forTokens: name.count)
    tapes[name.count] = tape
    let replay = tape.replay(inputs: recorder.inputs(of: name), parameters: numbers)
    adam.step(
      &numbers, gradients: replay.parameters,
      learningRate: rate * (1 - Double(step) / Double(steps)))
    return replay.outputs[0]
  }
  return losses
}

func positionVectors(
  count: Int, width: Int, using generator: inout SeededGenerator
) -> [[Value]] {
  todo()
  let vector = (0..<width).map { _ in Value(generator.normal(standardDeviation: 0.08)) }
  return Array(repeating: vector, count: count)
}
