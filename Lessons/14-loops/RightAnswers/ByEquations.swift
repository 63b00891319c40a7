// 14.6: the two equations of the gradient at rest are solved.
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
  let rest = pair.rest
  let slopes = rest.map { 1 - $0 * $0 }
  let a = 1 - slopes[0] * pair.weights[0][0]
  let b = -slopes[1] * pair.weights[1][0]
  let c = -slopes[0] * pair.weights[0][1]
  let d = 1 - slopes[1] * pair.weights[1][1]
  let determinant = a * d - b * c
  return [slopes[0] * d / determinant, -slopes[1] * c / determinant]
}

func trainToRemember(
  _ network: RecurrentNetwork, on sequences: [[Double]], rate: Double, steps: Int
) -> [Double] {
  return todo([])
}
