// 16.1: count there as a pair
import ChainRule
import Homework
import Networks

func pairCounts(in names: [[Int]], signCount: Int) -> [[Double]] {
  var counts = [[Double]](repeating: Array(repeating: 0, count: signCount), count: signCount)
  let all = names.flatMap { $0 }
  for (sign, next) in zip(all, all.dropFirst()) { counts[sign][next] += 1 }
  return counts
}

func probabilities(of counts: [[Double]], adding extra: Double) -> [[Double]] {
  return todo([])
}

func crossEntropy(of probabilities: [[Double]], on counts: [[Double]]) -> Double {
  return todo(.nan)
}

func entropy(of counts: [[Double]]) -> Double {
  return todo(.nan)
}

func tableGradient(of logits: [[Double]], on counts: [[Double]]) -> [[Double]] {
  return todo([])
}

func draw(
  from logits: [Double], temperature: Double, using generator: inout SeededGenerator
) -> Int {
  return todo(-1)
}

func adamStep(
  _ numbers: inout [Double], _ moments: inout Moments, gradient: [Double], rate: Double
) {
  todo()
}

var firstLoss: Double {
  return todo(.nan)
}

var firstSteps: [Double] {
  return todo([])
}

func surprise(of logits: [Double], at sign: Int) -> Double {
  todo()
  let powers = logits.map { exp($0) }
  let sum = powers.reduce(0, +)
  return -log(powers[sign] / sum)
}
