// 16.5: The corrected means were kept
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
  for (place, slope) in gradient.enumerated() {
    moments.means[place] = 0.9 * moments.means[place] + 0.1 * slope
    moments.squares[place] = 0.999 * moments.squares[place] + 0.001 * slope * slope
    moments.means[place] /= 1 - pow(0.9, t)
    moments.squares[place] /= 1 - pow(0.999, t)
    numbers[place] -= rate * moments.means[place] / (sqrt(moments.squares[place]) + 1e-8)
  }
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
