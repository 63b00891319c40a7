// 18.1: times a power, and the mean as a sum over a count.
import ChainRule
import Homework
import Networks

func normed(_ x: [Value]) -> [Value] {
  var sum = Value.constant(0)
  for number in x {
    sum = sum + number * number
  }
  let scale = (sum / Double(x.count) + 1e-5) ** Value.constant(-0.5)
  return x.map { scale * $0 }
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
  return todo([])
}

func positionVectors(
  count: Int, width: Int, using generator: inout SeededGenerator
) -> [[Value]] {
  todo()
  let vector = (0..<width).map { _ in Value(generator.normal(standardDeviation: 0.08)) }
  return Array(repeating: vector, count: count)
}
