// 9.3: as many weights as the network has inputs
import ChainRule
import Homework

extension Neuron {
  func callAsFunction(_ inputs: [Value]) -> Value {
    return todo(Value(.nan))
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
  return sizes.dropFirst().reduce(0) { $0 + $1 * (sizes[0] + 1) }
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
