import ChainRule
import Foundation
import Networks

// The kit's networks written out, once with plain numbers and once with nodes.

/// A neuron's output without a graph.
func predictByHand(_ neuron: Neuron, _ signals: [Double]) -> Double {
  var sum = neuron.bias.data
  for (weight, signal) in zip(neuron.weights, signals) { sum += weight.data * signal }
  return neuron.activation == .tanh ? Foundation.tanh(sum) : sum
}

/// A network's outputs without a graph.
func predictByHand(_ layers: [Layer], _ inputs: [Double]) -> [Double] {
  layers.reduce(inputs) { signals, layer in layer.neurons.map { predictByHand($0, signals) } }
}

/// A neuron's output as a graph.
func buildByHand(_ neuron: Neuron, _ signals: [Value]) -> Value {
  var sum = neuron.bias
  for (weight, signal) in zip(neuron.weights, signals) { sum = sum + weight * signal }
  return neuron.activation == .tanh ? ChainRule.tanh(sum) : sum
}

/// A network's outputs as graphs.
func buildByHand(_ layers: [Layer], _ inputs: [Value]) -> [Value] {
  layers.reduce(inputs) { signals, layer in layer.neurons.map { buildByHand($0, signals) } }
}

/// The outputs of layers of given sizes whose parameters are plain numbers, tanh in all but the
/// last.
func outputsByHand(_ sizes: [Int], _ parameters: [Double], _ inputs: [Double]) -> [Double] {
  var (signals, next) = (inputs, 0)
  for (number, size) in sizes.enumerated().dropFirst() {
    var outputs: [Double] = []
    for _ in 0..<size {
      var sum = parameters[next + signals.count]
      for (index, signal) in signals.enumerated() { sum += parameters[next + index] * signal }
      next += signals.count + 1
      outputs.append(number == sizes.count - 1 ? sum : Foundation.tanh(sum))
    }
    signals = outputs
  }
  return signals
}
