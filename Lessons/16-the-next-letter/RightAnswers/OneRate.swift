// 16.5: both corrections as one factor of the rate; 16.6: with more digits.
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
  moments.stepCount += 1
  let t = Double(moments.stepCount)
  let length = rate * sqrt(1 - pow(0.999, t)) / (1 - pow(0.9, t))
  for place in numbers.indices {
    let slope = gradient[place]
    moments.means[place] += 0.1 * (slope - moments.means[place])
    moments.squares[place] += 0.001 * (slope * slope - moments.squares[place])
    numbers[place] -= length * moments.means[place] / (sqrt(moments.squares[place]) + 1e-8)
  }
}

var firstLoss: Double {
  return log(27)
}

var firstSteps: [Double] {
  return [-0.1, -0.1, -0.3162]
}

func surprise(of logits: [Double], at sign: Int) -> Double {
  todo()
  let powers = logits.map { exp($0) }
  let sum = powers.reduce(0, +)
  return -log(powers[sign] / sum)
}
