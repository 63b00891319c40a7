// 14.1: what the pond held when the week began
import ChainRule
import Homework
import Networks

func unroll(_ weight: Value, from start: Value, rain: [Double]) -> [Value] {
  var water = start
  return rain.map { rain in
    defer { water = weight * water + rain }
    return water
  }
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

func trainToRemember(
  _ network: RecurrentNetwork, on sequences: [[Double]], rate: Double, steps: Int
) -> [Double] {
  return todo([])
}
