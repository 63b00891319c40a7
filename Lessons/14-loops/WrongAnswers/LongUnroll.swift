// 14.6: that is the long unroll
import ChainRule
import Homework
import Networks

func unroll(_ weight: Value, from start: Value, rain: [Double]) -> [Value] {
  return todo([])
}

func shares(weight: Double, from start: Double, rain: [Double]) -> [Double] {
  return todo([])
}

var fates: [Fate] {
  return todo([])
}

func settle(from start: Double, limit: Int, _ next: (Double) -> Double) -> Rest? {
  return todo(Rest(state: .nan, turns: 0))
}

func gradientAtRest(of neuron: LoopedNeuron, at rest: Double) -> [Double] {
  return todo([])
}

func inputGradientsAtRest(of pair: LoopedPair) -> [Double] {
  let inputs = pair.inputs.map { Value($0) }
  var state = [Value.constant(0), Value.constant(0)]
  for _ in 0..<300 { state = pair.next(inputs, after: state) }
  state[0].backward()
  return inputs.map(\.gradient)
}

func trainToRemember(
  _ network: RecurrentNetwork, on sequences: [[Double]], rate: Double, steps: Int
) -> [Double] {
  return todo([])
}
