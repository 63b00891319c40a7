import ChainRule
import Networks

/// Networks with a memory, unrolled over ten time steps, and one that settles.
func recurrentPairs() -> [Pair] {
  var generator = SeededGenerator(seed: 1)
  let network = RecurrentNetwork(
    inputCount: 2, stateCount: 8, outputCount: 1, using: &generator)
  let sequence = (0..<10).map { time in [0.1, Double(time) / 10].map(Value.constant) }
  let settling = FixedPointNetwork(
    Layer(
      inputCount: 10, outputCount: 8, initialization: .uniform(limit: 0.1), using: &generator))
  let inputs = [0.5, -0.25]
  var pairs: [Pair] = []
  pairs.append(
    Pair("RecurrentNetwork.unroll") {
      network.unroll(over: sequence)[9][0].data
    } byHand: {
      var state = (0..<8).map { _ in Value.constant(0) }
      var outputs: [[Value]] = []
      for inputs in sequence {
        state = buildByHand([network.stateLayer], inputs + state)
        outputs.append(buildByHand([network.outputLayer], state))
      }
      return outputs[9][0].data
    })
  pairs.append(
    Pair("FixedPointNetwork.settle") {
      (try? settling.settle(inputs))?.state[0] ?? .nan
    } byHand: {
      var state = [Double](repeating: 0, count: 8)
      while true {
        let next = predictByHand([settling.layer], inputs + state)
        let change = zip(next, state).map { ($0 - $1).magnitude }.max() ?? 0
        state = next
        if change <= 1e-12 { return state[0] }
      }
    })
  return pairs
}
