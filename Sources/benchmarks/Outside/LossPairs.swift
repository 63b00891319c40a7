import ChainRule
import Foundation
import Networks

/// Each loss of ten outputs, and the penalty, of plain numbers and of nodes.
func lossPairs() -> [Pair] {
  let outputs = (0..<10).map { Double($0) / 4 - 1 }
  let targets = (0..<10).map { $0 == 3 ? 1.0 : 0 }
  let (outputNodes, targetNodes) = (outputs.map { Value($0) }, targets.map(Value.constant))
  let loss = Loss.softmaxCrossEntropy
  var pairs: [Pair] = []
  pairs.append(
    Pair("meanSquaredError, numbers") {
      meanSquaredError(outputs, targets)
    } byHand: {
      meanByHand(outputs, targets) { ($0 - $1) * ($0 - $1) }
    })
  pairs.append(
    Pair("meanSquaredError, nodes") {
      meanSquaredError(outputNodes, targetNodes).data
    } byHand: {
      let squares = zip(outputNodes, targetNodes).map { output, target in
        let error = output - target
        return error * error
      }
      return (sumByHand(squares) / 10).data
    })
  pairs.append(
    Pair("hingeLoss, numbers") {
      hingeLoss(outputs, targets)
    } byHand: {
      meanByHand(outputs, targets) { output, target in
        let missing = 1 - target * output
        return missing <= 0 ? 0 : missing
      }
    })
  pairs.append(
    Pair("hingeLoss, nodes") {
      hingeLoss(outputNodes, targetNodes).data
    } byHand: {
      let parts = zip(outputNodes, targetNodes).map { relu(1 - $1 * $0) }
      return (sumByHand(parts) / 10).data
    })
  pairs.append(
    Pair("binaryCrossEntropy, numbers") {
      binaryCrossEntropy(logits: outputs, targets)
    } byHand: {
      meanByHand(outputs, targets) { $1 * softplusByHand(-$0) + (1 - $1) * softplusByHand($0) }
    })
  pairs.append(
    Pair("binaryCrossEntropy, nodes") {
      binaryCrossEntropy(logits: outputNodes, targetNodes).data
    } byHand: {
      (sumByHand(answersByHand(outputNodes, targetNodes)) / 10).data
    })
  pairs.append(
    Pair("softmaxCrossEntropy, numbers") {
      softmaxCrossEntropy(logits: outputs, targets)
    } byHand: {
      crossEntropyByHand(outputs, targets)
    })
  pairs.append(
    Pair("softmaxCrossEntropy, nodes") {
      softmaxCrossEntropy(logits: outputNodes, targetNodes).data
    } byHand: {
      crossEntropyByHand(outputNodes, targetNodes).data
    })
  pairs.append(
    Pair("Loss, numbers") {
      loss(outputs, targets)
    } byHand: {
      crossEntropyByHand(outputs, targets)
    })
  pairs.append(
    Pair("Loss, nodes") {
      loss(outputNodes, targetNodes).data
    } byHand: {
      crossEntropyByHand(outputNodes, targetNodes).data
    })
  pairs.append(
    Pair("softmax, numbers") {
      softmax(outputs)[0]
    } byHand: {
      let largest = outputs.max() ?? 0
      let powers = outputs.map { Foundation.exp($0 - largest) }
      let total = powers.reduce(0, +)
      return powers.map { $0 / total }[0]
    })
  pairs.append(
    Pair("sumOfSquares, numbers") {
      sumOfSquares(outputs)
    } byHand: {
      outputs.map { $0 * $0 }.reduce(0, +)
    })
  pairs.append(
    Pair("sumOfSquares, nodes") {
      sumOfSquares(outputNodes).data
    } byHand: {
      sumByHand(outputNodes.map { $0 * $0 }).data
    })
  return pairs
}

/// The mean of a loss over pairs of plain numbers.
private func meanByHand(
  _ outputs: [Double], _ targets: [Double], _ loss: (Double, Double) -> Double
) -> Double {
  precondition(outputs.count == targets.count && !outputs.isEmpty, "as many outputs as targets")
  var total = 0.0
  for (output, target) in zip(outputs, targets) { total += loss(output, target) }
  return total / Double(outputs.count)
}

/// log(1 + eˣ) without a power that overflows.
private func softplusByHand(_ x: Double) -> Double {
  max(x, 0) + Foundation.log1p(Foundation.exp(-x.magnitude))
}

private func crossEntropyByHand(_ logits: [Double], _ targets: [Double]) -> Double {
  let largest = logits.max() ?? 0
  let shifted = logits.map { $0 - largest }
  let total = shifted.map { Foundation.exp($0) }.reduce(0, +)
  return Foundation.log(total) - zip(targets, shifted).map { $0 * $1 }.reduce(0, +)
}

private func crossEntropyByHand(_ logits: [Value], _ targets: [Value]) -> Value {
  let largest = logits.dropFirst().reduce(logits[0]) { maximum($0, $1) }
  let shifted = logits.map { $0 - largest }
  let powers = shifted.map { ChainRule.exp($0) }
  let total = sumByHand(powers)
  let products = zip(targets, shifted).map { $0 * $1 }
  return ChainRule.log(total) - sumByHand(products)
}

/// The sum from the first to the last, without a 0 before.
private func sumByHand(_ nodes: [Value]) -> Value {
  var sum = nodes[0]
  for node in nodes.dropFirst() { sum = sum + node }
  return sum
}

/// The loss of each yes-or-no question.
private func answersByHand(_ logits: [Value], _ targets: [Value]) -> [Value] {
  zip(logits, targets).map { $1 * softplus(-$0) + (1 - $1) * softplus($0) }
}
