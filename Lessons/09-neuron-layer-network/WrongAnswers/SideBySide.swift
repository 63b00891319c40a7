// 9.2: All layers got the inputs of the network
import ChainRule
import Homework

extension Neuron {
  func callAsFunction(_ inputs: [Value]) -> Value {
    return tanh(zip(weights, inputs).reduce(bias) { $0 + $1.0 * $1.1 })
  }
}

extension Layer {
  func callAsFunction(_ inputs: [Value]) -> [Value] {
    return neurons.map { $0(inputs) }
  }
}

extension MultilayerPerceptron {
  func callAsFunction(_ inputs: [Value]) -> [Value] {
    return layers.flatMap { $0(inputs) }
  }
}

func parameterCount(of sizes: [Int]) -> Int {
  return todo(-1)
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
