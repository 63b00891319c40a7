import ChainRule
import Homework
import Networks

/// **16.1** How often each sign stands behind each other: the row is the sign, the column the one
/// behind it.
///
/// A name is a list of signs, from 0 to `signCount` − 1, with an end sign before and behind it.
func pairCounts(in names: [[Int]], signCount: Int) -> [[Double]] {
  return todo([])
}

/// **16.1** For each sign the probabilities of the signs behind it, after `extra` was added to each
/// count. Each row adds up to 1.
func probabilities(of counts: [[Double]], adding extra: Double) -> [[Double]] {
  return todo([])
}

/// **16.2** The mean of −log p over all pairs that were counted, where p is the probability that
/// the table gives to the pair. A pair that never occurs takes no part, even if its p is 0.
func crossEntropy(of probabilities: [[Double]], on counts: [[Double]]) -> Double {
  return todo(.nan)
}

/// **16.2** The lowest cross-entropy that any table can have on these counts. A sign that nothing
/// stands behind takes no part.
func entropy(of counts: [[Double]]) -> Double {
  return todo(.nan)
}

/// **16.3** The gradient, by each logit of a table, of the cross-entropy of the table's softmaxes
/// on these counts.
func tableGradient(of logits: [[Double]], on counts: [[Double]]) -> [[Double]] {
  return todo([])
}

/// **16.4** A sign, drawn at random with the softmax of the logits divided by the temperature.
func draw(
  from logits: [Double], temperature: Double, using generator: inout SeededGenerator
) -> Int {
  return todo(-1)
}

/// **16.5** One step of Adam, for all numbers and their moments, with β₁ = 0.9, β₂ = 0.999 and
/// ε = 1e-8.
func adamStep(
  _ numbers: inout [Double], _ moments: inout Moments, gradient: [Double], rate: Double
) {
  todo()
}

/// **16.6** Your prediction: the loss of a table of 27 signs that knows nothing, to two decimals.
var firstLoss: Double {
  return todo(.nan)
}

/// **16.6** Your prediction: how far a number moves in its first step, at the rate 0.1, to two
/// decimals?
///
/// 1. With Adam, where the gradient is 0.001.
/// 2. With Adam, where the gradient is 10.
/// 3. With Adam but without the corrections, where the gradient is 10.
var firstSteps: [Double] {
  return todo([])
}

/// **16.7** The surprise at a sign: −log p, where p is its softmax.
///
/// There is a mistake in it: with logits of 1000 it gives no number. Find and mend it, and take the
/// `todo` away.
func surprise(of logits: [Double], at sign: Int) -> Double {
  todo()
  let powers = logits.map { exp($0) }
  let sum = powers.reduce(0, +)
  return -log(powers[sign] / sum)
}
