// 18.1: The root is a plain number there
import ChainRule
import Homework
import Networks

func normed(_ x: [Value]) -> [Value] {
  let scale = sqrt(x.map { $0 * $0 }.mean() + 1e-5)
  return x.map { $0 / scale.data }
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
