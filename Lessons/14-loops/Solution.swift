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
  var water = start
  return rain.map { rain in
    water = weight * water + rain
    return water
  }
}

/// **14.2** What each use of the weight adds to the gradient of the water after the last week,
/// found without a graph. The first week comes first.
///
/// Go forward and keep the water of each week. Then go back from the last week, with a gradient
/// that begins at 1.
func shares(weight: Double, from start: Double, rain: [Double]) -> [Double] {
  var water = [start]
  for (week, rain) in rain.enumerated() { water.append(weight * water[week] + rain) }

  var gradient = 1.0
  var shares: [Double] = []
  for waterBefore in water.dropLast().reversed() {
    shares.append(gradient * waterBefore)
    gradient *= weight
  }
  return shares.reversed()
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
  return [.settles, .settles, .grows, .swings, .grows, .settles, .swings]
}

/// **14.4** The state at which a loop settles, and how many turns it took; `nil` if it has not
/// settled after `limit` turns.
///
/// It has settled when a turn changes the state by no more than 1e-12. That turn counts, too.
func settle(from start: Double, limit: Int, _ next: (Double) -> Double) -> Rest? {
  var state = start
  for turn in 1...limit {
    let newState = next(state)
    if abs(newState - state) <= 1e-12 { return Rest(state: newState, turns: turn) }
    state = newState
  }
  return nil
}

/// **14.5** How strongly the state at rest depends on the weight, and how strongly on the input:
/// two numbers.
///
/// The state's gradient at rest is a fixed point itself. Find it by 500 turns, from 0.
///
/// - Parameter rest: the state at rest, where `neuron.next(after: rest)` is `rest`.
func gradientAtRest(of neuron: LoopedNeuron, at rest: Double) -> [Double] {
  let slope = neuron.slope(at: rest)
  var gradient = 0.0
  for _ in 0..<500 { gradient = 1 + gradient * slope * neuron.weight }
  return [gradient * slope * rest, gradient * slope]
}

/// **14.6** How strongly the state at rest of the *first* of two neurons depends on each input: two
/// numbers.
///
/// There is a mistake in it: the numbers are not those of a long unroll. Find and mend it, and take
/// the `todo` away.
func inputGradientsAtRest(of pair: LoopedPair) -> [Double] {
  let inputs = pair.inputs.map { Value($0) }
  let state = pair.rest.map { Value($0) }
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
  var losses: [Double] = []
  for _ in 0..<steps {
    network.parameters.resetGradients()
    var loss = 0.0
    for sequence in sequences {
      let outputs = network.unroll(over: sequence.map { [Value.constant($0)] })
      let error = outputs[sequence.count - 1][0] - sequence[0]
      let part = error * error / Double(sequences.count)
      part.backward()
      loss += part.data
    }
    for parameter in network.parameters { parameter.data -= rate * parameter.gradient }
    losses.append(loss)
  }
  return losses
}
