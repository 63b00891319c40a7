// 18.4: the matrices one by one.
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
  let ends = (27 + 16 + 27) * 16
  let attention = 4 * 16 * 16
  let layer = 64 * 16 + 16 * 64
  return ends + attention + layer
}

var firstLoss: Double {
  return -log(1.0 / 27)
}

var ranking: [Kind] {
  return [.recurrentCell, .gpt, .table]
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
