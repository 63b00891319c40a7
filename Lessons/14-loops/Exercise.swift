import ChainRule
import Homework
import Networks

/// **14.1** The water in the pond after each week, as a graph.
///
/// - Parameters:
///   - weight: the part of the water that stays from one week to the next. All weeks share this
///     node.
///   - start: the water before the first week.
///   - rain: the water that each week adds.
/// - Returns: one value for each week; week t is made from week t − 1.
func unroll(_ weight: Value, from start: Value, rain: [Double]) -> [Value] {
  return todo([])
}

/// **14.2** What each use of the weight adds to the gradient of the water after the last week,
/// found without a graph. The first week comes first.
///
/// Go forward and keep the water of each week. Then go back from the last week, with a gradient
/// that begins at 1.
func shares(weight: Double, from start: Double, rain: [Double]) -> [Double] {
  return todo([])
}

/// **14.3** Your prediction: what becomes of these loops, which all begin at z = 0? One of
/// `.settles`, `.swings` and `.grows` for each.
///
/// 1. z becomes 0.5·z + 1
/// 2. z becomes −0.5·z + 1
/// 3. z becomes z + 1
/// 4. z becomes −z + 1
/// 5. z becomes −2·z + 1
/// 6. z becomes tanh(2·z + 0.1)
/// 7. z becomes tanh(−4·z + 0.1)
var fates: [Fate] {
  return todo([])
}

/// **14.4** The state at which a loop settles, and how many turns it took; `nil` if it has not
/// settled after `limit` turns.
///
/// It has settled when a turn changes the state by no more than 1e-12. That turn counts, too.
func settle(from start: Double, limit: Int, _ next: (Double) -> Double) -> Rest? {
  return todo(Rest(state: .nan, turns: 0))
}

/// **14.5** How strongly the state at rest depends on the weight, and how strongly on the input:
/// two numbers.
///
/// The state's gradient at rest is a fixed point itself. Find it by 500 turns, from 0.
///
/// - Parameter rest: the state at rest, where `neuron.next(after: rest)` is `rest`.
func gradientAtRest(of neuron: LoopedNeuron, at rest: Double) -> [Double] {
  return todo([])
}

/// **14.6** How strongly the state at rest of the *first* of two neurons depends on each input: two
/// numbers.
///
/// There is a mistake in it: the numbers are not those of a long unroll. Find and mend it, and take
/// the `todo` away.
func inputGradientsAtRest(of pair: LoopedPair) -> [Double] {
  todo()
  let inputs = pair.inputs.map { Value($0) }
  let state = [0.0, 0].map { Value($0) }
  let next = pair.next(inputs, after: state)
  var gradient = [0.0, 0]
  for _ in 0..<500 {
    let passedOn = vectorJacobianProduct(of: next, withRespectTo: state, weightedBy: gradient)
    gradient = [1 + passedOn[0], passedOn[1]]
  }
  return vectorJacobianProduct(of: next, withRespectTo: inputs, weightedBy: gradient)
}

/// **14.7** Trains a network to remember: after the last input of a sequence its output is to be
/// the first one.
///
/// The loss is the mean, over all sequences, of the squared errors. An error is the output after
/// the last input minus the first input. The steps are those of lesson 11.
///
/// - Returns: the loss of each step's forward pass.
func trainToRemember(
  _ network: RecurrentNetwork, on sequences: [[Double]], rate: Double, steps: Int
) -> [Double] {
  return todo([])
}
