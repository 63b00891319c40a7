import ChainRule
import Homework
import Networks

/// **16.1** How often each sign stands behind each other: the row is the sign, the column the one
/// behind it.
///
/// A name is a list of signs, from 0 to `signCount` − 1, with an end sign before and behind it.
func pairCounts(in names: [[Int]], signCount: Int) -> [[Double]] {
  var counts = [[Double]](repeating: Array(repeating: 0, count: signCount), count: signCount)
  for name in names {
    for (sign, next) in zip(name, name.dropFirst()) { counts[sign][next] += 1 }
  }
  return counts
}

/// **16.1** For each sign the probabilities of the signs behind it, after `extra` was added to each
/// count. Each row adds up to 1.
func probabilities(of counts: [[Double]], adding extra: Double) -> [[Double]] {
  counts.map { row in
    let sum = row.reduce(0) { $0 + $1 + extra }
    return row.map { ($0 + extra) / sum }
  }
}

/// **16.2** The mean of −log p over all pairs that were counted, where p is the probability that
/// the table gives to the pair. A pair that never occurs takes no part, even if its p is 0.
func crossEntropy(of probabilities: [[Double]], on counts: [[Double]]) -> Double {
  var (sum, total) = (0.0, 0.0)
  for (row, countRow) in zip(probabilities, counts) {
    for (probability, count) in zip(row, countRow) where count > 0 {
      sum -= count * log(probability)
      total += count
    }
  }
  return sum / total
}

/// **16.2** The lowest cross-entropy that any table can have on these counts. A sign that nothing
/// stands behind takes no part.
func entropy(of counts: [[Double]]) -> Double {
  crossEntropy(of: probabilities(of: counts, adding: 0), on: counts)
}

/// **16.3** The gradient, by each logit of a table, of the cross-entropy of the table's softmaxes
/// on these counts.
func tableGradient(of logits: [[Double]], on counts: [[Double]]) -> [[Double]] {
  let total = counts.reduce(0) { $0 + $1.reduce(0, +) }
  return zip(logits, counts).map { row, countRow in
    let rowTotal = countRow.reduce(0, +)
    return zip(softmax(row), countRow).map { (rowTotal * $0 - $1) / total }
  }
}

/// **16.4** A sign, drawn at random with the softmax of the logits divided by the temperature.
func draw(
  from logits: [Double], temperature: Double, using generator: inout SeededGenerator
) -> Int {
  let probabilities = softmax(logits.map { $0 / temperature })
  let number = generator.uniform(in: 0..<1)
  var sum = 0.0
  for (sign, probability) in probabilities.enumerated() {
    sum += probability
    if number < sum { return sign }
  }
  return logits.count - 1
}

/// **16.5** One step of Adam, for all numbers and their moments, with β₁ = 0.9, β₂ = 0.999 and
/// ε = 1e-8.
func adamStep(
  _ numbers: inout [Double], _ moments: inout Moments, gradient: [Double], rate: Double
) {
  moments.stepCount += 1
  let meanShare = 1 - pow(0.9, Double(moments.stepCount))
  let squareShare = 1 - pow(0.999, Double(moments.stepCount))
  for (place, slope) in gradient.enumerated() {
    moments.means[place] = 0.9 * moments.means[place] + 0.1 * slope
    moments.squares[place] = 0.999 * moments.squares[place] + 0.001 * slope * slope
    let mean = moments.means[place] / meanShare
    let square = moments.squares[place] / squareShare
    numbers[place] -= rate * mean / (sqrt(square) + 1e-8)
  }
}

/// **16.6** Your prediction: the loss of a table of 27 signs that knows nothing, to two decimals.
var firstLoss: Double {
  return 3.30
}

/// **16.6** Your prediction: how far a number moves in its first step, at the rate 0.1, to two
/// decimals?
///
/// 1. With Adam, where the gradient is 0.001.
/// 2. With Adam, where the gradient is 10.
/// 3. With Adam but without the corrections, where the gradient is 10.
var firstSteps: [Double] {
  return [0.1, 0.1, 0.32]
}

/// **16.7** The surprise at a sign: −log p, where p is its softmax.
func surprise(of logits: [Double], at sign: Int) -> Double {
  let largest = logits.max() ?? 0
  let sum = logits.reduce(0) { $0 + exp($1 - largest) }
  return log(sum) - (logits[sign] - largest)
}
