// 9.6: A copy of the generator has drawn them
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
  let limit = sqrt(3 / Double(inputCount))
  return Neuron(
    weights: (0..<inputCount).map { _ in generator.uniform(in: -limit..<limit) }, bias: 0)
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
  var copy = generator
  return Layer(
    neurons: (0..<neuronCount).map { _ in randomNeuron(inputCount: inputCount, using: &copy) })
}
