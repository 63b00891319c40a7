import ChainRule
import Foundation
import Networks

/// A step of each optimizer on as many parameters as W2 has, and of one on parameters of a network.
func optimizerPairs() -> [Pair] {
  let start = Moons().parameters
  let gradients = start.map { 0.5 - $0 }
  let (parameters, others) = (start.map { Value($0) }, start.map { Value($0) })
  for (index, gradient) in gradients.enumerated() {
    parameters[index].gradient = gradient
    others[index].gradient = gradient
  }
  var descent = GradientDescent()
  return [
    pair("GradientDescent.step", GradientDescent(), DescentByHand(), start, gradients),
    pair("Momentum.step", Momentum(), MomentumByHand(), start, gradients),
    pair("Nesterov.step", Nesterov(), NesterovByHand(), start, gradients),
    pair("Adam.step", Adam(), AdamByHand(count: start.count), start, gradients),
    pair("AdamW.step", AdamW(), AdamByHand(count: start.count, decay: 0.01), start, gradients),
    Pair("optimizer.step([Value])") {
      descent.step(parameters, learningRate: 1e-9)
      return parameters[0].data
    } byHand: {
      for parameter in others { parameter.data -= 1e-9 * parameter.gradient }
      return others[0].data
    },
    Pair("clip") {
      var clipped = gradients
      return clip(&clipped, toNorm: 0.5)
    } byHand: {
      var clipped = gradients
      var length = 0.0
      for gradient in gradients { length = Foundation.hypot(length, gradient) }
      for i in clipped.indices { clipped[i] *= 0.5 / length }
      return length
    },
  ]
}

private func pair(
  _ name: String, _ optimizer: some Optimizer, _ byHand: some RuleByHand, _ start: [Double],
  _ gradients: [Double]
) -> Pair {
  var (optimizer, byHand) = (optimizer, byHand)
  var (numbers, others) = (start, start)
  return Pair(name) {
    optimizer.step(&numbers, gradients: gradients, learningRate: 1e-9)
    return numbers[0]
  } byHand: {
    byHand.step(&others, gradients, 1e-9)
    return others[0]
  }
}

/// A rule as it would be written for one program, with its usual constants.
protocol RuleByHand {
  mutating func step(_ numbers: inout [Double], _ gradients: [Double], _ rate: Double)
}

private struct DescentByHand: RuleByHand {
  func step(_ numbers: inout [Double], _ gradients: [Double], _ rate: Double) {
    for i in numbers.indices { numbers[i] -= rate * gradients[i] }
  }
}

private struct MomentumByHand: RuleByHand {
  var velocities = [Double](repeating: 0, count: 337)

  mutating func step(_ numbers: inout [Double], _ gradients: [Double], _ rate: Double) {
    for i in numbers.indices {
      velocities[i] = 0.9 * velocities[i] - rate * gradients[i]
      numbers[i] += velocities[i]
    }
  }
}

private struct NesterovByHand: RuleByHand {
  var velocities = [Double](repeating: 0, count: 337)

  mutating func step(_ numbers: inout [Double], _ gradients: [Double], _ rate: Double) {
    for i in numbers.indices {
      let push = rate * gradients[i]
      velocities[i] = 0.9 * velocities[i] - push
      numbers[i] += 0.9 * velocities[i] - push
    }
  }
}
