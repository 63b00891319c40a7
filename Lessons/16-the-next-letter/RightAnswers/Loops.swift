// 16.1: loops over places; 16.3: pair by pair.
import ChainRule
import Homework
import Networks

func pairCounts(in names: [[Int]], signCount: Int) -> [[Double]] {
  var counts: [[Double]] = []
  for sign in 0..<signCount {
    var row: [Double] = []
    for next in 0..<signCount {
      var count = 0.0
      for name in names {
        for place in 1..<name.count where name[place - 1] == sign && name[place] == next {
          count += 1
        }
      }
      row.append(count)
    }
    counts.append(row)
  }
  return counts
}

func probabilities(of counts: [[Double]], adding extra: Double) -> [[Double]] {
  var table = counts
  for row in table.indices {
    for column in table[row].indices { table[row][column] += extra }
    let sum = table[row].reduce(0, +)
    for column in table[row].indices { table[row][column] /= sum }
  }
  return table
}

func crossEntropy(of probabilities: [[Double]], on counts: [[Double]]) -> Double {
  return todo(.nan)
}

func entropy(of counts: [[Double]]) -> Double {
  return todo(.nan)
}

func tableGradient(of logits: [[Double]], on counts: [[Double]]) -> [[Double]] {
  var gradient = logits.map { row in row.map { _ in 0.0 } }
  let total = counts.joined().reduce(0, +)
  for (sign, row) in counts.enumerated() {
    let probabilities = softmax(logits[sign])
    for (next, count) in row.enumerated() {
      for column in row.indices {
        gradient[sign][column] += count * (probabilities[column] - (column == next ? 1 : 0)) / total
      }
    }
  }
  return gradient
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
