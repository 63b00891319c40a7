import ChainRule
import Networks

/// What becomes of a loop that goes on for ever.
enum Fate: String, Codable {
  /// It comes as close to one number as you like, and stays there.
  case settles

  /// It goes to and fro for ever, within bounds.
  case swings

  /// It passes every bound, with or without a change of sign.
  case grows
}

/// Where a loop has come to rest, and what it took.
struct Rest {
  /// The state at rest.
  let state: Double

  /// How many times the loop was applied, the last time included, which changed nothing.
  let turns: Int
}

/// A neuron that is fed its own output: its state z becomes tanh(weight·z + input).
struct LoopedNeuron {
  let weight: Double
  let input: Double

  /// The state after `state`.
  func next(after state: Double) -> Double { tanh(weight * state + input) }

  /// The slope of tanh at the sum that the neuron makes of `state`.
  func slope(at state: Double) -> Double {
    let output = next(after: state)
    return 1 - output * output
  }
}

/// Two neurons that are fed each other's outputs and their own, and an input each.
struct LoopedPair {
  /// The weights of the first neuron, then those of the second.
  let weights: [[Double]]
  let inputs: [Double]

  private let counter = Counter()

  /// How many turns were made as a graph so far.
  var graphTurns: Int { counter.count }

  /// The next state, as a graph of the inputs and the state.
  func next(_ inputs: [Value], after state: [Value]) -> [Value] {
    counter.count += 1
    return zip(weights, inputs).map { weights, input in
      tanh(weights[0] * state[0] + weights[1] * state[1] + input)
    }
  }

  /// The state at rest: where 1000 turns lead from 0, 0.
  var rest: [Double] {
    var state = [0.0, 0]
    for _ in 0..<1000 {
      state = zip(weights, inputs).map { weights, input in
        tanh(weights[0] * state[0] + weights[1] * state[1] + input)
      }
    }
    return state
  }
}

/// A count that copies of a struct share.
private final class Counter {
  var count = 0
}

/// All sequences of so many inputs, each of which is −1 or 1.
func allSequences(of length: Int) -> [[Double]] {
  (0..<1 << length).map { number in (0..<length).map { number >> $0 & 1 == 1 ? 1 : -1 } }
}

/// A network whose memory is two neurons, with an input and an output, always the same for a seed.
func memoryNetwork(seed: UInt64) -> RecurrentNetwork {
  var generator = SeededGenerator(seed: seed)
  return RecurrentNetwork(inputCount: 1, stateCount: 2, outputCount: 1, using: &generator)
}
