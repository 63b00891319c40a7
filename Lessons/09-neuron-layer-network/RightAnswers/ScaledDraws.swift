// 9.4: numbers between −1 and 1, multiplied by the limit.
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
  let limit = (3 / Double(inputCount)).squareRoot()
  let weights = (0..<inputCount).map { _ in generator.uniform(in: -1..<1) * limit }
  return Neuron(weights: weights, bias: 0)
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
  Layer(
    neurons: (0..<neuronCount).map { _ in
      randomNeuron(inputCount: inputCount, using: &generator)
    })
}
