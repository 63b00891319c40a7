// 10.6: the next delta is found at the end of each round, and each gradient is put in front.
import Homework

func hadamard(_ a: [Double], _ b: [Double]) -> [Double] {
  return a.indices.map { a[$0] * b[$0] }
}

func hadamard(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  return todo([])
}

func outputDelta(of layer: Layer, _ signals: Signals, target: [Double]) -> [Double] {
  return signals.sums.indices.map {
    (signals.outputs[$0] - target[$0]) * layer.activation.slope(at: signals.sums[$0])
  }
}

var hiddenDeltas: [[Double]] {
  return todo([])
}

func handedBack(_ delta: [Double], through weights: [[Double]]) -> [Double] {
  var reports = weights[0].map { _ in 0.0 }
  for (row, delta) in zip(weights, delta) {
    for (j, weight) in row.enumerated() { reports[j] += delta * weight }
  }
  return reports
}

func hiddenDelta(
  of layer: Layer, _ signals: Signals, next: Layer, nextDelta: [Double]
) -> [Double] {
  return hadamard(layer.slopes(at: signals.sums), handedBack(nextDelta, through: next.weights))
}

func outerProduct(_ delta: [Double], _ inputs: [Double]) -> [[Double]] {
  return delta.map { delta in inputs.map { $0 * delta } }
}

func gradients(
  of network: [Layer], _ signals: [Signals], target: [Double]
) -> [LayerGradient] {
  var k = network.count - 1
  var delta = outputDelta(of: network[k], signals[k], target: target)
  var gradients: [LayerGradient] = []
  while true {
    let weights = outerProduct(delta, signals[k].inputs)
    gradients.insert(LayerGradient(weights: weights, biases: delta), at: 0)
    if k == 0 { return gradients }
    delta = hiddenDelta(
      of: network[k - 1], signals[k - 1], next: network[k], nextDelta: delta)
    k -= 1
  }
}
