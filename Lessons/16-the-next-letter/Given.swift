import ChainRule
import Networks

/// The kit's given names, a tenth of them held out, as lists of signs: 0 is the end sign, which
/// stands before and behind each name, and 1 to 26 are the letters a to z.
let names = TextData(GivenNames.all, heldOut: 0.1)

/// How many signs there are: 27.
let signCount = names.vocabulary.count

/// What Adam remembers of all gradients so far: for each number a running mean of its gradients,
/// and one of their squares.
struct Moments {
  var means: [Double]
  var squares: [Double]

  /// How many steps have been taken.
  var stepCount = 0

  /// The moments before the first step, for so many numbers: all 0.
  init(count: Int) {
    means = Array(repeating: 0, count: count)
    squares = Array(repeating: 0, count: count)
  }
}

/// A table of logits that learns the pairs of the names, with the functions of your exercises.
struct Table {
  /// For each sign the logits of all signs behind it.
  var logits = [[Double]](repeating: Array(repeating: 0, count: signCount), count: signCount)

  /// Learns from the names that are not held out, with your `tableGradient` and your `adamStep`.
  mutating func learn(steps: Int, rate: Double = 0.1) {
    let counts = pairCounts(in: names.training, signCount: signCount)
    var numbers = logits.flatMap { $0 }
    var moments = Moments(count: numbers.count)
    for _ in 0..<steps {
      let gradient = tableGradient(of: logits, on: counts).flatMap { $0 }
      adamStep(&numbers, &moments, gradient: gradient, rate: rate)
      logits = logits.indices.map { Array(numbers[$0 * signCount..<($0 + 1) * signCount]) }
    }
  }

  /// How surprised it is by a sign of the names, with your `crossEntropy`.
  func loss(on names: [[Int]]) -> Double {
    crossEntropy(of: logits.map { softmax($0) }, on: pairCounts(in: names, signCount: signCount))
  }

  /// A new name, sign by sign, with your `draw`.
  func name(temperature: Double, using generator: inout SeededGenerator) -> String {
    var signs = [Vocabulary.end]
    repeat {
      let row = logits[signs[signs.count - 1]]
      signs.append(draw(from: row, temperature: temperature, using: &generator))
    } while signs[signs.count - 1] != Vocabulary.end && signs.count < 25
    return names.vocabulary.text(of: signs)
  }
}
