// 16.3: Each row counts alike there. The mean is over all pairs
import ChainRule
import Homework
import Networks

func pairCounts(in names: [[Int]], signCount: Int) -> [[Double]] {
  return todo([])
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
  zip(logits, counts).map { row, countRow in
    let rowTotal = countRow.reduce(0, +)
    return zip(softmax(row), countRow).map { $0 - $1 / rowTotal }
  }
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
