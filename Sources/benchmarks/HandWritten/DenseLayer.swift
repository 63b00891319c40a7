import Foundation

/// What one neuron has for eight examples: outputs or errors.
typealias Lanes = SIMD8<Double>

/// A layer of neurons by hand: loops over flat arrays. All examples go through it at once, eight to
/// a block: the block `k` of the neuron `j` stands at `j * blockCount + k`.
struct DenseLayer {
  let inputCount, neuronCount, blockCount: Int
  let activation: HandWrittenActivation

  /// Where the layer's parameters begin among those of the network.
  let offset: Int

  /// What the neurons give.
  private(set) var outputs: ContiguousArray<Lanes>

  /// The derivative of the loss by each neuron's weighted sum.
  var errors: ContiguousArray<Lanes>

  init(
    inputCount: Int, neuronCount: Int, blockCount: Int, activation: HandWrittenActivation,
    offset: Int
  ) {
    self.inputCount = inputCount
    self.neuronCount = neuronCount
    self.blockCount = blockCount
    self.activation = activation
    self.offset = offset
    outputs = ContiguousArray(repeating: .zero, count: neuronCount * blockCount)
    errors = outputs
  }

  var parameterCount: Int { neuronCount * (inputCount + 1) }

  /// Computes the outputs: activation(bias + Σ weight · input).
  mutating func forward(_ parameters: Numbers, from inputs: ContiguousArray<Lanes>) {
    let (inputCount, neuronCount, blockCount) = (inputCount, neuronCount, blockCount)
    let (offset, activation) = (offset, activation)
    let parameters = parameters.span
    let inputs = inputs.span
    var results = outputs.mutableSpan
    for block in 0..<blockCount {
      var weights = offset
      for neuron in 0..<neuronCount {
        var sum = Lanes(repeating: parameters[weights + inputCount])
        for input in 0..<inputCount {
          sum += parameters[weights + input] * inputs[input * blockCount + block]
        }
        results[neuron * blockCount + block] = activation(sum)
        weights += inputCount + 1
      }
    }
  }

  /// Computes the derivative by each parameter: Σ error · input over the examples.
  func differentiate(by gradients: inout Numbers, from inputs: ContiguousArray<Lanes>) {
    let inputs = inputs.span
    let errors = errors.span
    var gradients = gradients.mutableSpan
    var weights = offset
    for neuron in 0..<neuronCount {
      let row = neuron * blockCount
      for input in 0..<inputCount {
        var sum = Lanes.zero
        for block in 0..<blockCount {
          sum += errors[row + block] * inputs[input * blockCount + block]
        }
        gradients[weights + input] = sum.sum()
      }
      var sum = Lanes.zero
      for block in 0..<blockCount { sum += errors[row + block] }
      gradients[weights + inputCount] = sum.sum()
      weights += inputCount + 1
    }
  }

  /// Computes the errors of the layer before: slope · Σ weight · error.
  func passErrorsBack(_ parameters: Numbers, to previous: inout DenseLayer) {
    let blockCount = blockCount
    let parameters = parameters.span
    let errors = errors.span
    let outputs = previous.outputs
    let slope = previous.activation
    var results = previous.errors.mutableSpan
    for block in 0..<blockCount {
      for input in 0..<inputCount {
        var sum = Lanes.zero
        var weight = offset + input
        for neuron in 0..<neuronCount {
          sum += parameters[weight] * errors[neuron * blockCount + block]
          weight += inputCount + 1
        }
        let place = input * blockCount + block
        results[place] = slope.timesSlope(sum, output: outputs[place])
      }
    }
  }
}

/// What a neuron does with its weighted sum.
enum HandWrittenActivation {
  case identity, relu, tanh

  func callAsFunction(_ sum: Lanes) -> Lanes {
    switch self {
    case .identity: return sum
    case .relu: return sum.replacing(with: 0, where: sum .< 0)
    case .tanh:
      var output = sum
      for lane in output.indices { output[lane] = Foundation.tanh(sum[lane]) }
      return output
    }
  }

  /// The gradient of the weighted sum, from the gradient of the output.
  func timesSlope(_ gradient: Lanes, output: Lanes) -> Lanes {
    switch self {
    case .identity: gradient
    case .relu: gradient.replacing(with: 0, where: output .<= 0)
    case .tanh: gradient * (1 - output * output)
    }
  }
}
