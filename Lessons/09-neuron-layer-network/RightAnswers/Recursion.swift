// 9.2: the network without its first layer gets what the first layer makes.
import ChainRule
import Homework

extension Neuron {
  func callAsFunction(_ inputs: [Value]) -> Value {
    let products = zip(inputs, weights).map { $0 * $1 }
    return tanh(products.reduce(bias, +))
  }
}

extension Layer {
  func callAsFunction(_ inputs: [Value]) -> [Value] {
    var outputs: [Value] = []
    for neuron in neurons { outputs.append(neuron(inputs)) }
    return outputs
  }
}

extension MultilayerPerceptron {
  func callAsFunction(_ inputs: [Value]) -> [Value] {
    guard let first = layers.first else { return inputs }
    return MultilayerPerceptron(layers: Array(layers.dropFirst()))(first(inputs))
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
