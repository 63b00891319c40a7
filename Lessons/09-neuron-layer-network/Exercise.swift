import ChainRule
import Homework

extension Neuron {
  /// **9.1** The output for some inputs: tanh of the bias plus each weight times its input.
  func callAsFunction(_ inputs: [Value]) -> Value {
    return todo(Value(.nan))
  }
}

extension Layer {
  /// **9.2** The outputs of all neurons, in their order. Each neuron gets all inputs.
  func callAsFunction(_ inputs: [Value]) -> [Value] {
    return todo([])
  }
}

extension MultilayerPerceptron {
  /// **9.2** The outputs of the last layer, when the first layer gets the inputs and each other
  /// layer the outputs of the one before it.
  func callAsFunction(_ inputs: [Value]) -> [Value] {
    return todo([])
  }
}

/// **9.3** How many parameters a network has.
///
/// The sizes are the number of inputs, then the number of neurons in each layer: [2, 3, 1].
func parameterCount(of sizes: [Int]) -> Int {
  return todo(-1)
}

/// **9.4** A neuron as it begins: with random weights, in the order in which the generator gives
/// them, and the bias 0.
///
/// Each weight is `uniform(in: -limit..<limit)`, where the limit is √(3 ÷ the number of inputs).
func randomNeuron(inputCount: Int, using generator: inout SeededGenerator) -> Neuron {
  return todo(Neuron(weights: [], bias: .nan))
}

/// **9.5** Your prediction: a network of the sizes [2, 3, 1] sees its first example. How many of
/// its 13 parameters get a gradient other than 0? Two numbers: if all parameters begin at 0, and if
/// all begin at 0.5.
var parametersThatMove: [Int] {
  return todo([])
}

/// **9.5** Your prediction: 100 steps later, how many different neurons are there among the three
/// of the hidden layer? Three numbers: if all parameters began at 0, if all began at 0.5, and if
/// the weights were random.
var differentNeurons: [Int] {
  return todo([])
}

/// **9.6** A layer of random neurons.
///
/// There is a mistake in it: after any training, all neurons of the layer are still alike. Find and
/// mend it, and take the `todo` away.
func randomLayer(
  inputCount: Int, neuronCount: Int, using generator: inout SeededGenerator
) -> Layer {
  let neuron = randomNeuron(inputCount: inputCount, using: &generator)
  return todo(Layer(neurons: Array(repeating: neuron, count: neuronCount)))
}
