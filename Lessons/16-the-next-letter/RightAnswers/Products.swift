// 16.2: the product of all probabilities, as a sum of logarithms, and the entropy without a table;
// 16.4: weights that need no sum of 1.
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
  let pairs = zip(probabilities.joined(), counts.joined()).filter { $0.1 > 0 }
  return -pairs.map { log($0.0) * $0.1 }.reduce(0, +) / pairs.map(\.1).reduce(0, +)
}

func entropy(of counts: [[Double]]) -> Double {
  var (sum, total) = (0.0, 0.0)
  for row in counts {
    let rowTotal = row.reduce(0, +)
    for count in row where count != 0 { sum += count * (log(rowTotal) - log(count)) }
    total += rowTotal
  }
  return sum / total
}

func tableGradient(of logits: [[Double]], on counts: [[Double]]) -> [[Double]] {
  return todo([])
}

func draw(
  from logits: [Double], temperature: Double, using generator: inout SeededGenerator
) -> Int {
  let largest = logits.max() ?? 0
  let weights = logits.map { exp(($0 - largest) / temperature) }
  var left = generator.uniform(in: 0..<weights.reduce(0, +))
  for sign in weights.indices.dropLast() {
    left -= weights[sign]
    if left < 0 { return sign }
  }
  return weights.count - 1
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
