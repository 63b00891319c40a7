// 9.1: the sum by places, with the bias at its end.
import ChainRule
import Homework

extension Neuron {
  func callAsFunction(_ inputs: [Value]) -> Value {
    var sum = Value(0)
    for index in weights.indices { sum = sum + inputs[index] * weights[index] }
    let doubled = exp(2 * (sum + bias))
    return (doubled - 1) / (doubled + 1)
  }
}

extension Layer {
  func callAsFunction(_ inputs: [Value]) -> [Value] {
    return todo([])
  }
}

extension MultilayerPerceptron {
  func callAsFunction(_ inputs: [Value]) -> [Value] {
    return todo([])
  }
}

func parameterCount(of sizes: [Int]) -> Int {
  guard sizes.count > 1 else { return 0 }
  return sizes[0] * sizes[1] + sizes[1] + parameterCount(of: Array(sizes.dropFirst()))
}

func randomNeuron(inputCount: Int, using generator: inout SeededGenerator) -> Neuron {
  return todo(Neuron(weights: [], bias: .nan))
}

var parametersThatMove: [Int] {
  return todo([])
}

var differentNeurons: [Int] {
  return todo([])
}

func randomLayer(
  inputCount: Int, neuronCount: Int, using generator: inout SeededGenerator
) -> Layer {
  let neuron = randomNeuron(inputCount: inputCount, using: &generator)
  return todo(Layer(neurons: Array(repeating: neuron, count: neuronCount)))
}
