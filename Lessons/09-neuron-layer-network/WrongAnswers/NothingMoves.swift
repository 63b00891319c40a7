// 9.5: The bias of the output is not multiplied by anything
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
  return todo(-1)
}

func randomNeuron(inputCount: Int, using generator: inout SeededGenerator) -> Neuron {
  return todo(Neuron(weights: [], bias: .nan))
}

var parametersThatMove: [Int] {
  return [0, 13]
}

var differentNeurons: [Int] {
  return [1, 1, 3]
}

func randomLayer(
  inputCount: Int, neuronCount: Int, using generator: inout SeededGenerator
) -> Layer {
  let neuron = randomNeuron(inputCount: inputCount, using: &generator)
  return todo(Layer(neurons: Array(repeating: neuron, count: neuronCount)))
}
