// 14.4: It waits for a turn that changes nothing at all.
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
  var state = start
  for turn in 1...limit {
    let newState = next(state)
    if newState == state { return Rest(state: newState, turns: turn) }
    state = newState
  }
  return nil
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
