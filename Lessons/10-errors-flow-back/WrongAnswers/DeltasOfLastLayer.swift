// 10.6: Each hidden layer gets the deltas of the last one.
import Homework

func hadamard(_ a: [Double], _ b: [Double]) -> [Double] {
  return zip(a, b).map { $0 * $1 }
}

func hadamard(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  return todo([])
}

func outputDelta(of layer: Layer, _ signals: Signals, target: [Double]) -> [Double] {
  let errors = zip(signals.outputs, target).map { $0 - $1 }
  return hadamard(errors, layer.slopes(at: signals.sums))
}

var hiddenDeltas: [[Double]] {
  return todo([])
}

func handedBack(_ delta: [Double], through weights: [[Double]]) -> [Double] {
  return transposed(weights).map { column in dot(column, delta) }
}

func hiddenDelta(
  of layer: Layer, _ signals: Signals, next: Layer, nextDelta: [Double]
) -> [Double] {
  return hadamard(handedBack(nextDelta, through: next.weights), layer.slopes(at: signals.sums))
}

func outerProduct(_ delta: [Double], _ inputs: [Double]) -> [[Double]] {
  return delta.map { delta in inputs.map { delta * $0 } }
}

func gradients(
  of network: [Layer], _ signals: [Signals], target: [Double]
) -> [LayerGradient] {
  let last = network.count - 1
  let lastDelta = outputDelta(of: network[last], signals[last], target: target)
  return network.indices.map { k in
    let delta =
      k == last
      ? lastDelta
      : hiddenDelta(of: network[k], signals[k], next: network[k + 1], nextDelta: lastDelta)
    return LayerGradient(weights: outerProduct(delta, signals[k].inputs), biases: delta)
  }
}
