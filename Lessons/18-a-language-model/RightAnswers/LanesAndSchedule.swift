// 18.5: the kit's schedule, and a replay of one example among several.
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
  let parameters = recorder.model.parameters
  let schedule = Schedule.linear(from: rate, to: 0, over: steps)
  var adam = Adam(beta1: 0.85, beta2: 0.99)
  var losses: [Double] = []
  for step in 0..<steps {
    let name = names[step % names.count]
    if tapes[name.count] == nil { tapes[name.count] = recorder.tape(forTokens: name.count) }
    guard let tape = tapes[name.count] else { break }
    var numbers = parameters.map(\.data)
    let sums = tape.replay(examples: [recorder.inputs(of: name)], parameters: numbers)
    losses.append(sums.outputs[0])
    adam.step(&numbers, gradients: sums.parameters, learningRate: schedule.rate(at: step))
    for (parameter, number) in zip(parameters, numbers) { parameter.data = number }
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
