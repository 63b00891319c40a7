import Foundation
import Networks

/// A batch of `backprop train digits` by hand: a hidden layer of tanh, and softmax cross-entropy.
struct HandWrittenDigits {
  private var network: HandWrittenNetwork
  private let targets: ContiguousArray<Lanes>
  private let classCount: Int
  private var errors: ContiguousArray<Lanes>

  /// The mean over these examples, for a network of these sizes.
  init(_ sizes: [Int], _ examples: [Example]) {
    network = HandWrittenNetwork(sizes, activation: .tanh, inputs: examples.map(\.inputs))
    targets = HandWrittenNetwork.blocks(
      of: examples.map { Loss.softmaxCrossEntropy.numbers(for: $0.target) })
    classCount = sizes[sizes.count - 1]
    errors = targets
  }

  /// Computes the mean of −Σ t log p, where p is the softmax of the outputs, and its gradient.
  mutating func differentiate(_ parameters: Numbers, into gradients: inout Numbers) -> Double {
    network.forward(parameters)
    let logits = network.outputs
    let (blockCount, exampleCount) = (network.blockCount, network.exampleCount)
    var loss = 0.0
    for example in 0..<exampleCount {
      let (block, lane) = (example / Lanes.scalarCount, example % Lanes.scalarCount)
      let places = stride(from: block, to: classCount * blockCount, by: blockCount)
      var largest = -Double.infinity
      for place in places { largest = max(largest, logits[place][lane]) }
      var total = 0.0
      for place in places { total += exp(logits[place][lane] - largest) }
      let logTotal = log(total)
      for place in places {
        let logProbability = logits[place][lane] - largest - logTotal
        let target = targets[place][lane]
        loss -= target * logProbability
        errors[place][lane] = (exp(logProbability) - target) / Double(exampleCount)
      }
    }
    network.backward(parameters, errors: errors, into: &gradients)
    return loss / Double(exampleCount)
  }
}
